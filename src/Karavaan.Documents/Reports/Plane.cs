using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Reports;

/// <summary>
/// The empty quadrant somewhere in a drawing: four fields, two axes, and words at their ends. The names of the fields stand above and
/// below the square: inside it every place may have a dot. The words of the horizontal axis stand beside the square where there is room for them, and
/// otherwise in it, on a ground of their own that hides what would cross them.
/// </summary>
/// <param name="Left">Of the square, in points.</param>
/// <param name="Top">Of the square.</param>
/// <param name="Side">Of the square.</param>
/// <param name="Frame">The template's names.</param>
internal sealed record Plane(float Left, float Top, float Side, QuadrantFrame Frame)
{
    /// <summary>What the words above and below the square need.</summary>
    public const float WordRoom = 36;

    private const float Words = 9;

    private const float Pad = 7;

    /// <summary>From an edge of the square to the middle of the words at an axis: farther than a dot on the edge reaches.</summary>
    private const float ToEnd = 13;

    /// <summary>From an edge of the square to the middle of the name of a field.</summary>
    private const float ToName = 28;

    /// <summary>From the middle of small letters down to the line on which they stand.</summary>
    private const float ToBaseline = 3;

    private const float SignSize = 4.5f;

    /// <summary>The room at either side of the square for words, in points; with none, those of the horizontal axis stand in it.</summary>
    public float Beside { get; init; }

    private float Middle => Side / 2;

    private float Level => Top + Middle;

    /// <summary>Where a position lies in the drawing.</summary>
    public (float X, float Y) At(Position position) =>
        (Left + (Middle * (1 + (float)position.X)), Top + (Middle * (1 - (float)position.Y)));

    /// <summary>All of it; with words where there is room for them.</summary>
    public IEnumerable<Shape> Draw(bool hasWords) => [.. Fields(hasWords), .. hasWords ? Ends() : []];

    /// <summary>The fields, with their names where there is room for them, and the axes: what lies under everything.</summary>
    public IEnumerable<Shape> Fields(bool hasNames) =>
    [
        .. FieldLook.All(Frame).SelectMany(look => Field(look, hasNames)),
        new PathShape(Cross()) { Stroke = Palette.Ink, StrokeWidth = hasNames ? 1.2f : 0.7f },
        new PathShape(new Path().Rectangle(Left, Top, Side, Side)) { Stroke = Palette.Edge, StrokeWidth = 0.8f },
    ];

    private Path Cross() => new Path()
        .MoveTo(Left + Middle, Top).LineTo(Left + Middle, Top + Side).MoveTo(Left, Top + Middle).LineTo(Left + Side, Top + Middle);

    private IEnumerable<Shape> Field(FieldLook look, bool hasWords)
    {
        var isRight = look.Field is QuadrantField.TopRight or QuadrantField.BottomRight;
        var isTop = look.Field is QuadrantField.TopLeft or QuadrantField.TopRight;
        var (x, y) = (isRight ? Left + Middle : Left, isTop ? Top : Top + Middle);
        yield return new PathShape(new Path().Rectangle(x, y, Middle, Middle)) { Fill = look.Hue.Wash };
        if (hasWords)
        {
            var (edge, middle) = (isRight ? Left + Side : Left, isTop ? Top - ToName : Top + Side + ToName);
            var inwards = isRight ? -1 : 1;
            yield return new PathShape(look.Shape(edge + (inwards * 6), middle, SignSize)) { Fill = look.Hue.Fill };
            yield return new LabelShape(edge + (inwards * 15), middle + ToBaseline, new Inline(look.Name) { Colour = look.Hue.Ink, IsStrong = true }, Words)
            {
                Anchor = isRight ? Anchor.End : Anchor.Start,
                MaxWidth = Middle - 22,
            };
        }
    }

    /// <summary>The words at the ends of the axes.</summary>
    public IEnumerable<Shape> Ends() =>
    [
        End(Left + Middle, Top - ToEnd + ToBaseline, Frame.Vertical.High, Anchor.Middle),
        End(Left + Middle, Top + Side + ToEnd + ToBaseline, Frame.Vertical.Low, Anchor.Middle),
        .. Horizontal(),
        .. Frame.RightSide is not { } right ? Array.Empty<Shape>() :
        [
            End(Left + Side, Top - ToEnd + ToBaseline, right.High, Anchor.End),
            End(Left + Side, Top + Side + ToEnd + ToBaseline, right.Low, Anchor.End),
        ],
    ];

    private LabelShape[] Horizontal() => Beside > 0 ?
    [
        End(Left - Pad, Level + ToBaseline, Frame.Horizontal.Low, Anchor.End) with { MaxWidth = Beside - Pad },
        End(Left + Side + Pad, Level + ToBaseline, Frame.Horizontal.High, Anchor.Start) with { MaxWidth = Beside - Pad },
    ] :
    [
        End(Left + Pad, Level - 5, Frame.Horizontal.Low, Anchor.Start) with { Ground = WashOf(QuadrantField.TopLeft) },
        End(Left + Side - Pad, Level - 5, Frame.Horizontal.High, Anchor.End) with { Ground = WashOf(QuadrantField.TopRight) },
    ];

    private Colour WashOf(QuadrantField field) => FieldLook.All(Frame).Single(look => look.Field == field).Hue.Wash;

    private LabelShape End(float x, float y, string text, Anchor anchor) => new(x, y, Inline.Strong(text), Words)
    {
        Anchor = anchor,
        MaxWidth = Middle * 0.9f,
    };
}
