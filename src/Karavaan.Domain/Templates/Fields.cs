using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>The fields of a stage or a part, and the text that stands around them.</summary>
internal sealed class Fields
{
    private readonly Section section;
    private readonly Complaints complaints;
    private readonly List<(Word Label, int Line, List<string> Value)> found = [];
    private readonly List<SourceLine> rest = [];
    private bool isAfterField;

    /// <summary>Finds the fields with one of these labels; every other line is text.</summary>
    public Fields(Section section, IReadOnlyList<Word> labels, Complaints complaints)
    {
        (this.section, this.complaints) = (section, complaints);
        var isOpen = false;
        foreach (var line in section.Lines)
        {
            var field = line.IsVerbatim ? null : FieldLine.Parse(line.Text, labels);
            isOpen = field is not null || (isOpen && Continues(line));
            Add(line, field, isOpen);
        }
    }

    /// <summary>What stands around the fields.</summary>
    public string Text => Prose.Read(rest);

    /// <summary>A value that must be there and only once; empty after a complaint.</summary>
    public string Required(Word label)
    {
        var value = Optional(label);
        if (value.Length == 0)
        {
            complaints.Add(LineOf(label), TemplateErrorCode.FieldMissing, section.Title, label.In(complaints.Language));
        }

        return value;
    }

    /// <summary>A value that may be there once; otherwise empty.</summary>
    public string Optional(Word label)
    {
        var all = found.Where(field => field.Label == label).ToList();
        foreach (var (_, line, _) in all.Skip(1))
        {
            complaints.Add(line, TemplateErrorCode.FieldDuplicated, label, section.Title, $"{all[0].Line}");
        }

        return all.Count == 0 ? "" : Value(all[0].Value);
    }

    /// <summary>All values of a label, in order; at least one, otherwise a complaint.</summary>
    public Sequence<string> Several(Word label)
    {
        var values = found.Where(field => field.Label == label).Select(field => Value(field.Value)).Where(value => value.Length > 0).ToSequence();
        if (values.Count == 0)
        {
            complaints.Add(LineOf(label), TemplateErrorCode.FieldMissing, section.Title, label.In(complaints.Language));
        }

        return values;
    }

    /// <summary>All values of a label with their lines, in order; none is fine.</summary>
    public IEnumerable<(string Value, int Line)> Every(Word label) =>
        found.Where(field => field.Label == label).Select(field => (Value(field.Value), field.Line));

    /// <summary>A whole number that must be there; <paramref name="least"/> after a complaint.</summary>
    public int Number(Word label, int least, int most)
    {
        var value = Required(label);
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        if (value.Length > 0)
        {
            complaints.Add(LineOf(label), TemplateErrorCode.NumberInvalid, value, label.In(complaints.Language), $"{least}", $"{most}");
        }

        return least;
    }

    /// <summary>One of some words; the first of them when the field isn't there, or after a complaint.</summary>
    public T Choice<T>(Word label, (Word Word, T Value)[] choices, T absent)
    {
        var value = Optional(label);
        foreach (var choice in choices.Where(choice => choice.Word.Is(value)))
        {
            return choice.Value;
        }

        if (value.Length > 0)
        {
            var words = complaints.List(choices.Select(choice => choice.Word));
            complaints.Add(LineOf(label), TemplateErrorCode.ChoiceUnknown, value, label.In(complaints.Language), words);
        }

        return absent;
    }

    /// <summary>The line of the first field with a label, or of the heading when there is none.</summary>
    public int LineOf(Word label) => found.Where(field => field.Label == label).Select(field => field.Line).FirstOrDefault(section.Line);

    private void Add(SourceLine line, FieldLine? field, bool isOpen)
    {
        if (field is not null)
        {
            found.Add((field.Label, line.Number, [field.Value]));
            isAfterField = true;
        }
        else if (isOpen)
        {
            found[^1].Value.Add(SourceText.Trim(line.Text));
        }
        else if (!line.IsBlank || !isAfterField)
        {
            KeepApart(line);
            rest.Add(line);
        }
    }

    /// <summary>Puts one blank line where fields stood, so that the texts before and after them stay two.</summary>
    private void KeepApart(SourceLine next)
    {
        if (isAfterField && rest is [.., { IsBlank: false }])
        {
            rest.Add(next with { Text = "", IsVerbatim = false });
        }

        isAfterField = false;
    }

    /// <summary>
    /// Whether a line right under a field goes on with its value: indented, or plain words (CommonMark's lazy continuation) that are no field
    /// of another kind of stage.
    /// </summary>
    private static bool Continues(SourceLine line) =>
        !line.IsVerbatim && !line.IsBlank && Heading.Atx(line.Text) is null
        && (SourceText.IsSpace(line.Text[0]) || (IsPlain(line.Text) && FieldLine.Parse(line.Text, Labels.All) is null));

    private static bool IsPlain(string line) =>
        char.IsLetter(line[0]) || "(\"'“‘«„".Contains(line[0]) || (char.IsDigit(line[0]) && !IsNumbered(line));

    private static bool IsNumbered(string line) => line.TrimStart("0123456789".ToCharArray()) is ['.' or ')', ..];

    private static string Value(List<string> lines) => Escapes.Undo(string.Join('\n', lines).TrimStart('\n'));
}
