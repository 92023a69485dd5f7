using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Quadrants;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Reports;

/// <summary>
/// Placements on a plane, from behind to the front: how far half stand from the middle, each one's arrow, the words of the axes, the dots, the way of the
/// middle.
/// </summary>
internal sealed class QuadrantPicture(Plane plane, IReadOnlyList<NumberedPlacement> placements, QuadrantStatistics figures, bool hasWords)
{
    /// <summary>With more dots than this a number no longer fits in each of them.</summary>
    private const int MostNumbers = 40;

    /// <summary>With more than this the arrows hide the dots.</summary>
    private const int MostArrows = 80;

    /// <summary>Is it drawn with small dots and thin lines? Without words always.</summary>
    public bool IsSmall { get; init; } = !hasWords;

    private float Size => IsSmall || IsCrowded(placements) ? 2.2f : HasNumbers ? 6.5f : 3.2f;

    private bool HasNumbers => !IsSmall && placements.Count <= MostNumbers;

    /// <summary>Are there so many that only the dots and the way of the middle are drawn?</summary>
    public static bool IsCrowded(IReadOnlyList<NumberedPlacement> placements) => placements.Count > MostArrows;

    public IEnumerable<Shape> Draw() =>
    [
        .. plane.Fields(hasWords),
        .. figures.Later is { Count: >= QuadrantSentences.Enough } later ? [Spread(later)] : Array.Empty<Shape>(),
        .. figures.Today is { Count: >= QuadrantSentences.Enough } today ? [Spread(today)] : Array.Empty<Shape>(),
        .. IsCrowded(placements) ? [] : placements.SelectMany(one => Arrow(one.Placement)),
        .. hasWords ? plane.Ends() : [],
        .. placements.SelectMany(one => Dot(one, one.Placement.Today, isLater: false)),
        .. placements.SelectMany(one => Dot(one, one.Placement.Later, isLater: true)),
        .. Way(),
        .. figures.Today is { } before ? [Cross(before.Median)] : Array.Empty<Shape>(),
        .. figures.Later is { } after ? [Cross(after.Median)] : Array.Empty<Shape>(),
    ];

    /// <summary>The oval, as far as it lies on the plane.</summary>
    private PathShape Spread(Cloud cloud)
    {
        const int corners = 72;
        var turns = Enumerable.Range(0, corners).Select(i => 2 * Math.PI * i / corners);
        return new(new Path().Polygon([.. turns.Select(turn => plane.At(new(
            Math.Clamp(cloud.Median.X + (cloud.X.Mad * Math.Cos(turn)), -1, 1),
            Math.Clamp(cloud.Median.Y + (cloud.Y.Mad * Math.Sin(turn)), -1, 1))))]))
        {
            Stroke = Palette.Ink,
            StrokeWidth = IsSmall ? 0.6f : 1,
            IsDashed = true,
        };
    }

    private IEnumerable<Shape> Arrow(Placement placement) => placement is { Today: { } from, Later: { } to }
        ? Arrows.Between(plane.At(from), plane.At(to), Size + 1, Palette.InkSoft, IsSmall ? 0.4f : 0.7f, IsSmall ? 3 : 5)
        : [];

    /// <summary>Today is open, later is filled; the shape and the hue are those of the field.</summary>
    private IEnumerable<Shape> Dot(NumberedPlacement one, Position? position, bool isLater)
    {
        if (position is not { } place)
        {
            yield break;
        }

        var (look, (x, y)) = (FieldLook.Of(place, plane.Frame), plane.At(place));
        yield return new PathShape(look.Shape(x, y, Size))
        {
            Fill = isLater ? look.Hue.Fill : Palette.White,
            Stroke = isLater ? Palette.White : look.Hue.Ink,
            StrokeWidth = Size > 3 ? 1 : 0.6f,
        };
        if (HasNumbers)
        {
            var text = new Inline(one.Number.ToString(CultureInfo.InvariantCulture)) { IsStrong = true, Colour = isLater ? Palette.White : look.Hue.Ink };
            yield return new LabelShape(x, y + 2.4f, text, 6.6f) { Anchor = Anchor.Middle, MaxWidth = 11 };
        }
    }

    private IEnumerable<Shape> Way() => figures is { Today.Median: var from, Later.Median: var to }
        ? Arrows.Between(plane.At(from), plane.At(to), IsSmall ? 4 : 7, Palette.Ink, IsSmall ? 1.6f : 3.2f, IsSmall ? 6 : 11)
        : [];

    private PathShape Cross(Position middle)
    {
        var ((x, y), arm) = (plane.At(middle), IsSmall ? 3.5f : 6f);
        return new(new Path().MoveTo(x - arm, y).LineTo(x + arm, y).MoveTo(x, y - arm).LineTo(x, y + arm))
        {
            Stroke = Palette.Ink,
            StrokeWidth = IsSmall ? 1.4f : 2.6f,
        };
    }
}
