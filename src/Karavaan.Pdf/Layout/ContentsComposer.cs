using System.Globalization;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// The table of contents, as deep as leaves room for something beside it. Its page numbers are known when it is painted: by then every strip has its page.
/// </summary>
internal static class ContentsComposer
{
    private const float Indent = 16;
    private const float NumberRoom = 44;
    private const float SpaceBefore = 26;

    /// <summary>A list that takes more of a page than this is not seen in one look: its deepest level is left out.</summary>
    private const float MostShare = 0.6f;

    private static readonly TextStyle Title = Type.Heading(1);

    public static IEnumerable<Strip> Compose(Contents contents, Frame frame, Composer composer)
    {
        var inside = frame.Inside(frame.Node.Child("P", contents.Language));
        var title = composer.Set([contents.Title], Title, inside);
        yield return Strip.Space(SpaceBefore, frame.Ground);
        foreach (var (strip, i) in TextStrips.From(title, Title, inside, inside.Node).Select((strip, i) => (strip, i)))
        {
            yield return strip with { Keep = Keep.Close, EndsChapter = i == 0 };
        }

        yield return HeadingComposer.Underline(frame, isRightToLeft: title.Count > 0 && title[^1].IsRightToLeft);
        yield return Strip.Space(10, frame.Ground).Tied(Keep.Close);
        var list = frame.Inside(frame.Node.Child("TOC"));
        foreach (var strip in StripList.KeepAll(Entries(contents.Depth, list, composer), Keep.Group))
        {
            yield return strip;
        }

        yield return Strip.Space(16, frame.Ground);
    }

    private static List<Strip> Entries(int depth, Frame frame, Composer composer)
    {
        var entries = composer.Headings.InOrder.Where(heading => composer.Headings.LevelOf(heading) <= depth);
        List<Strip> strips = [.. entries.SelectMany(heading => Entry(heading, frame, composer))];
        return depth > 1 && strips.Sum(strip => strip.Height) > composer.ColumnHeight * MostShare ? Entries(depth - 1, frame, composer) : strips;
    }

    private static IEnumerable<Strip> Entry(Heading heading, Frame frame, Composer composer)
    {
        var text = HeadingIndex.TextOf(heading);
        var isTop = composer.Headings.LevelOf(heading) == 1;
        var style = isTop ? Type.Body with { IsStrong = true, Leading = 18.6f } : Type.Body with { Size = 10.2f, Leading = 15 };
        var indent = isTop ? 0 : Indent;
        var link = frame.Node.Child("TOCI").Child("Reference").Child("Link", heading.Language);
        var inside = frame.Inside(link, indent);
        var lines = composer.Set([text], style, inside with { Width = inside.Width - NumberRoom });
        return lines.Select((line, i) => new Strip(style.Leading, (canvas, top) =>
        {
            LinePainter.Paint(canvas, line, inside.Left, top + Type.Baseline(style), new(link), style.Colour);
            if (i == lines.Count - 1)
            {
                PaintNumber(canvas, top, canvas.Find(heading), line, style, inside, composer);
            }

            var area = new Box(inside.Left, top, inside.Width, style.Leading);
            canvas.Add(new LinkOperation(link, area, text) { Target = canvas.Find(heading) });
        })
        { Ground = frame.Ground, Keep = i + 1 < lines.Count ? Keep.Pair : Keep.None });
    }

    private static void PaintNumber(PageCanvas canvas, float top, Destination target, Line line, TextStyle style, Frame frame, Composer composer)
    {
        var text = " " + (target.Page + 1).ToString(CultureInfo.InvariantCulture);
        var number = composer.Setter.SetOne(text, style, frame.Language);
        var baseline = top + Type.Baseline(style);
        LinePainter.Paint(canvas, number, frame.Left + frame.Width - number.Width, baseline, new(frame.Node), style.Colour);
        var (from, to) = (frame.Left + line.Width + 6, frame.Left + frame.Width - number.Width - 3);
        if (to > from)
        {
            canvas.Decorate(new Model.Path().MoveTo(from, baseline - 1).LineTo(to, baseline - 1), stroke: Palette.Edge, strokeWidth: 0.6f, isDashed: true);
        }
    }
}
