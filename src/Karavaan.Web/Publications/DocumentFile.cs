using System.Security.Cryptography;

namespace Karavaan.Web.Publications;

/// <summary>A document as a file.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Name">Under which it is saved.</param>
/// <param name="Tag">A strong entity tag (RFC 9110, 8.8.3), quotes included: the same bytes have the same.</param>
internal sealed record DocumentFile(byte[] Bytes, string Name, string Tag)
{
    public static DocumentFile Of(byte[] bytes, string name) => new(bytes, name, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
}
