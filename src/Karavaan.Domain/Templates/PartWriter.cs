using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>Writes the parts of a stage: slides, themes, articles, teaching examples.</summary>
internal static class PartWriter
{
    public static void Slides(Sequence<Slide> slides, Page page)
    {
        foreach (var slide in slides)
        {
            page.Heading(3, Named(slide.Heading));
            page.Prose(slide.Markdown, [], _ => true);
        }
    }

    public static void Themes(Sequence<Theme> themes, Page page)
    {
        foreach (var theme in themes)
        {
            page.Heading(3, Named(theme.Title));
            page.Prose(theme.Introduction, Labels.OfTheme, _ => true);
            page.Fields(Labels.Question, theme.Questions, Labels.OfTheme);
            page.Field(Labels.Keyword, theme.Key, Labels.OfTheme);
        }
    }

    public static void Articles(Sequence<ArticleTemplate> articles, Page page)
    {
        foreach (var article in articles)
        {
            page.Heading(3, $"{Labels.Article.In(page.Language)} {article.Number}{page.Colon} {Escapes.Heading(article.Title)}");
            page.Field(Labels.Question, article.Question, Labels.OfArticle);
            page.Field(Labels.Example, article.Example, Labels.OfArticle);
            page.Field(Labels.Core, article.IsCore ? Choices.YesOrNo[0].Word.In(page.Language) : "", Labels.OfArticle);
            page.Prose(article.Text, Labels.OfArticle, _ => true);
        }
    }

    public static void Examples(Sequence<TeachingExample> examples, Page page)
    {
        if (examples.Count == 0)
        {
            return;
        }

        page.Heading(3, Labels.Examples.In(page.Language));
        page.Gap();
        page.Line(Row(Columns.All.Select(column => column.In(page.Language))));
        page.Line("|---|---:|---:|---|");
        foreach (var example in examples)
        {
            page.Line(Row([Cell(example.Label), Place(example.X, page), Place(example.Y, page), Cell(example.Note)]));
        }
    }

    /// <summary>A heading that people wrote, and that must not be taken for the heading of the notes.</summary>
    private static string Named(string heading)
    {
        var words = Escapes.Heading(heading);
        return Labels.Notes.Is(words) ? Escapes.First(words) : words;
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static string Cell(string text) => Escapes.Line(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Place(double place, Page page)
    {
        var number = place.ToString("R", CultureInfo.InvariantCulture);
        return page.Language == "en" ? number : number.Replace('.', ',');
    }
}
