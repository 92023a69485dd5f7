using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Reports;

/// <summary>Straight arrows.</summary>
internal static class Arrows
{
    /// <summary>An arrow that leaves a gap at both ends; nothing when they are too close for one.</summary>
    public static IEnumerable<Shape> Between((float X, float Y) from, (float X, float Y) to, float gap, Colour colour, float width, float head)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = MathF.Sqrt((x * x) + (y * y));
        if (length <= (2 * gap) + (head / 2))
        {
            yield break;
        }

        var (ux, uy) = (x / length, y / length);
        var (tipX, tipY) = (to.X - (gap * ux), to.Y - (gap * uy));
        var (backX, backY) = (tipX - (head * ux), tipY - (head * uy));
        yield return new PathShape(new Path().MoveTo(from.X + (gap * ux), from.Y + (gap * uy)).LineTo(backX, backY)) { Stroke = colour, StrokeWidth = width };
        var point = new Path().Polygon((tipX, tipY), (backX - (uy * head / 2), backY + (ux * head / 2)), (backX + (uy * head / 2), backY - (ux * head / 2)));
        yield return new PathShape(point) { Fill = colour };
    }
}
