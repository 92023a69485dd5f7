using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>From a document to painted pages: compose strips, give each its page, then paint.</summary>
internal static class FlowLayout
{
    private const float FootDrop = 30;

    public static LaidOut Run(Document document, IProgress<RenderStep>? progress = null)
    {
        using var shaper = new Shaper();
        var setter = new LineSetter(shaper);
        var headings = new HeadingIndex(document.Blocks);
        var (page, root) = (document.Page, new Node("Document", null));
        var frame = new Frame(page.Margin, page.Width - (2 * page.Margin), root, document.Language);
        var composer = new Composer(setter, headings, page);
        var strips = composer.Compose(
            document.Blocks, frame with { Tallest = composer.ColumnHeight }, done => progress?.Report(new(RenderPhase.Setting, done, document.Blocks.Count)));
        var placed = new Paginator(page.Margin, page.Height - page.Margin).Place(StripList.KeepEnd(strips));
        var targets = Targets(placed);
        var sizes = placed.Select(strips => strips.Select(one => one.Strip.Sheet).FirstOrDefault() ?? page).ToList();
        var pages = placed.Select((_, index) => new PageCanvas(index, targets)).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            Ground.PaintAll(pages[i], placed[i]);
            placed[i].ForEach(one => one.Strip.Paint!(pages[i], one.Top));
            if (!IsSheet(placed[i]))
            {
                PaintFoot(pages[i], pages.Count, document, frame, setter);
            }

            progress?.Report(new(RenderPhase.Drawing, i + 1, pages.Count));
        }

        if (document.HasRunningHead)
        {
            RunningHead.Paint(pages, placed, headings, page, frame, setter);
        }

        var bookmarks = headings.InOrder.Where(targets.ContainsKey)
            .Select(heading => new Bookmark(headings.LevelOf(heading)!.Value, HeadingIndex.TextOf(heading), targets[heading]));
        return new(document, root, [.. pages.Select(canvas => canvas.Operations)], sizes, [.. bookmarks]);
    }

    /// <summary>A sheet fills its page and has no furniture.</summary>
    public static bool IsSheet(List<PlacedStrip> page) => page is [{ Strip.Sheet: not null }, ..];

    private static Dictionary<Heading, Destination> Targets(List<List<PlacedStrip>> pages)
    {
        var targets = new Dictionary<Heading, Destination>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var one in pages[i].SelectMany(All).Where(one => one.Strip.Heading is not null))
            {
                targets.TryAdd(one.Strip.Heading!, new(i, Math.Max(0, one.Top - 6)));
            }
        }

        return targets;

        static IEnumerable<PlacedStrip> All(PlacedStrip one) =>
            one.Strip.Inside.Select(inner => inner with { Top = one.Top + inner.Top }).SelectMany(All).Prepend(one);
    }

    private static void PaintFoot(PageCanvas canvas, int count, Document document, Frame frame, LineSetter setter)
    {
        if (canvas.Index == 0 && document.Blocks is [Cover, ..])
        {
            return;
        }

        var baseline = document.Page.Height - document.Page.Margin + FootDrop;
        var number = setter.SetOne(document.Foot?.Invoke(canvas.Index + 1, count) ?? "", Type.Foot, document.Language);
        var room = number.Width == 0 ? frame.Width : frame.Width - number.Width - 24;
        var title = Furniture.Set(document.Title, room, Furniture.LinesIn(document.Page.Margin - FootDrop), document.Language, setter);
        canvas.DrawRule(frame, baseline - 14, Palette.Line, 0.8f);
        for (var i = 0; i < title.Count; i++)
        {
            LinePainter.Paint(canvas, title[i], frame.Left, baseline + (i * Furniture.Leading), new(Node.Furniture), Type.Foot.Colour);
        }

        LinePainter.Paint(canvas, number, frame.Left + frame.Width - number.Width, baseline, new(Node.Furniture), Type.Foot.Colour);
    }
}
