using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Where a column's text goes, and from which side.</summary>
internal sealed record CellColumn(Frame Frame, Alignment Alignment)
{
    public static CellColumn[] From(Table table, ColumnWidths.Shares shares, Frame frame)
    {
        var left = frame.Left;
        var columns = new CellColumn[shares.Widths.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var (width, pad) = (shares.Widths[i], shares.Pads[i]);
            var inside = frame with { Left = left + pad, Width = width - (2 * pad) };
            columns[i] = new(inside, table.Columns[i].IsRightAligned ? Alignment.Right : Alignment.Start);
            left += width;
        }

        return columns;
    }
}

/// <summary>The lines of the cells of one row.</summary>
internal sealed class TableCells(IReadOnlyList<IReadOnlyList<Line>> lines, CellColumn[] columns, TextStyle[] styles)
{
    /// <summary>Where bars begin: three digits stand before them.</summary>
    private const float BarStart = 26;

    private const float BarHeight = 9;

    /// <summary>The bar of each column; null for none.</summary>
    public IReadOnlyList<float?> Bars { get; init; } = [];

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
            if (from == 0 && i < Bars.Count && Bars[i] is { } share)
            {
                PaintBar(canvas, top, columns[i].Frame, Math.Clamp(share, 0, 1));
            }

            TextStrips.PaintAll(canvas, top, lines[i].Skip(from).Take(count), styles[i], columns[i].Frame, nodes[i], columns[i].Alignment);
        }
    }

    private void PaintBar(PageCanvas canvas, float top, Frame frame, float share)
    {
        var y = top + ((styles[0].Leading - BarHeight) / 2);
        canvas.Decorate(new Model.Path().Rectangle(frame.Left + BarStart, y, (frame.Width - BarStart) * share, BarHeight), Palette.InkSoft);
    }
}
