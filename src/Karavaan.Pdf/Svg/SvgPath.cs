using System.Text;
using Karavaan.Pdf.Layout;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Svg;

/// <summary>A path as SVG: the segments are those of the PDF, with y downwards as in the model.</summary>
internal static class SvgPath
{
    public static string Of(PathOperation operation)
    {
        var (shape, scale, data) = (operation.Shape, operation.Scale, new StringBuilder());
        foreach (var segment in shape.Path.Segments)
        {
            data.Append(segment.Operator switch
            {
                'h' => "Z",
                'c' => $"C{Point(segment.X1, segment.Y1)} {Point(segment.X2, segment.Y2)} {Point(segment.X, segment.Y)}",
                'm' => "M" + Point(segment.X, segment.Y),
                _ => "L" + Point(segment.X, segment.Y),
            });
        }

        var fill = shape.Fill is { } area ? SvgRenderer.Hex(area) : "none";
        var dashes = shape.IsDashed ? " stroke-dasharray=\"0.1 4\"" : "";
        var stroke = shape.Stroke is { } line ? $" stroke=\"{SvgRenderer.Hex(line)}\" stroke-width=\"{Number(shape.StrokeWidth * Math.Abs(scale))}\"{dashes}" : "";
        return $"<path d=\"{data}\" fill=\"{fill}\"{stroke}/>\n";

        string Point(float x, float y) => $"{Number(operation.X + (x * scale))} {Number(operation.Y + (y * scale))}";
    }
}
