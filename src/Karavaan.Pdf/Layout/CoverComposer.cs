using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>A sheet of warm paper with a road drawn in felt pen, the title under it, and the facts at the foot.</summary>
internal static class CoverComposer
{
    private const float RoadRoom = 230;

    public static IEnumerable<Strip> Compose(Cover cover, Frame frame, Composer composer)
    {
        var title = Text([cover.Title], "Title", Type.CoverTitle, frame, composer);
        var subtitle = cover.Subtitle.Count == 0 ? [] : Text(cover.Subtitle, "P", Type.CoverSubtitle, frame, composer);
        var lines = cover.Lines.SelectMany(line => Text(line, "P", Type.CoverLine, frame, composer)).ToList();
        Strip road = new(RoadRoom, (canvas, top) => PaintSheet(canvas, top, frame, composer.Page));
        Strip stroke = new(22, (canvas, top) => canvas.Decorate(FeltPen.Stroke(frame.Left + 2, frame.Left + 120, top + 8), stroke: Palette.Marker, strokeWidth: 7));
        List<Strip> top = [road, .. title, stroke, .. subtitle];
        var rest = composer.ColumnHeight - top.Concat(lines).Sum(strip => strip.Height);
        return [Strip.Break, .. top, Strip.Space(Math.Max(12, rest)), .. lines, Strip.Break];
    }

    private static List<Strip> Text(IReadOnlyList<Inline> text, string role, TextStyle style, Frame frame, Composer composer)
    {
        var inside = frame.Inside(frame.Node.Child(role));
        return [.. TextStrips.From(composer.Set(text, style, inside), style, inside, inside.Node)];
    }

    private static void PaintSheet(PageCanvas canvas, float top, Frame frame, PageSize page)
    {
        canvas.Decorate(new Model.Path().Rectangle(0, 0, page.Width, page.Height), Palette.Paper);
        var (left, right, y) = (-6f, page.Width + 6, top + (RoadRoom * 0.42f));
        var middle = (left + right) / 2;
        var road = new Model.Path().MoveTo(left, y + 46)
            .CurveTo(left + 120, y - 50, middle - 110, y + 96, middle, y + 18)
            .CurveTo(middle + 90, y - 46, right - 150, y + 40, right, y - 40);
        canvas.Decorate(road, stroke: Palette.Kraft, strokeWidth: 26);
        canvas.Decorate(road, stroke: Palette.Edge, strokeWidth: 1.4f, isDashed: true);
        PaintStops(canvas, frame.Left, y);
    }

    /// <summary>Four halts along the road, one in each hue, each with a shape of its own.</summary>
    private static void PaintStops(PageCanvas canvas, float left, float y)
    {
        canvas.Decorate(new Model.Path().RoundedRectangle(left + 20, y + 2, 21, 20, 2), Palette.Nc.Fill);
        canvas.Decorate(new Model.Path().Polygon((left + 128, y + 26), (left + 141, y + 50), (left + 115, y + 49)), Palette.Dc.Fill);
        canvas.Decorate(new Model.Path().Circle(left + 247, y + 16, 11.5f), Palette.Rc.Fill);
        canvas.Decorate(new Model.Path().FourLeaf(left + 370, y - 10, 12), Palette.Gc.Fill);
    }
}
