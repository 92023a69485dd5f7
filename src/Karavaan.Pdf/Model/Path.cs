namespace Karavaan.Pdf.Model;

/// <summary>Lines and Bézier curves, in points; y goes down. Built by chaining.</summary>
public sealed class Path
{
    /// <summary>How far a Bézier handle lies for a quarter of a circle of radius 1.</summary>
    private const float Kappa = 0.5523f;

    private readonly List<Segment> segments = [];

    internal IReadOnlyList<Segment> Segments => segments;

    public Path MoveTo(float x, float y) => Add(new('m', x, y));

    public Path LineTo(float x, float y) => Add(new('l', x, y));

    /// <summary>A cubic Bézier curve through two handles to (<paramref name="x"/>, <paramref name="y"/>).</summary>
    public Path CurveTo(float x1, float y1, float x2, float y2, float x, float y) => Add(new('c', x, y, x1, y1, x2, y2));

    public Path Close() => Add(new('h', 0, 0));

    public Path Rectangle(float x, float y, float width, float height) =>
        MoveTo(x, y).LineTo(x + width, y).LineTo(x + width, y + height).LineTo(x, y + height).Close();

    public Path Circle(float x, float y, float radius)
    {
        var handle = radius * Kappa;
        return MoveTo(x + radius, y)
            .CurveTo(x + radius, y + handle, x + handle, y + radius, x, y + radius)
            .CurveTo(x - handle, y + radius, x - radius, y + handle, x - radius, y)
            .CurveTo(x - radius, y - handle, x - handle, y - radius, x, y - radius)
            .CurveTo(x + handle, y - radius, x + radius, y - handle, x + radius, y)
            .Close();
    }

    /// <summary>A rectangle whose corners are quarter circles of <paramref name="radius"/>.</summary>
    public Path RoundedRectangle(float x, float y, float width, float height, float radius)
    {
        var (r, k) = (radius, radius * (1 - Kappa));
        var (right, bottom) = (x + width, y + height);
        return MoveTo(x + r, y).LineTo(right - r, y).CurveTo(right - k, y, right, y + k, right, y + r)
            .LineTo(right, bottom - r).CurveTo(right, bottom - k, right - k, bottom, right - r, bottom)
            .LineTo(x + r, bottom).CurveTo(x + k, bottom, x, bottom - k, x, bottom - r)
            .LineTo(x, y + r).CurveTo(x, y + k, x + k, y, x + r, y).Close();
    }

    /// <summary>Four round leaves around a point: the outline of four circles that overlap, with about the area of a circle of <paramref name="size"/>.</summary>
    public Path FourLeaf(float x, float y, float size)
    {
        // A leaf is 220 degrees of a circle; the leaves meet in the corners of a square.
        const float sweep = 1.2815f;
        const int pieces = 3;
        var (corner, radius, away) = (size * 0.4703f, size * 0.501f, size * 0.643f);
        MoveTo(x - corner, y - corner);
        for (var leaf = 0; leaf < 4; leaf++)
        {
            var outwards = (leaf - 1) * MathF.PI / 2;
            var (middleX, middleY) = (x + (away * MathF.Cos(outwards)), y + (away * MathF.Sin(outwards)));
            for (var piece = 0; piece < pieces; piece++)
            {
                Arc(middleX, middleY, radius, outwards + ((piece - (pieces / 2f)) * sweep), sweep);
            }
        }

        return Close();
    }

    /// <summary>A closed polygon.</summary>
    public Path Polygon(params IReadOnlyList<(float X, float Y)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        for (var i = 0; i < points.Count; i++)
        {
            Add(new(i == 0 ? 'm' : 'l', points[i].X, points[i].Y));
        }

        return Close();
    }

    /// <summary>From where the pen is, a piece of a circle less than a quarter long.</summary>
    private void Arc(float x, float y, float radius, float from, float sweep)
    {
        var handle = radius * 4 / 3 * MathF.Tan(sweep / 4);
        var (x1, y1, x2, y2) = (MathF.Cos(from), MathF.Sin(from), MathF.Cos(from + sweep), MathF.Sin(from + sweep));
        CurveTo(
            x + (radius * x1) - (handle * y1), y + (radius * y1) + (handle * x1),
            x + (radius * x2) + (handle * y2), y + (radius * y2) - (handle * x2),
            x + (radius * x2), y + (radius * y2));
    }

    private Path Add(Segment segment)
    {
        segments.Add(segment);
        return this;
    }

    /// <summary>One PDF path operator: m, l, c or h.</summary>
    internal readonly record struct Segment(char Operator, float X, float Y, float X1 = 0, float Y1 = 0, float X2 = 0, float Y2 = 0);
}
