using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Paints a drawing's shapes as content of its figure element.</summary>
internal sealed class DrawingPainter(PageCanvas canvas, Node node, Frame frame, LineSetter setter, float scale)
{
    /// <summary>How far the ground under a label goes on beside its words, in parts of their size.</summary>
    private const float GroundRim = 0.2f;

    public void Paint(Drawing drawing, Box box)
    {
        canvas.Bound(node, box);
        canvas.Add(new EmptyOperation(node));
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case PathShape path:
                    canvas.Add(new PathOperation(node, path, box.X, box.Y, scale));
                    break;
                case LabelShape label:
                    Paint(canvas, label with { X = label.X * scale, Y = label.Y * scale, Size = label.Size * scale, MaxWidth = label.MaxWidth * scale }, node, frame, setter, box.X, box.Y);
                    break;
            }
        }
    }

    /// <summary>Paints a label that is (<paramref name="left"/>, <paramref name="top"/>) away from its own place.</summary>
    public static void Paint(PageCanvas canvas, LabelShape label, Node node, Frame frame, LineSetter setter, float left = 0, float top = 0)
    {
        var line = Fit(label, frame, setter);
        var x = left + label.X - label.Anchor switch
        {
            Anchor.Middle => line.Width / 2,
            Anchor.End => line.Width,
            _ => 0,
        };
        if (label.Ground is { } ground)
        {
            var size = label.Size;
            canvas.Decorate(new Model.Path().RoundedRectangle(x - (size * GroundRim), top + label.Y - (size * 0.9f), line.Width + (2 * size * GroundRim), size * 1.2f, size * GroundRim), ground);
        }

        LinePainter.Paint(canvas, line, x, top + label.Y, new(node), Palette.Ink);
    }

    private static Line Fit(LabelShape label, Frame frame, LineSetter setter)
    {
        var line = Set(1);
        return label.MaxWidth <= 0 || line.Width <= label.MaxWidth ? line : Set(label.MaxWidth / line.Width);

        Line Set(float factor) => setter.SetOne(label.Text with { Link = null }, new(label.Size * factor, label.Size * factor, Palette.Ink), frame.Language);
    }
}
