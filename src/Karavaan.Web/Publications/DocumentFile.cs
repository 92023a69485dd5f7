using System.Security.Cryptography;
using Karavaan.Documents;

namespace Karavaan.Web.Publications;

/// <summary>A charter as a file.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="Name">Under which it is saved.</param>
/// <param name="Tag">A strong entity tag (RFC 9110, 8.8.3), quotes included: the same bytes have the same.</param>
internal sealed record CharterFile(byte[] Bytes, string Name, string Tag)
{
    public static CharterFile Make(CharterContent content)
    {
        var bytes = CharterDocument.Render(content.Input());
        return new(bytes, CharterFileName.Of(content.Row.Title, content.Date), $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }
}
