using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Reports;

/// <summary>The empty quadrant somewhere in a drawing: four fields with their names, two axes, and words at their ends.</summary>
/// <param name="Left">Of the square, in points.</param>
/// <param name="Top">Of the square.</param>
/// <param name="Side">Of the square.</param>
/// <param name="Frame">The template's names.</param>
internal sealed record Plane(float Left, float Top, float Side, QuadrantFrame Frame)
{
    private const float Words = 9;

    private const float Pad = 7;

    private const float SignSize = 4.5f;

    private float Middle => Side / 2;

    /// <summary>Where a position lies in the drawing.</summary>
    public (float X, float Y) At(Position position) =>
        (Left + (Middle * (1 + (float)position.X)), Top + (Middle * (1 - (float)position.Y)));

    /// <summary>The fields and axes; with words where there is room for them.</summary>
    public IEnumerable<Shape> Draw(bool hasWords) =>
    [
        .. FieldLook.All(Frame).SelectMany(look => Field(look, hasWords)),
        new PathShape(Cross()) { Stroke = Palette.Ink, StrokeWidth = hasWords ? 1.2f : 0.7f },
        new PathShape(new Path().Rectangle(Left, Top, Side, Side)) { Stroke = Palette.Edge, StrokeWidth = 0.8f },
        .. hasWords ? Ends() : [],
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
            var (edge, line) = (isRight ? Left + Side - Pad : Left + Pad, isTop ? Top + Pad + 8 : Top + Side - Pad - 1);
            var inwards = isRight ? -1 : 1;
            yield return new PathShape(look.Shape(edge + (inwards * 5), line - 3, SignSize)) { Fill = look.Hue.Fill };
            yield return new LabelShape(edge + (inwards * 14), line, new Inline(look.Name) { Colour = look.Hue.Ink, IsStrong = true }, Words)
            {
                Anchor = isRight ? Anchor.End : Anchor.Start,
                MaxWidth = Middle - 28,
            };
        }
    }

    private IEnumerable<Shape> Ends() =>
    [
        End(Left + Middle, Top - 6, Frame.Vertical.High, Anchor.Middle),
        End(Left + Middle, Top + Side + 12, Frame.Vertical.Low, Anchor.Middle),
        End(Left + Pad, Top + Middle - 5, Frame.Horizontal.Low, Anchor.Start),
        End(Left + Side - Pad, Top + Middle - 5, Frame.Horizontal.High, Anchor.End),
        .. Frame.RightSide is not { } right ? Array.Empty<Shape>() :
        [
            End(Left + Side, Top - 6, right.High, Anchor.End),
            End(Left + Side, Top + Side + 12, right.Low, Anchor.End),
        ],
    ];

    private LabelShape End(float x, float y, string text, Anchor anchor) => new(x, y, Inline.Strong(text), Words)
    {
        Anchor = anchor,
        MaxWidth = Middle * 0.9f,
    };
}
