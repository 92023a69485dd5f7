using System.Globalization;
using System.Text;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;
using Karavaan.Pdf.Writing;

namespace Karavaan.Pdf.Svg;

/// <summary>
/// The pages of a document under each other as SVG 1.1, drawn from the same places as its PDF. Words stay words, and keep their width when the reader has
/// another typeface. It holds no script, no style, no link and nothing from elsewhere, so that it can be opened or put in a page without a thought.
/// </summary>
public static class SvgRenderer
{
    private const string Families = "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,'DejaVu Sans',sans-serif";

    /// <summary>Draws the page.</summary>
    /// <param name="document">Its pages have one width; <see cref="Document.Title"/> and <see cref="Document.Language"/> are said.</param>
    /// <param name="description">What the picture says, for who doesn't see it.</param>
    public static string Render(Document document, string description)
    {
        var laidOut = FlowLayout.Run(PdfRenderer.Checked(document));
        var svg = new StringBuilder();
        var (width, height) = (PdfSyntax.Number(laidOut.Sizes.Max(page => page.Width)), PdfSyntax.Number(laidOut.Sizes.Sum(page => page.Height)));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\" lang=\"{document.Language}\" xml:lang=\"{document.Language}\"")
            .Append(CultureInfo.InvariantCulture, $" role=\"img\" aria-labelledby=\"title description\" font-family=\"{Families}\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title id=\"title\">{Escaped(TextCleaner.CleanLine(document.Title))}</title>\n<desc id=\"description\">{Escaped(TextCleaner.CleanLine(description))}</desc>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        var top = 0f;
        for (var i = 0; i < laidOut.Pages.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : $"<g transform=\"translate(0 {PdfSyntax.Number(top)})\">\n")}");
            foreach (var operation in laidOut.Pages[i])
            {
                svg.Append(operation switch
                {
                    PathOperation path => SvgPath.Of(path),
                    TextOperation text => SvgText.Of(text),
                    _ => "",
                });
            }

            svg.Append(i == 0 ? "" : "</g>\n");
            top += laidOut.Sizes[i].Height;
        }

        return svg.Append("</svg>\n").ToString();
    }

    internal static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    internal static string Hex(Colour colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";
}
