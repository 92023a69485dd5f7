using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Where a column's text goes, and from which side.</summary>
internal sealed record CellColumn(Frame Frame, Alignment Alignment)
{
    public static CellColumn[] From(Table table, float[] widths, Frame frame)
    {
        var left = frame.Left;
        var columns = new CellColumn[widths.Length];
        for (var i = 0; i < widths.Length; i++)
        {
            var inside = frame with { Left = left + ColumnWidths.Pad, Width = widths[i] - (2 * ColumnWidths.Pad) };
            columns[i] = new(inside, table.Columns[i].IsRightAligned ? Alignment.Right : Alignment.Start);
            left += widths[i];
        }

        return columns;
    }
}

/// <summary>The lines of the cells of one row.</summary>
internal sealed class TableCells(IReadOnlyList<IReadOnlyList<Line>> lines, CellColumn[] columns, TextStyle[] styles)
{
    public int LineCount { get; } = Math.Max(1, lines.Max(cell => cell.Count));

    public float Height => (LineCount * styles[0].Leading) + (2 * ColumnWidths.Pad);

    /// <summary>
    /// Paints lines <paramref name="from"/> to <paramref name="from"/> + <paramref name="count"/> of every cell. An empty cell still gets its
    /// place in the tree.
    /// </summary>
    public void Paint(PageCanvas canvas, float top, TextNodes[] nodes, int from, int count)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            canvas.Add(new EmptyOperation(nodes[i].Block));
            TextStrips.PaintAll(canvas, top, lines[i].Skip(from).Take(count), styles[i], columns[i].Frame, nodes[i], columns[i].Alignment);
        }
    }
}
