using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>
/// Everything about a new person follows from the token in their form: sent again, it gives the same person and the same command.
/// Nobody can work the other way, from the id that others see to the token, or take over somebody's id with a token of their own.
/// </summary>
internal static class JoinSecret
{
    private const int Bytes = 16;

    /// <summary>The token of a form; another one when the form holds none that we could have drawn.</summary>
    public static Token Of(string text)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        var isOurs = text.Length == Base64Url.GetEncodedLength(Bytes)
            && Base64Url.IsValid(text)
            && Base64Url.TryDecodeFromChars(text, bytes, out var written)
            && written == Bytes;
        return isOurs ? new(text, Token.HashOf(text)) : Token.Draw();
    }

    /// <summary>An id in the form of a UUIDv7: 122 bits of the hash of workshop, token and what it is for.</summary>
    public static Guid IdOf(WorkshopId workshop, Token token, string purpose)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}/{workshop.Value}/{token.Text}")).AsSpan(0, Bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
