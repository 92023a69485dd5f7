using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>From a document to painted pages: compose strips, give each its page, then paint.</summary>
internal static class FlowLayout
{
    private const float FootDrop = 30;

    public static LaidOut Run(Document document)
    {
        using var shaper = new Shaper();
        var setter = new LineSetter(shaper);
        var headings = new HeadingIndex(document.Blocks);
        var (page, root) = (document.Page, new Node("Document", null));
        var frame = new Frame(page.Margin, page.Width - (2 * page.Margin), root, document.Language);
        var strips = new Composer(setter, headings, page).Compose(document.Blocks, frame);
        var placed = new Paginator(page.Margin, page.Height - page.Margin).Place(strips);
        var targets = Targets(placed);
        var pages = placed.Select((_, index) => new PageCanvas(index, targets)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            PaintGrounds(pages[i], placed[i]);
            placed[i].ForEach(one => one.Strip.Paint!(pages[i], one.Top));
            PaintFoot(pages[i], pages.Count, document, frame, setter);
        }

        if (document.HasRunningHead)
        {
            RunningHead.Paint(pages, placed, headings, page, frame, setter);
        }

        var bookmarks = headings.InOrder.Where(targets.ContainsKey)
            .Select(heading => new Bookmark(headings.LevelOf(heading)!.Value, HeadingIndex.TextOf(heading), targets[heading]));
        return new(document, root, [.. pages.Select(canvas => canvas.Operations)], [.. bookmarks]);
    }

    private static Dictionary<Heading, Destination> Targets(List<List<PlacedStrip>> pages)
    {
        var targets = new Dictionary<Heading, Destination>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var one in pages[i].Where(one => one.Strip.Heading is not null))
            {
                targets.TryAdd(one.Strip.Heading!, new(i, one.Top - 6));
            }
        }

        return targets;
    }

    private static void PaintGrounds(PageCanvas canvas, List<PlacedStrip> placed)
    {
        var extents = new OrderedDictionary<Ground, (float Top, float Bottom)>(ReferenceEqualityComparer.Instance);
        foreach (var one in placed.Where(one => one.Strip.Ground is not null))
        {
            foreach (var ground in one.Strip.Ground!.FromBehind())
            {
                var top = extents.TryGetValue(ground, out var extent) ? extent.Top : one.Top;
                extents[ground] = (top, one.Bottom);
            }
        }

        foreach (var (ground, (top, bottom)) in extents)
        {
            ground.Paint(canvas, new(ground.Left, top, ground.Width, bottom - top));
        }
    }

    private static void PaintFoot(PageCanvas canvas, int count, Document document, Frame frame, LineSetter setter)
    {
        if (canvas.Index == 0 && document.Blocks is [Cover, ..])
        {
            return;
        }

        var baseline = document.Page.Height - document.Page.Margin + FootDrop;
        var number = setter.SetOne(document.Foot?.Invoke(canvas.Index + 1, count) ?? "", Type.Foot, document.Language);
        var title = setter.Set([TextCleaner.CleanLine(document.Title)], Type.Foot, frame.Width - number.Width - 24, document.Language)[0];
        canvas.DrawRule(frame, baseline - 14, Palette.Line, 0.8f);
        LinePainter.Paint(canvas, title, frame.Left, baseline, new(Node.Furniture), Type.Foot.Colour);
        LinePainter.Paint(canvas, number, frame.Left + frame.Width - number.Width, baseline, new(Node.Furniture), Type.Foot.Colour);
    }
}
