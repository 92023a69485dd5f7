using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>On top of every page in the middle of a chapter: which chapter. Furniture, so a screen reader does not say it again and again.</summary>
internal static class RunningHead
{
    private const float Rise = 28;

    public static void Paint(
        List<PageCanvas> pages, List<List<PlacedStrip>> placed, HeadingIndex headings, PageSize page, Frame frame, LineSetter setter)
    {
        Heading? current = null;
        for (var i = 0; i < pages.Count; i++)
        {
            if (current is not null && !FlowLayout.IsSheet(placed[i]) && !placed[i].Take(1).Any(IsChapter))
            {
                Paint(pages[i], current, page, frame, setter);
            }

            var last = placed[i].FindLast(IsChapter).Strip;
            current = last is null ? current : last.Heading;
        }

        bool IsChapter(PlacedStrip one) => one.Strip.EndsChapter || (one.Strip.Heading is { } heading && headings.LevelOf(heading) == 1);
    }

    private static void Paint(PageCanvas canvas, Heading chapter, PageSize page, Frame frame, LineSetter setter)
    {
        var most = Furniture.LinesIn(page.Margin - Rise - Type.Foot.Size);
        var lines = Furniture.Set(HeadingIndex.TextOf(chapter), frame.Width, most, frame.Language, setter);
        for (var i = 0; i < lines.Count; i++)
        {
            var x = lines[i].IsRightToLeft ? frame.Left : frame.Left + frame.Width - lines[i].Width;
            LinePainter.Paint(canvas, lines[i], x, page.Margin - Rise - ((lines.Count - 1 - i) * Furniture.Leading), new(Node.Furniture), Type.Foot.Colour);
        }
    }
}
