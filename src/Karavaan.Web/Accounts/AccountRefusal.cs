namespace Karavaan.Web.Accounts;

/// <summary>Why something about an account was refused.</summary>
/// <param name="Key">The words.</param>
/// <param name="Numbers">What fills their holes: how much there may be, then how much there is.</param>
public sealed record AccountRefusal(TextKey Key, params int[] Numbers)
{
    /// <summary>Words without holes.</summary>
    public static implicit operator AccountRefusal(TextKey key) => new(key);

    /// <summary>In a language.</summary>
    public string In(Words words) => words[Key, [.. Numbers]];
}
