using System.Text.RegularExpressions;
using Karavaan.Pdf.Fonts;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;
using Karavaan.Pdf.Writing;

namespace Karavaan.Pdf;

/// <summary>
/// Makes a tagged PDF out of a <see cref="Document"/>. Safe to call from any number of threads; the same document gives the same bytes.
/// </summary>
public static partial class PdfRenderer
{
    /// <summary>Renders a document.</summary>
    /// <param name="document">What to render.</param>
    /// <param name="progress">Told after every block, page drawn and page written, on the thread that renders.</param>
    /// <returns>The bytes of a PDF 1.7 file, built to PDF/UA-1 and PDF/A-2a.</returns>
    /// <exception cref="ArgumentException">The title is blank, a language is not a BCP 47 tag, a figure has no alternative text or no size, a
    /// place or a size is not a number, or a row has more cells than the table has columns.</exception>
    public static byte[] Render(Document document, IProgress<RenderStep>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new DocumentWriter(FlowLayout.Run(Checked(document), progress)).Write(progress);
    }

    /// <summary>How much larger than usual these blocks would be set, to fit in their box.</summary>
    public static float ScaleOf(FlowShape flow, string language)
    {
        ArgumentNullException.ThrowIfNull(flow);
        using var shaper = new Shaper();
        var composer = new Composer(new(shaper), new(flow.Blocks), new(flow.Width, flow.Height, 0));
        return FlowFit.Of(flow, new(0, flow.Width, new("Document", null), language), composer).Place.Scale;
    }

    /// <summary>
    /// Shapes one word and makes a subset of one face, so that a missing native library or function fails when the program starts and not at the
    /// first export.
    /// </summary>
    /// <exception cref="InvalidOperationException">Shaping or subsetting gives nothing.</exception>
    public static void SelfCheck()
    {
        using var shaper = new Shaper();
        var face = FontLibrary.Shared.Pick(isStrong: false, isEmphasis: false);
        var run = shaper.Shape("é", new(face, 10, 0, HarfBuzzSharp.Script.Latin, "nl"));
        if (run.Width <= 0 || FontSubset.Of(face, [.. run.Glyphs.Select(glyph => glyph.Id)]).Data.Length == 0)
        {
            throw new InvalidOperationException("HarfBuzz is there, but it does not shape or subset.");
        }
    }

    internal static Document Checked(Document document)
    {
        var title = TextCleaner.CleanLine(document.Title);
        ArgumentException.ThrowIfNullOrWhiteSpace(title, nameof(document));
        if (!LanguageTag().IsMatch(document.Language))
        {
            throw new ArgumentException($"'{document.Language}' is not a language tag.", nameof(document));
        }

        return document with { Title = title, Author = Optional(document.Author), Subject = Optional(document.Subject) };
    }

    private static string? Optional(string? text) => TextCleaner.CleanLine(text) is { Length: > 0 } clean ? clean : null;

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguageTag();
}
