using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// A table: a head that comes back on every page (as an artifact), rows that stay whole, and rows taller than part of a page that are cut
/// between lines. A head that tall is cut too, and does not come back. A table that is not long is not cut at all.
/// </summary>
internal sealed class TableComposer
{
    private const float Pad = ColumnWidths.Pad;

    private const float SpaceAfter = 14;

    /// <summary>A row that takes more of the page than this may be cut.</summary>
    private const float WholeRowShare = 0.4f;

    /// <summary>A table that takes no more of the page than this stays whole.</summary>
    private const float WholeShare = 0.5f;

    /// <summary>So many rows stay together at the start, under the head, and at the end: fewer look lost.</summary>
    private const int Together = 3;

    private readonly Table table;
    private readonly Frame frame;
    private readonly Composer composer;
    private readonly Node node;
    private readonly CellColumn[] columns;
    private readonly float size;
    private readonly RepeatedHead? head;
    private readonly TableCells headCells;

    public TableComposer(Table table, Frame frame, Composer composer)
    {
        (this.table, this.frame, this.composer) = (table, frame, composer);
        node = frame.Node.Child("Table");
        var shares = ColumnWidths.Of(table, frame, composer);
        (columns, size) = (CellColumn.From(table, shares, frame), shares.Size);
        headCells = Cells([.. table.Columns.Select(column => new TableCell(column.Head))], Type.CellHead, isHead: true);
        head = IsTall(headCells) ? null : new(headCells.Height, (canvas, top) => PaintHead(canvas, top, [.. columns.Select(_ => Node.Furniture)]));
    }

    public IEnumerable<Strip> Compose()
    {
        List<Strip> strips = [.. Caption(), .. Head(), .. Rows(node.Child("TBody"))];
        var isShort = strips.Sum(strip => strip.Height) <= composer.ColumnHeight * WholeShare;
        return [.. isShort ? StripList.KeepAll(strips, Keep.Part) : strips, Strip.Space(SpaceAfter, frame.Ground)];
    }

    private bool IsTall(TableCells cells) => cells.Height > composer.ColumnHeight * WholeRowShare;

    private IEnumerable<Strip> Head() => head is null
        ? Slices(headCells, [.. HeadNodes().Select(cell => new TextNodes(cell))])
        : [new Strip(headCells.Height, (canvas, top) => PaintHead(canvas, top, HeadNodes())) { Keep = Keep.Close, Ground = frame.Ground }];

    private IEnumerable<Strip> Caption()
    {
        var inside = frame.Inside(node.Child("Caption"));
        return table.Caption is null
            ? []
            : TextStrips.From(composer.Set([table.Caption], Type.Caption, inside), Type.Caption, inside, inside.Node)
                .Append(Strip.Space(3, frame.Ground)).Select(strip => strip.Tied(Keep.Close));
    }

    private IEnumerable<Strip> Rows(Node body)
    {
        var last = table.Rows.Count - 1;
        return table.Rows.SelectMany((row, i) =>
        {
            Strip[] strips = [.. Row(row, body)];
            strips[^1] = strips[^1] with { Keep = i < last && (row.KeepsWithNext || i < Together - 1 || i > last - Together) ? Keep.Pair : Keep.None };
            return strips;
        });
    }

    private IEnumerable<Strip> Row(TableRow row, Node body)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row.Cells.Count, columns.Length);
        var cells = Cells(row.Cells, Type.Cell, isHead: false);
        var tr = body.Child("TR");
        var nodes = columns.Select((_, i) => CellNode(tr, i)).ToArray();
        var texts = nodes.Select(cell => new TextNodes(cell)).ToArray();
        return IsTall(cells) ? Slices(cells, texts) : [Part(cells.Height, (canvas, top) => cells.Paint(canvas, top + Pad, texts, 0, cells.LineCount))];
    }

    private IEnumerable<Strip> Slices(TableCells cells, TextNodes[] texts) => Enumerable.Range(0, cells.LineCount).Select(line => Slice(cells, texts, line));

    /// <summary>One line of a tall row, with the white above the first and below the last.</summary>
    private Strip Slice(TableCells cells, TextNodes[] texts, int line)
    {
        var (isFirst, isLast) = (line == 0, line == cells.LineCount - 1);
        var height = Type.Cell.Leading + (isFirst ? Pad : 0) + (isLast ? Pad : 0);
        var strip = Part(height, (canvas, top) => cells.Paint(canvas, top + (isFirst ? Pad : 0), texts, line, 1), isLast);
        return strip with { Keep = isFirst || line == cells.LineCount - 2 ? Keep.Pair : Keep.None };
    }

    private Strip Part(float height, Action<PageCanvas, float> paint, bool hasRule = true) => new(height, (canvas, top) =>
    {
        paint(canvas, top);
        if (hasRule)
        {
            canvas.DrawRule(frame, top + height, Palette.Line, 0.7f);
        }
    })
    { Ground = frame.Ground, Head = head };

    private Node CellNode(Node row, int column) =>
        column == 0 && table.HasRowHeads ? new Node("TH", row) { Scope = "Row" } : row.Child("TD");

    private Node[] HeadNodes()
    {
        var row = node.Child("THead").Child("TR");
        return [.. columns.Select(_ => new Node("TH", row) { Scope = "Column" })];
    }

    private void PaintHead(PageCanvas canvas, float top, Node[] nodes)
    {
        canvas.Decorate(new Model.Path().Rectangle(frame.Left, top, frame.Width, headCells.Height), Palette.Kraft);
        canvas.DrawRule(frame, top + headCells.Height, Palette.Ink, 1.2f);
        headCells.Paint(canvas, top + Pad, [.. nodes.Select(cell => new TextNodes(cell))], 0, headCells.LineCount);
    }

    private TableCells Cells(IReadOnlyList<TableCell> cells, TextStyle style, bool isHead)
    {
        var lines = columns.Select((column, i) => i < cells.Count ? composer.Set(cells[i].Text, StyleOf(i), column.Frame) : []);
        return new([.. lines], columns, [.. columns.Select((_, i) => StyleOf(i))])
        {
            Bars = [.. cells.Select(cell => cell.Bar)],
        };

        TextStyle StyleOf(int column) => Sized(isHead || (column == 0 && table.HasRowHeads) ? Type.CellHead : style);
    }

    /// <summary>Letters that have no room beside each other are smaller; their lines stay as high, which keeps them apart.</summary>
    private TextStyle Sized(TextStyle style) => size < 1 ? style with { Size = style.Size * size } : style;
}
