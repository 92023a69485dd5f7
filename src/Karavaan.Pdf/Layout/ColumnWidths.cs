using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// Shares a table's width among its columns: by weight, but no column narrower than its longest word where there is room for it, and never narrower
/// than its widest letter (one that is wider than two others is divided, and asks for no more than one of its characters). Where even the letters
/// of all columns have no room beside each other, they are set smaller.
/// </summary>
internal static class ColumnWidths
{
    public const float Pad = 6;

    /// <summary>A column narrower than this has hardly any white beside its words.</summary>
    private const float Narrow = 3 * Pad;

    /// <summary>The part of a narrow column that is white, at either side.</summary>
    private const float NarrowPad = 0.05f;

    /// <summary>So wide is the column, at the most, in which a letter is looked for that it has no room for.</summary>
    private const float Roomy = 12 * Pad;

    private const float LeastWeight = 4;

    private const float MostWeight = 42;

    /// <summary>Word widths are looked up in this many rows; a longer table repeats itself.</summary>
    private const int Sample = 200;

    public static Shares Of(Table table, Frame frame, Composer composer)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).ToArray();
        var weights = columns.Select(column => Weight(table, column)).ToArray();
        var total = weights.Sum();
        var widths = weights.Select(weight => frame.Width * weight / total).ToArray();
        var words = columns.Select(column => LongestWord(table, column, frame, composer)).ToArray();
        Widen(widths, [.. words.Select(word => Math.Min(frame.Width * 0.45f, word + (2 * Pad) + 1))]);
        Shrink(widths, frame.Width);

        var letters = columns.Select(column => HoldsAll(widths[column], words[column]) ? 0 : WidestLetter(table, column, frame, composer)).ToArray();
        var needs = letters.Select(letter => letter / (1 - (2 * NarrowPad))).ToArray();
        var size = Math.Min(1, frame.Width / Math.Max(1, needs.Sum()));
        Widen(widths, [.. needs.Select(need => need * size)]);
        Shrink(widths, frame.Width);
        return new(widths, [.. columns.Select(column => PadOf(widths[column], letters[column] * size))], size);
    }

    /// <summary>White at either side of the words of a column of this width.</summary>
    private static float PadOf(float width, float letter) => width >= Narrow && width - (2 * Pad) >= letter ? Pad : width * NarrowPad;

    private static bool HoldsAll(float width, float word) => width > Roomy && width - (2 * Pad) >= word;

    /// <summary>Makes columns that are too wide together fit.</summary>
    private static void Shrink(float[] widths, float room)
    {
        var factor = Math.Min(1, room / widths.Sum());
        for (var i = 0; i < widths.Length; i++)
        {
            widths[i] *= factor;
        }
    }

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

    private static float LongestWord(Table table, int column, Frame frame, Composer composer) =>
        Texts(table, column, Sample).Max(text => composer.Setter.LongestWord(text.Words, text.Style, frame.Language));

    private static float WidestLetter(Table table, int column, Frame frame, Composer composer) =>
        Texts(table, column, table.Rows.Count).Max(text => composer.Setter.WidestLetter(text.Words, text.Style, frame.Language));

    /// <summary>The head of a column and the words of its first <paramref name="rows"/> cells, with how they are set.</summary>
    private static IEnumerable<(IReadOnlyList<Inline> Words, TextStyle Style)> Texts(Table table, int column, int rows) => table.Rows.Take(rows)
        .Where(row => column < row.Cells.Count)
        .Select(row => (row.Cells[column].Text, IsHead(table, column) ? Type.CellHead : Type.Cell))
        .Append(([table.Columns[column].Head], Type.CellHead));

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

    /// <summary>Widths of columns and of the white at either side of their words, in points, and how large their letters are: 1 is as usual.</summary>
    internal sealed record Shares(float[] Widths, float[] Pads, float Size);
}
