using Karavaan.Pdf.Model;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Table = Karavaan.Pdf.Model.Table;
using TableCell = Karavaan.Pdf.Model.TableCell;
using TableRow = Karavaan.Pdf.Model.TableRow;

namespace Karavaan.Pdf.Markdown;

/// <summary>A pipe table; its first row is the head.</summary>
internal static class MarkdownTable
{
    public static Table Read(Markdig.Extensions.Tables.Table table)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        var head = rows.Where(row => row.IsHeader).SelectMany(Cells).ToList();
        var columns = head.Select((cell, i) => new TableColumn(string.Concat(cell.Select(inline => inline.Text))) { IsRightAligned = IsRight(table, i) }).ToList();
        var body = rows.Where(row => !row.IsHeader).Select(row => new TableRow([.. Cells(row).Take(columns.Count).Select(cell => new TableCell(cell))]));
        return new(columns, [.. body]);
    }

    private static bool IsRight(Markdig.Extensions.Tables.Table table, int column) =>
        column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;

    private static IEnumerable<IReadOnlyList<Inline>> Cells(Markdig.Extensions.Tables.TableRow row) =>
        row.OfType<Markdig.Extensions.Tables.TableCell>().Select(cell => MarkdownInlines.Read(cell.OfType<ParagraphBlock>().FirstOrDefault()?.Inline));
}
