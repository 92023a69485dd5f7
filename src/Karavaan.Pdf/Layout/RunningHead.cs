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
        var line = setter.Set([HeadingIndex.TextOf(chapter)], Type.Foot, frame.Width, frame.Language)[0];
        var x = line.IsRightToLeft ? frame.Left : frame.Left + frame.Width - line.Width;
        LinePainter.Paint(canvas, line, x, page.Margin - Rise, new(Node.Furniture), Type.Foot.Colour);
    }
}
