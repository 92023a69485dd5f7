using System.Security.Cryptography;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// What stands for a person in a secret choice: HMAC-SHA256 (RFC 2104) of their id under the round's key. Tells two people apart
/// without telling who; once the key is destroyed, nobody can tell.
/// </summary>
public static class Ballot
{
    /// <summary>Bytes in a round's key.</summary>
    public const int KeyLength = 32;

    /// <summary>The ballot as 64 lower-case hex digits.</summary>
    public static string Of(byte[] roundKey, ParticipantId participant) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(roundKey, participant.Value.ToByteArray(bigEndian: true)));

    /// <summary>A new round's key.</summary>
    public static byte[] DrawKey() => RandomNumberGenerator.GetBytes(KeyLength);
}
