using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Publications;

/// <summary>A document as a file.</summary>
/// <param name="Bytes">What is in it.</param>
/// <param name="Name">Under which it is saved.</param>
/// <param name="Text">The canonical text of the charter that it was made from (<see cref="CharterText"/>).</param>
internal sealed record DocumentFile(byte[] Bytes, string Name, string Text)
{
    /// <summary>Lower-case hex SHA-256 of the bytes.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    /// <summary>Lower-case hex SHA-256 of the text in UTF-8, as the document prints it.</summary>
    public string TextHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>A strong entity tag (RFC 9110, 8.8.3), quotes included: the same bytes have the same.</summary>
    public string Tag => $"\"{Hash}\"";

    /// <summary>How many pages it has; <c>null</c>: it is no PDF.</summary>
    public int? Pages { get; } = PageCount.Of(Bytes);

    /// <summary>How large it is, for beside its link: '12 blz., 85 kB'.</summary>
    public string Told(Words words)
    {
        var size = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, (Bytes.Length + 512) / 1024)} kB");
        return Pages is { } pages ? $"{words.Count(ResultsText.OnePage, ResultsText.Pages, pages)}, {size}" : size;
    }

    /// <summary>The media type that goes with the name.</summary>
    public string Type => Name[(Name.LastIndexOf('.') + 1)..] switch
    {
        "svg" => "image/svg+xml",
        "md" => "text/markdown; charset=utf-8",
        _ => System.Net.Mime.MediaTypeNames.Application.Pdf,
    };

    public static DocumentFile Of(byte[] bytes, string name, Workshop workshop) => new(bytes, name, CharterText.Of(workshop));
}
