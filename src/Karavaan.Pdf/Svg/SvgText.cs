using Karavaan.Pdf.Layout;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Svg;

/// <summary>A run as SVG text: as wide as it was shaped, whatever typeface the reader has.</summary>
internal static class SvgText
{
    public static string Of(TextOperation operation)
    {
        var run = operation.Run;
        var text = run.Text.TrimEnd(' ', '\u00A0');
        if (text.Length == 0)
        {
            return "";
        }

        var width = run.Glyphs.Where(glyph => glyph.Cluster < text.Length).Sum(glyph => glyph.Advance);
        var x = run.IsRightToLeft ? operation.X + run.Width - width : operation.X;
        var (at, y) = (Number(x), Number(operation.Baseline));
        var weight = run.Face.Name.Contains("700", StringComparison.Ordinal) ? " font-weight=\"700\"" : "";
        var slope = run.Face.Name.Contains("Italic", StringComparison.Ordinal) ? " font-style=\"italic\"" : "";
        var direction = run.IsRightToLeft ? " direction=\"rtl\" unicode-bidi=\"embed\" text-anchor=\"end\"" : "";
        var turn = operation.IsTurned ? $" transform=\"rotate(180 {at} {y})\"" : "";
        return $"<text x=\"{at}\" y=\"{y}\" font-size=\"{Number(run.Size)}\"{weight}{slope}{direction}{turn} textLength=\"{Number(width)}\" lengthAdjust=\"spacingAndGlyphs\"" +
            $" fill=\"{SvgRenderer.Hex(operation.Colour)}\">{SvgRenderer.Escaped(text)}</text>\n";
    }
}
