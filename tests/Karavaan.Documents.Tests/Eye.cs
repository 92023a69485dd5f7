using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Karavaan.Documents.Tests;

/// <summary>What an eye sees at once on the pages of a file: letters on top of each other, letters on a broad stroke, letters outside the paper.</summary>
internal static class Eye
{
    /// <summary>So near to the edge printers print nothing.</summary>
    private const double Edge = 8;

    /// <summary>Strokes of letters may touch; more than this share of the smaller one is on top of it.</summary>
    private const double Touching = 0.35;

    /// <summary>Strokes this broad are the road; a marker's, which belongs under words, is narrower.</summary>
    private const double Broad = 19.5;

    public static IReadOnlyList<string> Faults(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().SelectMany(Faults)];
    }

    private static IEnumerable<string> Faults(Page page)
    {
        List<Seen> seen = [.. page.Letters.Select((letter, i) => new Seen(letter, i)).Where(one => one.Letter.Value.Any(IsSeen)).Where(one => one.Area > 0).OrderBy(one => one.Bottom)];
        var road = page.Paths.Where(path => path.IsStroked && path.LineWidth >= Broad)
            .SelectMany(path => path.SelectMany(part => part.Commands).OfType<PdfSubpath.CubicBezierCurve>().SelectMany(Points).Select(point => (point, path.LineWidth / 2))).ToList();
        foreach (var one in seen)
        {
            if (one.Left < Edge || one.Bottom < Edge || one.Right > page.Width - Edge || one.Top > page.Height - Edge)
            {
                yield return $"page {page.Number}: '{one.Letter.Value}' is outside, at {one}";
            }

            if (road.Exists(stroke => one.IsWithin(stroke.point, stroke.Item2)))
            {
                yield return $"page {page.Number}: '{one.Letter.Value}' is on the road, at {one}";
            }
        }

        for (var i = 0; i < seen.Count; i++)
        {
            for (var j = i + 1; j < seen.Count && seen[j].Bottom < seen[i].Top; j++)
            {
                if (!seen[i].IsBeside(seen[j]) && seen[i].Shared(seen[j]) > Touching * Math.Min(seen[i].Area, seen[j].Area))
                {
                    yield return $"page {page.Number}: '{seen[i].Letter.Value}' and '{seen[j].Letter.Value}' are on top of each other, at {seen[i]}";
                }
            }
        }
    }

    private static bool IsSeen(char sign) => char.IsLetterOrDigit(sign) || char.IsPunctuation(sign);

    private static IEnumerable<PdfPoint> Points(PdfSubpath.CubicBezierCurve curve)
    {
        for (var i = 0; i <= 200; i++)
        {
            var (t, u) = (i / 200d, 1 - (i / 200d));
            yield return new(
                (u * u * u * curve.StartPoint.X) + (3 * u * u * t * curve.FirstControlPoint.X) + (3 * u * t * t * curve.SecondControlPoint.X) + (t * t * t * curve.EndPoint.X),
                (u * u * u * curve.StartPoint.Y) + (3 * u * u * t * curve.FirstControlPoint.Y) + (3 * u * t * t * curve.SecondControlPoint.Y) + (t * t * t * curve.EndPoint.Y));
        }
    }

    /// <summary>A letter and its ink; also upside down.</summary>
    private sealed record Seen(Letter Letter, int Order)
    {
        private readonly PdfPoint[] corners = [Letter.BoundingBox.BottomLeft, Letter.BoundingBox.BottomRight, Letter.BoundingBox.TopLeft, Letter.BoundingBox.TopRight];

        public double Left => corners.Min(corner => corner.X);

        public double Right => corners.Max(corner => corner.X);

        public double Bottom => corners.Min(corner => corner.Y);

        public double Top => corners.Max(corner => corner.Y);

        public double Area => (Right - Left) * (Top - Bottom);

        /// <summary>The next letter of a word may lean over: kerning wants it so.</summary>
        public bool IsBeside(Seen other) => Math.Abs(Order - other.Order) == 1 && Math.Abs(Letter.StartBaseLine.Y - other.Letter.StartBaseLine.Y) < 0.01;

        public bool IsWithin(PdfPoint point, double reach) =>
            Math.Max(Math.Max(Left - point.X, point.X - Right), 0) is var x && Math.Max(Math.Max(Bottom - point.Y, point.Y - Top), 0) is var y && (x * x) + (y * y) < reach * reach;

        public double Shared(Seen other) =>
            Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left)) * Math.Max(0, Math.Min(Top, other.Top) - Math.Max(Bottom, other.Bottom));

        public override string ToString() => FormattableString.Invariant($"{Left:0} {Bottom:0}");
    }
}
