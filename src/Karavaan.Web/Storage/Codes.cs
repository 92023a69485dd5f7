using System.Security.Cryptography;

namespace Karavaan.Web.Storage;

/// <summary>Codes that people read from a screen and type: only letters that nobody mistakes for another sign.</summary>
public static class Codes
{
    /// <summary>How many letters a workshop's code has.</summary>
    public const int Length = 6;

    /// <summary>Capitals without O, I and L; there are no digits.</summary>
    public const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ";

    /// <summary>A new code, not yet known to be unique.</summary>
    public static string Draw(int length = Length) => RandomNumberGenerator.GetString(Letters, length);

    /// <summary>Four digits with which somebody comes back on another device.</summary>
    public static string DrawReturnCode() => RandomNumberGenerator.GetString("0123456789", 4);

    /// <summary>As typed ('weg nar', 'weg-nar') to as stored ('WEGNAR'); what can't be a code stays wrong.</summary>
    public static string Normalize(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '.')).ToUpperInvariant();
}
