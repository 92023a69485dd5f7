using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Reports;

/// <summary>How a field of the quadrant is drawn: its hue, its shape and the template's name. A colour never stands alone.</summary>
/// <param name="Field">Which.</param>
/// <param name="Name">From the template.</param>
/// <param name="Hue">Its colour.</param>
/// <param name="Sign">Its shape as a character, for tables.</param>
internal sealed record FieldLook(QuadrantField Field, string Name, Hue Hue, string Sign)
{
    /// <summary>The four fields in the order in which they are explained.</summary>
    public static IReadOnlyList<FieldLook> All(QuadrantFrame frame) =>
    [
        new(QuadrantField.TopLeft, frame.TopLeft.Name, Palette.Nc, "■"),
        new(QuadrantField.BottomLeft, frame.BottomLeft.Name, Palette.Dc, "▲"),
        new(QuadrantField.BottomRight, frame.BottomRight.Name, Palette.Rc, "●"),
        new(QuadrantField.TopRight, frame.TopRight.Name, Palette.Gc, "✤"),
    ];

    /// <summary>The look of a position's field.</summary>
    public static FieldLook Of(Position position, QuadrantFrame frame) => All(frame).First(look => look.Field == QuadrantField.Of(position));

    /// <summary>Its shape around a point; all four have about the same area.</summary>
    public Path Shape(float x, float y, float size) => Field switch
    {
        QuadrantField.TopLeft => new Path().RoundedRectangle(x - (size * 0.9f), y - (size * 0.9f), size * 1.8f, size * 1.8f, size * 0.15f),
        QuadrantField.BottomLeft => new Path().Polygon((x, y - (size * 1.3f)), (x + (size * 1.25f), y + (size * 0.9f)), (x - (size * 1.25f), y + (size * 0.9f))),
        QuadrantField.BottomRight => new Path().Circle(x, y, size),
        _ => new Path().FourLeaf(x, y, size),
    };
}
