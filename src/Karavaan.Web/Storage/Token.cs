using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Karavaan.Web.Storage;

/// <summary>A secret that its bearer shows: 128 random bits, of which the database keeps only the hash.</summary>
/// <param name="Text">For the bearer: 22 characters, safe in a URL and a cookie.</param>
/// <param name="Hash">For the database: SHA-256, 32 bytes.</param>
public sealed record Token(string Text, byte[] Hash)
{
    /// <summary>A new secret.</summary>
    public static Token Draw()
    {
        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        return new(text, HashOf(text));
    }

    /// <summary>The hash of a secret that somebody shows; any text has one.</summary>
    public static byte[] HashOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
