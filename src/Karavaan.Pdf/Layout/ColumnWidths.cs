using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>Shares a table's width among its columns: by weight, but no column narrower than its longest word.</summary>
internal static class ColumnWidths
{
    public const float Pad = 6;

    /// <summary>A column narrower than this has hardly any white beside its words.</summary>
    private const float Narrow = 3 * Pad;

    private const float LeastWeight = 4;

    private const float MostWeight = 42;

    /// <summary>Word widths are looked up in this many rows; a longer table repeats itself.</summary>
    private const int Sample = 200;

    public static float[] Of(Table table, Frame frame, Composer composer)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).ToArray();
        var weights = columns.Select(column => Weight(table, column)).ToArray();
        var total = weights.Sum();
        var widths = weights.Select(weight => frame.Width * weight / total).ToArray();
        var least = columns.Select(column => Least(table, column, frame, composer)).ToArray();
        Widen(widths, least);
        var factor = Math.Min(1, frame.Width / widths.Sum());
        return [.. widths.Select(width => width * factor)];
    }

    /// <summary>White at either side of the words of a column of this width.</summary>
    public static float PadOf(float width) => width >= Narrow ? Pad : width * 0.05f;

    private static float Weight(Table table, int column)
    {
        if (table.Columns[column].Weight > 0)
        {
            return table.Columns[column].Weight * LeastWeight;
        }

        float[] lengths = [table.Columns[column].Head.Length, .. table.Rows.Take(Sample).Select(row => Length(row, column))];
        return Math.Clamp((lengths.Average() * 0.6f) + (lengths.Max() * 0.4f), LeastWeight, MostWeight);
    }

    private static float Length(TableRow row, int column) => column < row.Cells.Count ? row.Cells[column].Text.Sum(inline => inline.Text.Length) : 0;

    private static float Least(Table table, int column, Frame frame, Composer composer)
    {
        var words = table.Rows.Take(Sample)
            .Where(row => column < row.Cells.Count)
            .Select(row => composer.Setter.LongestWord(row.Cells[column].Text, IsHead(table, column) ? Type.CellHead : Type.Cell, frame.Language))
            .Append(composer.Setter.LongestWord([table.Columns[column].Head], Type.CellHead, frame.Language));
        return Math.Min(frame.Width * 0.45f, words.Max() + (2 * Pad) + 1);
    }

    private static bool IsHead(Table table, int column) => column == 0 && table.HasRowHeads;

    /// <summary>What the too narrow columns need is taken from the others, in proportion to what they can spare.</summary>
    private static void Widen(float[] widths, float[] least)
    {
        var spare = widths.Zip(least, (width, minimum) => Math.Max(0, width - minimum)).Sum();
        var need = widths.Zip(least, (width, minimum) => Math.Max(0, minimum - width)).Sum();
        var share = spare > 0 ? Math.Min(1, need / spare) : 0;
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(least[i], widths[i] - (share * (widths[i] - least[i])));
        }
    }
}
