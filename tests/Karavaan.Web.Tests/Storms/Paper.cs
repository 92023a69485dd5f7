using UglyToad.PdfPig;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What stands in a file that somebody takes home.</summary>
internal static class Paper
{
    /// <summary>The words of a PDF; of one that did not come whole nobody can read any.</summary>
    public static string TextOf(byte[] pdf)
    {
        if (!pdf.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
        {
            return "";
        }

        using var document = PdfDocument.Open(pdf);
        return string.Join('\n', document.GetPages().Select(page => page.Text));
    }

    /// <summary>A text without the breaks in its long lines (RFC 5545, 3.1).</summary>
    public static string Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
