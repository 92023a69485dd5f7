using System.Globalization;
using Karavaan.Documents.Tests.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Layouts;

/// <summary>Something that stands on a page: a line of text, a figure, or the shapes of a page all together.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Place">Left side and baseline (or top) from the page's top left corner, size; in points, by halves.</param>
/// <param name="What">The words, or the alternative of a figure.</param>
internal sealed record Standing(int Page, string Place, string What);

/// <summary>Where everything stands, read back from the file; positions, so that another renderer of the same file changes nothing.</summary>
internal static class PageLayout
{
    /// <summary>Letters of one line that are further apart than this belong to two columns.</summary>
    private const double Gap = 12;

    private const int WordsOfFigure = 60;

    public static IReadOnlyList<Standing> Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var figures = FiguresOf(document).ToLookup(figure => figure.Page);
        return [.. document.GetPages().SelectMany(page => Shapes(page).Concat(figures[page.Number]).Concat(Lines(page)))];
    }

    private static IEnumerable<Standing> Lines(Page page)
    {
        List<Letter> line = [];
        foreach (var letter in page.Letters)
        {
            if (line.Count > 0 && !GoesOn(line[^1], letter))
            {
                yield return Line(page, line);
                line = [];
            }

            line.Add(letter);
        }

        if (line.Count > 0)
        {
            yield return Line(page, line);
        }
    }

    private static bool GoesOn(Letter last, Letter next) =>
        Math.Abs(last.StartBaseLine.Y - next.StartBaseLine.Y) < 0.25 && Math.Abs(next.StartBaseLine.X - last.EndBaseLine.X) < Gap;

    private static Standing Line(Page page, List<Letter> letters)
    {
        var place = $"{Half(letters.Min(letter => letter.StartBaseLine.X))} {Half(page.Height - letters[0].StartBaseLine.Y)} size {Half(letters.Max(letter => letter.PointSize))}";
        return new(page.Number, place, string.Concat(letters.Select(letter => letter.Value)).Replace('\u00A0', ' ').Replace('\u00AD', '-').Trim());
    }

    /// <summary>How many shapes a page has, and the box around them: a dot that moves in a figure is told by its label.</summary>
    private static IEnumerable<Standing> Shapes(Page page)
    {
        var boxes = page.Paths.Select(path => path.GetBoundingRectangle()).OfType<UglyToad.PdfPig.Core.PdfRectangle>().ToList();
        if (boxes.Count > 0)
        {
            var (left, right, top, bottom) = (boxes.Min(box => box.Left), boxes.Max(box => box.Right), boxes.Max(box => box.Top), boxes.Min(box => box.Bottom));
            yield return new(page.Number, $"{Half(left)} {Half(page.Height - top)} to {Half(right)} {Half(page.Height - bottom)}", $"({boxes.Count} shapes)");
        }
    }

    private static IEnumerable<Standing> FiguresOf(PdfDocument document)
    {
        var tokens = new PdfTokens(document);
        var pages = tokens.Items(tokens.Dictionary(tokens.Catalog, "Pages"), "Kids").Select(kid => kid.ToString()!).ToList();
        return Within(tokens.Dictionary(tokens.Dictionary(tokens.Catalog, "StructTreeRoot"), "K")!);

        IEnumerable<Standing> Within(DictionaryToken element)
        {
            if (tokens.Name(element, "S") == "Figure" && tokens.Items(tokens.Dictionary(element, "A"), "BBox") is { Count: 4 } box)
            {
                var corners = box.Select(number => ((NumericToken)number).Double).ToList();
                var page = pages.IndexOf(element.Data["Pg"].ToString()!) + 1;
                var text = tokens.Text(element, "Alt")!;
                yield return new(page, string.Join(' ', corners.Select(Half)), $"(figure: {text[..Math.Min(WordsOfFigure, text.Length)]})");
            }

            foreach (var inner in tokens.Items(element, "K").Select(tokens.Resolve).OfType<DictionaryToken>().SelectMany(Within))
            {
                yield return inner;
            }
        }
    }

    private static string Half(double points) => (Math.Round(points * 2) / 2).ToString("0.0", CultureInfo.InvariantCulture);
}
