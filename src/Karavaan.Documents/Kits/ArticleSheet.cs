using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Kits;

/// <summary>A sheet for each article: the question, an example, lines, and room for a tip of another table.</summary>
internal static class ArticleSheet
{
    private const float Tip = 190;

    private static readonly PageSize page = PageSize.A4;

    public static IEnumerable<Sheet> All(KitScene scene)
    {
        List<ArticleTemplate> articles = [.. scene.Input.Template.Stages.OfType<StageTemplate.Charter>().SelectMany(stage => stage.Articles)];
        return articles.Select((article, i) => One(article, string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {articles.Count}"), scene));
    }

    /// <param name="article">Which article.</param>
    /// <param name="place">Which sheet of how many, so that a pile that comes back can be counted.</param>
    /// <param name="scene">The kit.</param>
    private static Sheet One(ArticleTemplate article, string place, KitScene scene)
    {
        var (words, right) = (scene.Words, page.Width - KitScene.Margin);
        var tip = page.Height - KitScene.Foot - Tip;
        return new Sheet(
            page,
            [
                new FlowShape(KitScene.Margin, 36, right - KitScene.Margin, 190, Asked(article, words)) { Largest = 1.15f },
                .. KitScene.Lines(KitScene.Margin, right, 262, tip - 26, 42),
                new PathShape(new Path().RoundedRectangle(KitScene.Margin - 10, tip, right - KitScene.Margin + 20, Tip - 12, 8)) { Fill = Palette.Paper },
                new FlowShape(KitScene.Margin + 4, tip + 12, right - KitScene.Margin - 8, 26, new Paragraph(Inline.Strong(words[KitWordsText.ArticleTip]))),
                .. KitScene.Lines(KitScene.Margin + 4, right - 4, tip + 72, page.Height - KitScene.Foot - 30, 42),
                new LabelShape(right, 28, new Inline(place) { Colour = Palette.InkSoft }, 9) { Anchor = Anchor.End },
                .. scene.FootOf(page, words[KitWordsText.ArticleCode, scene.Input.Code, article.Number]),
            ]);
    }

    private static Block[] Asked(ArticleTemplate article, Words words) =>
    [
        new Heading(1, string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}")),
        new Paragraph(article.Question) { Kind = ParagraphKind.Lead },
        .. article.Example.Length == 0 ? Array.Empty<Block>() : [new Paragraph(Inline.Emphasis(words[KitWordsText.ArticleExample, article.Example]))],
        new Paragraph(Inline.Strong(words[KitWordsText.ArticleHelp])),
    ];
}
