using System.Text;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>Operators for paths (ISO 32000-1, 8.5) and colours (8.6.8); remembers what is set, because a page changes colour often and mostly back.</summary>
internal sealed class PathWriter(float pageHeight)
{
    private Colour? fill;
    private Colour? stroke;
    private float? strokeWidth;
    private bool isDashed;

    /// <summary>Sets the colour of letters and areas, when it is another one.</summary>
    public string Fill(Colour colour)
    {
        var isSame = fill == colour;
        fill = colour;
        return isSame ? "" : Channels(colour) + " rg\n";
    }

    public string Draw(PathOperation operation)
    {
        var shape = operation.Shape;
        var result = new StringBuilder();
        result.Append(shape.Fill is { } area ? Fill(area) : "");
        result.Append(shape.Stroke is { } line ? Stroke(line, shape.StrokeWidth * Math.Abs(operation.Scale), shape.IsDashed) : "");
        foreach (var segment in shape.Path.Segments)
        {
            result.Append(Segment(segment, operation)).Append('\n');
        }

        return result.Append((shape.Fill, shape.Stroke) switch
        {
            (null, null) => "n",
            (_, null) => "f",
            (null, _) => "S",
            _ => "B",
        }).Append('\n').ToString();
    }

    private string Stroke(Colour colour, float width, bool dashed)
    {
        var change = (stroke == colour ? "" : Channels(colour) + " RG\n")
            + (strokeWidth == width ? "" : Number(width) + " w\n")
            + (isDashed == dashed ? "" : dashed ? "[0.1 4]0 d\n" : "[]0 d\n");
        (stroke, strokeWidth, isDashed) = (colour, width, dashed);
        return change;
    }

    private string Segment(Model.Path.Segment segment, PathOperation operation)
    {
        return segment.Operator switch
        {
            'h' => "h",
            'c' => $"{Point(segment.X1, segment.Y1)} {Point(segment.X2, segment.Y2)} {Point(segment.X, segment.Y)} c",
            _ => $"{Point(segment.X, segment.Y)} {segment.Operator}",
        };

        string Point(float x, float y) => $"{Number(operation.X + (x * operation.Scale))} {Number(pageHeight - operation.Y - (y * operation.Scale))}";
    }

    private static string Channels(Colour colour) => $"{Number(colour.Red / 255f)} {Number(colour.Green / 255f)} {Number(colour.Blue / 255f)}";
}
