using System.Collections.Immutable;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>Tells a workshop to somebody who reads another language.</summary>
public static class Telling
{
    /// <summary>
    /// The same state with the template's texts in this language, as far as the workshop took them along; what the room wrote stays as
    /// it is. Only to be read: decisions are made on the state itself.
    /// </summary>
    public static Workshop In(this Workshop workshop, string language)
    {
        if (workshop.Template is not { } template || workshop.Translations.FirstOrDefault(told => told.Language == language) is not { } told)
        {
            return workshop;
        }

        var stages = workshop.Programme.Stages.Select(stage => stage.In(told)).ToImmutableArray();
        return workshop with
        {
            Template = template with { Quadrant = told.Quadrant ?? template.Quadrant },
            FrameLanguage = told.Quadrant is null ? template.Language : language,
            Programme = workshop.Programme with { Stages = stages },
            Charter = workshop.Charter with { Articles = Articles(workshop.Charter.Articles, stages) },
            Quadrants = workshop.Quadrants with { Shows = Shows(workshop, stages) },
        };
    }

    /// <summary>The language of a stage's own texts.</summary>
    public static string? LanguageOf(this Workshop workshop, Stage? stage) => stage?.Language ?? workshop.Template?.Language;

    /// <summary>The language of an article's title, question and example.</summary>
    public static string? LanguageOf(this Workshop workshop, Article? article) => article?.Language ?? workshop.Template?.Language;

    private static Stage In(this Stage stage, TemplateTranslation told) =>
        told.Of(stage.Id.Number) is { } sibling && stage.Content.In(sibling) is { } content
            ? stage with { Content = content, Language = told.Language }
            : stage;

    private static ImmutableSortedDictionary<int, Article> Articles(ImmutableSortedDictionary<int, Article> articles, ImmutableArray<Stage> stages)
    {
        // Its title comes from the first stage that has it, told or not: a later one may call it otherwise.
        var told = (
            from stage in stages
            where stage.Content is StageTemplate.Charter
            from article in ((StageTemplate.Charter)stage.Content).Articles
            select (stage.Language, article)).DistinctBy(pair => pair.article.Number)
            .Where(pair => pair.Language is not null).ToDictionary(pair => pair.article.Number);
        return told.Count == 0 ? articles : articles.ToImmutableSortedDictionary(
            pair => pair.Key,
            pair => told.TryGetValue(pair.Key, out var to)
                ? pair.Value with { Title = to.article.Title, Question = to.article.Question, Example = to.article.Example, Language = to.Language }
                : pair.Value);
    }

    /// <summary>The example that people practise with goes by its name.</summary>
    private static ImmutableDictionary<StageId, QuadrantShow> Shows(Workshop workshop, ImmutableArray<Stage> stages) =>
        workshop.Quadrants.Shows.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Practice = Practice(workshop, stages, pair.Key, pair.Value) });

    private static Practice? Practice(Workshop workshop, ImmutableArray<Stage> stages, StageId id, QuadrantShow show) =>
        show.Practice is { } practice
        && workshop.Programme.Find<StageTemplate.Quadrant>(id) is var (_, own)
        && stages[id.Number - 1].Content is StageTemplate.Quadrant told
            ? practice with { Example = StageTwin.ExampleIn(own, told, practice.Example)! }
            : show.Practice;
}
