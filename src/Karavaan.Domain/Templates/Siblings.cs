namespace Karavaan.Domain.Templates;

/// <summary>Finds the texts of a workshop in other languages among files of which one may be a sibling.</summary>
public static class Siblings
{
    private static readonly string[] Languages = ["nl", "fr", "en", "de"];

    /// <summary>
    /// What of this template is found in other languages. A stage counts when a file in the template's own language has it in the same
    /// words; then it is taken from the files with that file's keyword. So a copy in which one stage was changed keeps the others.
    /// </summary>
    /// <param name="template">The workshop that starts.</param>
    /// <param name="shelf">All files that there are, in any language.</param>
    /// <param name="kept">What the same workshop had in other languages when it was held before; for what no file has any more.</param>
    public static Sequence<TemplateTranslation> Of(
        WorkshopTemplate template, IReadOnlyCollection<WorkshopTemplate> shelf, Sequence<TemplateTranslation>? kept = null) =>
        Languages.Where(language => language != template.Language)
            .Select(language => In(language, template, shelf, kept?.FirstOrDefault(told => told.Language == language)))
            .Where(told => told.Stages.Count > 0 || told.Quadrant is not null).ToSequence();

    private static TemplateTranslation In(
        string language, WorkshopTemplate template, IReadOnlyCollection<WorkshopTemplate> shelf, TemplateTranslation? kept)
    {
        var pairs = (
            from twin in shelf
            where twin.Language == template.Language
            from sibling in shelf
            where sibling.Language == language && sibling.Key == twin.Key
            orderby twin.Key == template.Key descending
            select (Twin: twin, Sibling: sibling)).ToList();
        return new(language, template.Stages
            .Select((own, at) => (At: at, Content: Stage(own, at, pairs) ?? kept?.Of(at + 1)))
            .Where(told => told.Content is not null)
            .Select(told => new StageTranslation(told.At + 1, told.Content!)).ToSequence())
        {
            Quadrant = pairs.Find(pair => pair.Twin.Quadrant == template.Quadrant).Sibling?.Quadrant ?? kept?.Quadrant,
        };
    }

    /// <summary>The file with the same keyword comes first, and in a file the same place.</summary>
    private static StageTemplate? Stage(StageTemplate own, int at, IEnumerable<(WorkshopTemplate Twin, WorkshopTemplate Sibling)> pairs) => (
        from pair in pairs
        from place in Enumerable.Range(0, Math.Min(pair.Twin.Stages.Count, pair.Sibling.Stages.Count)).OrderBy(place => Math.Abs(place - at))
        where own.ReadsAs(pair.Twin.Stages[place])
        let told = own.In(pair.Sibling.Stages[place])
        where told is not null
        select told.ForReaders()).FirstOrDefault();
}
