using System.Globalization;
using System.Text;

namespace Karavaan.Domain.Templates;

/// <summary>The table of teaching examples: name, place from left to right, place from bottom to top, note. Other lines around it are text.</summary>
internal sealed class ExampleTable
{
    private const int Columns = 4;

    public ExampleTable(Section part, Complaints complaints)
    {
        var rows = part.Lines.Where(IsRow).ToList();
        var hasHeader = rows.Count > 1 && IsRuler(rows[1].Text);
        Examples = rows.Skip(hasHeader ? 2 : 0).Select(row => Read(row, complaints)).OfType<TeachingExample>().ToSequence();
        Text = Prose.Read(part.Lines.Where(line => !IsRow(line)));
    }

    public Sequence<TeachingExample> Examples { get; }

    public string Text { get; }

    private static bool IsRow(SourceLine line) => !line.IsVerbatim && SourceText.TrimStart(line.Text).StartsWith('|');

    private static bool IsRuler(string row) => Cells(row).All(cell => cell.Contains('-') && cell.All(character => character is '-' or ':'));

    private static TeachingExample? Read(SourceLine row, Complaints complaints)
    {
        var cells = Cells(row.Text);
        if (cells.Count is < Columns - 1 or > Columns || cells[0].Length == 0)
        {
            complaints.Add(row.Number, TemplateErrorCode.TableRowInvalid, $"{Columns}");
            return null;
        }

        var note = cells.Count == Columns ? cells[3] : "";
        return new(Escapes.Undo(cells[0]), Place(cells[1], row, complaints), Place(cells[2], row, complaints), Escapes.Undo(note));
    }

    private static double Place(string cell, SourceLine row, Complaints complaints)
    {
        var number = cell.Replace(',', '.').Replace('−', '-');
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (double.TryParse(number, Style, CultureInfo.InvariantCulture, out var place) && place is >= -1 and <= 1)
        {
            return place;
        }

        complaints.Add(row.Number, TemplateErrorCode.CoordinateInvalid, cell);
        return 0;
    }

    /// <summary>The cells between the bars, trimmed; a bar after a backslash belongs to its cell (as in GitHub's tables).</summary>
    private static List<string> Cells(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = SourceText.Trim(row)[1..];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '|')
            {
                cells.Add(SourceText.Trim(cell.ToString()));
                cell.Clear();
                continue;
            }

            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '|' ? 1 : 0;
            cell.Append(text[at]);
        }

        return cell.Length > 0 ? [.. cells, SourceText.Trim(cell.ToString())] : cells;
    }
}
