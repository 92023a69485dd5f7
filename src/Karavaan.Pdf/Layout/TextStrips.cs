using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>A block of text as strips, one for each line.</summary>
internal static class TextStrips
{
    /// <summary>A block of so many lines stays together; of a longer one, two lines stay together at its start and at its end.</summary>
    private const int Together = 3;

    public static IEnumerable<Strip> From(IReadOnlyList<Line> lines, TextStyle style, Frame frame, Node node, Alignment alignment = Alignment.Start)
    {
        var nodes = new TextNodes(node);
        return lines.Select((line, i) => new Strip(style.Leading, (canvas, top) => Paint(canvas, top, line, style, frame, nodes, alignment))
        {
            Ground = frame.Ground,
            Keep = i + 1 < lines.Count && (lines.Count <= Together || i == 0 || i == lines.Count - 2) ? Keep.Pair : Keep.None,
        });
    }

    /// <summary>Paints lines under each other at once, in a cell.</summary>
    public static void PaintAll(
        PageCanvas canvas, float top, IEnumerable<Line> lines, TextStyle style, Frame frame, TextNodes nodes, Alignment alignment = Alignment.Start)
    {
        foreach (var line in lines)
        {
            Paint(canvas, top, line, style, frame, nodes, alignment);
            top += style.Leading;
        }
    }

    private static void Paint(PageCanvas canvas, float top, Line line, TextStyle style, Frame frame, TextNodes nodes, Alignment alignment)
    {
        // One letter may be wider than a very narrow column: it starts inside all the same.
        var slack = Math.Max(0, frame.Width - line.Width);
        var x = frame.Left + (alignment, line.IsRightToLeft) switch
        {
            (Alignment.Start, _) when frame.IsCentred => slack / 2,
            (Alignment.Start, false) or (Alignment.Left, _) => 0,
            _ => slack,
        };
        LinePainter.Paint(canvas, line, x, top + Type.Baseline(style), nodes, style.Colour);
    }
}

/// <summary>Which side of the column a line starts from.</summary>
internal enum Alignment
{
    /// <summary>Left, or right for a line that runs to the left.</summary>
    Start,

    /// <summary>Left, whatever way the line runs.</summary>
    Left,

    Right,
}
