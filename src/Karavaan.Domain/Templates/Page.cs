using System.Text;

namespace Karavaan.Domain.Templates;

/// <summary>The text of a file while it is written: blocks with one blank line between them.</summary>
internal sealed class Page(string language)
{
    private readonly StringBuilder text = new();
    private bool isInList;

    public string Language => language;

    /// <summary>A line as it is.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>A heading in a block of its own.</summary>
    public void Heading(int level, string words)
    {
        Gap();
        Line($"{new string('#', level)} {words}");
    }

    /// <summary>Text in a block of its own, unless it is empty.</summary>
    public void Prose(string prose, IReadOnlyList<Word> labels, Func<string, bool> isPart)
    {
        if (prose.Length > 0)
        {
            Gap();
            Array.ForEach(Templates.Prose.Write(prose, labels, isPart), Line);
        }
    }

    /// <summary>A field, in one list with the fields before it, unless it is empty.</summary>
    /// <param name="label">The label.</param>
    /// <param name="value">Its value; of several lines if need be.</param>
    /// <param name="labels">The labels that the reader looks for at this place.</param>
    /// <param name="number">For people, where a label comes more than once.</param>
    public void Field(Word label, string value, IReadOnlyList<Word> labels, int? number = null)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (!isInList)
        {
            Gap();
        }

        var lines = FieldLines(Escapes.Always(value).Split('\n'), labels);
        Line($"- **{label.In(language)}{(number is null ? "" : $" {number}")}{Colon}** {lines[0]}".TrimEnd(' '));
        lines[1..].ForEach(Line);
        isInList = true;
    }

    /// <summary>Fields with the same label, numbered when there are several.</summary>
    public void Fields(Word label, Sequence<string> values, IReadOnlyList<Word> labels)
    {
        for (var at = 0; at < values.Count; at++)
        {
            Field(label, values[at], labels, values.Count > 1 ? at + 1 : null);
        }
    }

    /// <summary>Ends the block before with a blank line.</summary>
    public void Gap()
    {
        text.Append('\n');
        isInList = false;
    }

    public override string ToString() => text.ToString();

    // In French a space that doesn't break stands before a colon.
    public string Colon => language == "fr" ? "\u00A0:" : ":";

    /// <summary>A value's lines: an empty one becomes an escaped break, a later one is indented and never looks like structure.</summary>
    private static List<string> FieldLines(string[] values, IReadOnlyList<Word> labels)
    {
        List<string> lines = [Escapes.Ends(values[0])];
        foreach (var value in values.Skip(1).Select(Escapes.Ends))
        {
            if (value.Length == 0)
            {
                lines[^1] += Escapes.Of('\n');
            }
            else if (lines[^1].Length == 0)
            {
                lines[^1] = Escapes.Of('\n') + value;
            }
            else
            {
                lines.Add("  " + (Templates.Prose.IsMistakable("  " + value, labels) ? Escapes.FirstWord(value) : value));
            }
        }

        return lines;
    }
}
