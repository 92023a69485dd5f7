namespace Karavaan.Domain.Templates;

/// <summary>Reads the section of one stage.</summary>
internal static class StageReader
{
    /// <summary>The stage; null, after a complaint, when its kind isn't known.</summary>
    public static StageTemplate? Read(Section section, Complaints complaints)
    {
        if (section.Raw.Length == 0)
        {
            complaints.Add(section.Line, TemplateErrorCode.HeadingEmpty);
        }

        return Kind(section, complaints) is { } kind ? Read(section, kind, complaints) : null;
    }

    private static StageTemplate Read(Section section, StageKind kind, Complaints complaints)
    {
        var parts = Section.Cut(section.Lines, 3, kind.IsPart);
        var fields = new Fields(section with { Lines = parts[0].Lines }, kind.Known, complaints);
        var source = new StageSource(section, fields, parts[1..], complaints);
        return kind.Build(source) with
        {
            Goal = fields.Required(Labels.Goal),
            Instruction = fields.Required(Labels.Instruction),
            Notes = source.Notes(),
            Text = source.Text,
        };
    }

    /// <summary>The kind is asked before anything else, because it decides which labels and parts the stage has.</summary>
    private static StageKind? Kind(Section section, Complaints complaints)
    {
        var head = Section.Cut(section.Lines, 3, _ => true)[0];
        var fields = new Fields(section with { Lines = head.Lines }, Labels.OfEveryStage, complaints);
        var word = fields.Required(Labels.Stage);
        var kind = StageKind.All.FirstOrDefault(kind => kind.Name.Is(word));
        if (kind is null && word.Length > 0)
        {
            var kinds = complaints.List(StageKind.All.Select(known => known.Name));
            complaints.Add(fields.LineOf(Labels.Stage), TemplateErrorCode.StageKindUnknown, word, kinds);
        }

        if (kind is null)
        {
            Check(fields);
        }

        return kind;
    }

    /// <summary>Without a kind the rest can't be read, but what every stage needs can be asked for.</summary>
    private static void Check(Fields fields)
    {
        _ = StageSource.MinutesOf(fields);
        _ = fields.Required(Labels.Goal);
        _ = fields.Required(Labels.Instruction);
    }
}
