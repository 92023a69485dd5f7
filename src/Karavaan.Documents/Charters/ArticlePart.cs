using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>The articles in their order; those that nobody wrote as a short list behind them; then what stays open, and with whom.</summary>
internal static class ArticlePart
{
    /// <summary>Headings inside an article stand under the article's own.</summary>
    private const int LevelInside = 3;

    /// <summary>Articles with more signs than this, together, fill so many pages that a table of contents helps.</summary>
    private const int LongFrom = 6000;

    public static IEnumerable<Block> Of(CharterInput input, Words words)
    {
        var articles = ArticleReport.AllOf(input.Workshop);
        return
        [
            new Heading(1, words[CharterWordsText.Articles]),
            new Paragraph(StandingWords.Counts(articles, words)) { Kind = ParagraphKind.Lead },
            .. articles.Where(article => article.Standing != Standing.NotDiscussed).SelectMany(article => One(article, input, words)),
            .. NotDiscussed([.. articles.Where(article => article.Standing == Standing.NotDiscussed)], words),
            .. OpenPoints([.. articles.Where(article => article.LeftOpen is not null)], input, words),
        ];
    }

    /// <summary>A table of contents when there is much to read.</summary>
    public static Block[] ContentsOf(Workshop workshop, Words words) => ArticleReport.AllOf(workshop).Sum(article => article.Text.Length) < LongFrom ? [] :
        [new Contents(words[CharterWordsText.Contents])];

    private static IEnumerable<Block> One(ArticleReport article, CharterInput input, Words words)
    {
        var text = TextOf(article);
        return
        [
            new Heading(2, TitleOf(article)),
            new Paragraph([StandingWords.Label(article.Standing, words), .. Keeping(article, input, words)]) { KeepsWithNext = true },
            .. text.Count > 0 ? WithRemarks(text, article) : [new Paragraph(words[CharterWordsText.NoText]) { Kind = ParagraphKind.Small }],
            .. article.FirstAsked is null ? [] : Remark(words[CharterWordsText.ChangedWords]),
            .. Sources(article, words),
            .. Reasons(words[CharterWordsText.Concerns], article.Concerns),
            .. Reasons(words[CharterWordsText.Objections], article.Objections),
        ];
    }

    /// <summary>An article without its history, for a wall: title and text, with the stroke under the words that came in consent.</summary>
    public static IReadOnlyList<Block> Plain(ArticleReport article, Words words) =>
        [new Heading(2, TitleOf(article)), .. TextOf(article) is { Count: > 0 } text ? text : Remark(words[CharterWordsText.NoText])];

    private static IReadOnlyList<Block> TextOf(ArticleReport article)
    {
        var text = MarkdownReader.Read(article.Text, LevelInside);
        return article.FirstAsked is { } first ? ChangedWords.Mark(text, MarkdownReader.Read(first, LevelInside)) : text;
    }

    /// <summary>What was said of an article does not stand on a page of its own: its last paragraph goes with it.</summary>
    private static IEnumerable<Block> WithRemarks(IReadOnlyList<Block> text, ArticleReport article) =>
        article.Concerns.Count + article.Objections.Count > 0 && text[^1] is Paragraph last ? text.SkipLast(1).Append(last with { KeepsWithNext = true }) : text;

    private static Block[] Remark(string text) => [new Paragraph(text) { Kind = ParagraphKind.Small }];

    private static Block[] Sources(ArticleReport article, Words words) => article.Sources.Count == 0 ? [] :
        [new Paragraph(PeoplesWords.Within(words, CharterWordsText.BuiltOn, article.Sources.Select(note => words[CharterWordsText.Quoted, note]))) { Kind = ParagraphKind.Small }];

    private static Inline[] Keeping(ArticleReport article, CharterInput input, Words words) =>
        article.LeftOpen is null ? Array.Empty<Inline>() : ["  ", .. StandingWords.Keeping(article.LeftOpen, input, words)];

    private static Block[] Reasons(string title, IReadOnlyList<string> reasons) => reasons.Count == 0 ? [] :
        [new NoteBox(Palette.Plain, new Paragraph(Inline.Strong(title)) { Kind = ParagraphKind.Small }, new List([.. reasons.Select(Small)]))];

    private static ListItem Small(string text) => new(new Paragraph(PeoplesWords.Of(text) with { IsSmall = true }));

    private static Block[] NotDiscussed(List<ArticleReport> articles, Words words) => articles.Count == 0 ? [] :
        [new Heading(2, words.Count(CharterWordsText.NotDiscussedTitleOne, CharterWordsText.NotDiscussedTitleMany, articles.Count)), new Paragraph(string.Join('\n', articles.Select(TitleOf)))];

    internal static Block[] OpenPoints(List<ArticleReport> articles, CharterInput input, Words words) => articles.Count == 0 ? [] :
    [
        new Heading(2, words[CharterWordsText.OpenPoints]),
        new Table(
            [new(words[CharterWordsText.Article], 5), new(words[CharterWordsText.Keeper], 4), new(words[CharterWordsText.Until], 3)],
            [.. articles.Select(article => new TableRow(
                TitleOf(article), new TableCell(PeoplesWords.Name(input.KeptNameOf(article.LeftOpen!.Keeper))), words.Day(article.LeftOpen.Until)))])
        {
            HasRowHeads = true,
        },
    ];

    internal static string TitleOf(ArticleReport article) => string.Create(CultureInfo.InvariantCulture, $"{article.Number}. {article.Title}");
}
