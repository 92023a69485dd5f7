using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Forms;

/// <summary>The parts that stages have.</summary>
internal static class PartsOfStages
{
    private const int MostArticles = 99;
    private const int MostMinutes = 600;

    public static IPartsLens<StageTemplate> Slides { get; } = Of<StageTemplate.Story, Slide>(
        "Slides",
        1,
        story => story.Slides,
        (story, slides) => story with { Slides = slides },
        (_, words) => new(words.Slide, ""),
        Lenses.Text<Slide>("Heading", FieldShape.Line, slide => slide.Heading, (slide, text) => slide with { Heading = text }),
        Lenses.Text<Slide>("Story", FieldShape.MaybeText, slide => slide.Markdown, (slide, text) => slide with { Markdown = text }));

    public static IPartsLens<StageTemplate> Themes { get; } = Of<StageTemplate.Themes, Theme>(
        "Themes",
        1,
        stage => stage.List,
        (stage, themes) => stage with { List = themes },
        (themes, words) => new(FreshKey(themes), words.Theme, "", [words.Question]),
        Lenses.Text<Theme>("Theme", FieldShape.Line, theme => theme.Title, (theme, text) => theme with { Title = text }),
        Lenses.Text<Theme>("About", FieldShape.MaybeText, theme => theme.Introduction, (theme, text) => theme with { Introduction = text }),
        Lenses.Texts<Theme>("Questions", theme => theme.Questions, (theme, texts) => theme with { Questions = texts }));

    public static IPartsLens<StageTemplate> Rounds { get; } = Of<StageTemplate.Themes, TalkRound>(
        "Rounds",
        0,
        stage => stage.Rounds ?? [],
        (stage, rounds) => stage with { Rounds = rounds.Count == 0 ? null : rounds },
        (_, _) => new(RoundSize.Everyone, 5),
        Lenses.Choice<TalkRound, RoundSize>("Size", round => round.Size, (round, size) => round with { Size = size }),
        Lenses.Number<TalkRound>("Minutes", 1, MostMinutes, round => round.Minutes, (round, minutes) => round with { Minutes = minutes }));

    public static IPartsLens<StageTemplate> Articles { get; } = Of<StageTemplate.Charter, ArticleTemplate>(
        "Articles",
        1,
        stage => stage.Articles,
        (stage, articles) => stage with { Articles = articles },
        (articles, words) => new(FreshNumber(articles), words.Article, words.Question, "", false),
        Lenses.Number<ArticleTemplate>("Number", 1, MostArticles, article => article.Number, (article, number) => article with { Number = number }),
        Lenses.Text<ArticleTemplate>("Article", FieldShape.Line, article => article.Title, (article, text) => article with { Title = text }),
        Lenses.Text<ArticleTemplate>("Question", FieldShape.Text, article => article.Question, (article, text) => article with { Question = text }),
        Lenses.Text<ArticleTemplate>("Sample", FieldShape.MaybeText, article => article.Example, (article, text) => article with { Example = text }),
        Lenses.YesNo<ArticleTemplate>("IsCore", article => article.IsCore, (article, isCore) => article with { IsCore = isCore }),
        Lenses.Text<ArticleTemplate>("Text", new(FieldKind.Text) { IsRare = true }, article => article.Text, (article, text) => article with { Text = text }));

    public static IPartsLens<StageTemplate> Examples { get; } = Of<StageTemplate.Quadrant, TeachingExample>(
        "Examples",
        0,
        stage => stage.Examples,
        (stage, examples) => stage with { Examples = examples },
        (_, words) => new(words.Example, 0, 0, ""),
        Lenses.Text<TeachingExample>("Example", FieldShape.Line, example => example.Label, (example, text) => example with { Label = text }),
        Lenses.Place<TeachingExample>("X", example => example.X, (example, x) => example with { X = x }),
        Lenses.Place<TeachingExample>("Y", example => example.Y, (example, y) => example with { Y = y }),
        Lenses.Text<TeachingExample>("Remark", FieldShape.MaybeLine, example => example.Note, (example, text) => example with { Note = text }));

    private static PartsLens<StageTemplate, TPart> Of<TStage, TPart>(
        string name,
        int least,
        Func<TStage, Sequence<TPart>> get,
        Func<TStage, Sequence<TPart>, TStage> set,
        Func<Sequence<TPart>, FreshWords, TPart> fresh,
        params Lens<TPart>[] fields)
        where TStage : StageTemplate =>
        new(name, least, stage => get((TStage)stage), (stage, parts) => set((TStage)stage, parts), fresh, fields);

    private static string FreshKey(Sequence<Theme> themes) =>
        Enumerable.Range(themes.Count + 1, themes.Count + 1).Select(number => $"thema-{number}").First(key => themes.All(theme => theme.Key != key));

    /// <summary>After the last one; where that is the last there can be, the first that is free.</summary>
    private static int FreshNumber(Sequence<ArticleTemplate> articles)
    {
        var next = articles.Max(article => article.Number) + 1;
        return next <= MostArticles ? next : Enumerable.Range(1, MostArticles).FirstOrDefault(number => articles.All(article => article.Number != number), MostArticles);
    }
}
