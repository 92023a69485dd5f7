namespace Karavaan.Domain.Templates;

/// <summary>The section of one stage, taken apart: what a <see cref="StageKind"/> makes its stage of.</summary>
internal sealed class StageSource(Section section, Fields fields, IReadOnlyList<Section> parts, Complaints complaints)
{
    private const int MostMinutes = 600;
    private const int MostDots = 20;

    public string Title => section.Title;

    public int Minutes => MinutesOf(fields);

    public Fields Fields => fields;

    /// <summary>What the file says under no label.</summary>
    public string Text { get; private set; } = fields.Text;

    /// <summary>Each stage's own parts: all but the notes.</summary>
    private IEnumerable<Section> Own => parts.Where(part => !Labels.Notes.Is(part.Raw));

    public static int MinutesOf(Fields fields) => fields.Number(Labels.Minutes, 1, MostMinutes);

    public int Dots() => fields.Number(Labels.Dots, 1, MostDots);

    public GroupMode GroupMode() => fields.Choice(Labels.Groups, Choices.GroupModes, Templates.GroupMode.SelfChoice);

    /// <summary>The rounds of a talk, or null when the file names none.</summary>
    public Sequence<TalkRound>? Rounds()
    {
        var rounds = fields.Every(Labels.Round).Select(round => Round(round.Value, round.Line)).OfType<TalkRound>().ToSequence();
        return rounds.Count == 0 ? null : rounds;
    }

    /// <summary>The facilitator's notes; a second heading for them is a mistake.</summary>
    public string Notes()
    {
        var notes = parts.Where(part => Labels.Notes.Is(part.Raw)).ToList();
        foreach (var second in notes.Skip(1))
        {
            complaints.Add(second.Line, TemplateErrorCode.FieldDuplicated, Labels.Notes, Title, $"{notes[0].Line}");
        }

        return notes.Count == 0 ? "" : Prose.Read(notes[0].Lines);
    }

    public Sequence<Slide> Slides() => AtLeastOne(Labels.Slide, Own.Select(part => new Slide(Named(part), Prose.Read(part.Lines))));

    public Sequence<Theme> Themes()
    {
        var keys = new UsedOnce<string>(complaints);
        return AtLeastOne(Labels.Theme, Own.Select(part => Theme(part, keys)));
    }

    public Sequence<ArticleTemplate> Articles()
    {
        var numbers = new UsedOnce<int>(complaints);
        return AtLeastOne(Labels.Article, Own.Select(part => ArticleHeading.Read(part, numbers, complaints)));
    }

    public Sequence<TeachingExample> Examples()
    {
        var tables = Own.Select(part => new ExampleTable(part, complaints)).ToList();
        Text = tables.Aggregate(Text, (text, table) => Prose.Join(text, table.Text));
        return tables.SelectMany(table => table.Examples).ToSequence();
    }

    private TalkRound? Round(string value, int line)
    {
        var round = RoundLine.Read(value, MostMinutes);
        if (round is null)
        {
            complaints.Add(line, TemplateErrorCode.RoundInvalid, value, RoundLine.Write(new(RoundSize.Pairs, 3), complaints.Language));
        }

        return round;
    }

    /// <summary>The example to practise with: one of these, or <c>null</c>.</summary>
    public string? Practice(Sequence<TeachingExample> examples)
    {
        var name = fields.Optional(Labels.Practice);
        if (name.Length > 0 && !examples.Any(example => example.Label == name))
        {
            var names = string.Join(", ", examples.Select(example => example.Label));
            complaints.Add(fields.LineOf(Labels.Practice), TemplateErrorCode.ChoiceUnknown, name, Labels.Practice.In(complaints.Language), names);
        }

        return name.Length > 0 ? name : null;
    }

    private Theme Theme(Section part, UsedOnce<string> keys)
    {
        var found = new Fields(part, Labels.OfTheme, complaints);
        var line = found.LineOf(Labels.Keyword);
        var key = Keyword.Checked(found.Required(Labels.Keyword), line, complaints);
        keys.Add(key, line);
        return new(key, Named(part), found.Text, found.Several(Labels.Question));
    }

    private string Named(Section part)
    {
        if (part.Raw.Length == 0)
        {
            complaints.Add(part.Line, TemplateErrorCode.HeadingEmpty);
        }

        return part.Title;
    }

    private Sequence<T> AtLeastOne<T>(Word name, IEnumerable<T> found)
    {
        var all = found.ToSequence();
        if (all.Count == 0)
        {
            complaints.Add(section.Line, TemplateErrorCode.PartMissing, Title, name.In(complaints.Language));
        }

        return all;
    }
}
