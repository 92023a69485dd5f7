using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Paints a drawing's shapes as content of its figure element.</summary>
internal sealed class DrawingPainter(PageCanvas canvas, Node node, Frame frame, LineSetter setter, float scale)
{
    public void Paint(Drawing drawing, Box box)
    {
        node.Bounds = box;
        canvas.Add(new EmptyOperation(node));
        foreach (var shape in drawing.Shapes)
        {
            switch (shape)
            {
                case PathShape path:
                    canvas.Add(new PathOperation(node, path, box.X, box.Y, scale));
                    break;
                case LabelShape label:
                    Paint(label, box);
                    break;
            }
        }
    }

    private void Paint(LabelShape label, Box box)
    {
        var line = Fit(label);
        var x = box.X + (label.X * scale) - label.Anchor switch
        {
            Anchor.Middle => line.Width / 2,
            Anchor.End => line.Width,
            _ => 0,
        };
        LinePainter.Paint(canvas, line, x, box.Y + (label.Y * scale), new(node), Palette.Ink);
    }

    private Line Fit(LabelShape label)
    {
        var (line, most) = (Set(label, scale), label.MaxWidth * scale);
        return most <= 0 || line.Width <= most ? line : Set(label, scale * most / line.Width);
    }

    private Line Set(LabelShape label, float factor) =>
        setter.SetOne(label.Text with { Link = null }, new(label.Size * factor, label.Size * factor, Palette.Ink), frame.Language);
}
