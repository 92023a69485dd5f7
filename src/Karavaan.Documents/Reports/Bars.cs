using System.Globalization;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>Numbers as bars, drawn beside the numbers themselves: the picture and its data are one table.</summary>
internal static class Bars
{
    public static Table Of(string what, string number, IReadOnlyList<(Inline Text, int Count)> rows) => Of(what, [(number, [.. rows.Select(row => row.Count)])], [.. rows.Select(row => row.Text)]);

    /// <summary>One column of bars for each series, all on the same scale.</summary>
    public static Table Of(string what, IReadOnlyList<(string Head, int[] Counts)> series, IReadOnlyList<Inline> texts)
    {
        var most = Math.Max(1, series.SelectMany(one => one.Counts).DefaultIfEmpty().Max());
        return new Table(
            [new(what, series.Count == 1 ? 6 : 4), .. series.Select(one => new TableColumn(one.Head, 3))],
            [.. texts.Select((text, row) => new TableRow([new TableCell(text), .. series.Select(one => Cell(one.Counts[row], most))]))]);
    }

    private static TableCell Cell(int count, int most) => new(count.ToString(CultureInfo.InvariantCulture)) { Bar = count / (float)most };
}
