using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Writing;

/// <summary>Operators for paths (ISO 32000-1, 8.5) and colours (8.6.8); remembers what is set, because a page changes colour often and mostly back.</summary>
internal sealed class PathWriter(Content content, float pageHeight)
{
    private Colour? fill;
    private Colour? stroke;
    private float? strokeWidth;
    private bool isDashed;

    /// <summary>Sets the colour of letters and areas, when it is another one.</summary>
    public void Fill(Colour colour)
    {
        if (fill != colour)
        {
            Channels(colour).Add(" rg\n"u8);
            fill = colour;
        }
    }

    public void Draw(PathOperation operation)
    {
        var shape = operation.Shape;
        if (shape.Fill is { } area)
        {
            Fill(area);
        }

        if (shape.Stroke is { } line)
        {
            Stroke(line, shape.StrokeWidth * Math.Abs(operation.Scale), shape.IsDashed);
        }

        foreach (var segment in shape.Path.Segments)
        {
            Draw(segment, operation);
        }

        content.Add((shape.Fill, shape.Stroke) switch
        {
            (null, null) => "n\n"u8,
            (_, null) => "f\n"u8,
            (null, _) => "S\n"u8,
            _ => "B\n"u8,
        });
    }

    private void Stroke(Colour colour, float width, bool dashed)
    {
        if (stroke != colour)
        {
            Channels(colour).Add(" RG\n"u8);
        }

        if (strokeWidth != width)
        {
            content.Add(width).Add(" w\n"u8);
        }

        if (isDashed != dashed)
        {
            content.Add(dashed ? "[0.1 4]0 d\n"u8 : "[]0 d\n"u8);
        }

        (stroke, strokeWidth, isDashed) = (colour, width, dashed);
    }

    private void Draw(Model.Path.Segment segment, PathOperation operation)
    {
        switch (segment.Operator)
        {
            case 'h':
                content.Add("h\n"u8);
                return;
            case 'c':
                Point(segment.X1, segment.Y1);
                Point(segment.X2, segment.Y2);
                break;
        }

        Point(segment.X, segment.Y).Add([(byte)segment.Operator, (byte)'\n']);

        Content Point(float x, float y) => content.Add(operation.X + (x * operation.Scale)).Add(" "u8).Add(pageHeight - operation.Y - (y * operation.Scale)).Add(" "u8);
    }

    private Content Channels(Colour colour) => content.Add(colour.Red / 255f).Add(" "u8).Add(colour.Green / 255f).Add(" "u8).Add(colour.Blue / 255f);
}
