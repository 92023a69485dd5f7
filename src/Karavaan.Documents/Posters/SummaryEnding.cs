using Karavaan.Documents.Charters;
using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Posters;

/// <summary>The second page of a summary: what was adopted, what stays open, who does what, and where to read on.</summary>
internal static class SummaryEnding
{
    /// <summary>With more signs than this, together, articles are told by their beginning: the whole text is in the charter.</summary>
    private const int LongFrom = 2600;

    private const int Beginning = 150;

    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var (input, words) = (scene.Input, scene.Words);
        var articles = ArticleReport.AllOf(scene.Workshop);
        List<ArticleReport> adopted = [.. articles.Where(article => article.Standing == Standing.Adopted)];
        return
        [
            new Heading(1, words[PosterWordsText.Agreed]),
            new Paragraph(StandingWords.Counts(articles, words)) { Kind = ParagraphKind.Lead },
            .. adopted.Sum(article => article.Text.Length) <= LongFrom
                ? adopted.SelectMany(article => ArticlePart.Plain(article, words))
                : adopted.SelectMany(article => (Block[])[new Heading(2, ArticlePart.TitleOf(article)), new Paragraph(Start(article.Text))])
                    .Append(new Paragraph(words[PosterWordsText.Whole]) { Kind = ParagraphKind.Small }),
            .. ArticlePart.OpenPoints([.. articles.Where(article => article.LeftOpen is not null)], input, words),
            .. AgreementPart.Of(input, words).Select(block => block is Heading heading ? heading with { Level = 2 } : block),
            .. SignaturePart.ReviewOf(input, words) is { } review ? [new Paragraph(Inline.Strong(review))] : Array.Empty<Block>(),
            .. input.Page is { } page ? ReadOn(page, words) : [],
        ];
    }

    private static Block[] ReadOn(PublicPage page, Words words) =>
    [
        new Paragraph(words[PosterWordsText.ReadOn, page.Address]),
        new Figure(Drawing.Qr(page.Code, 80), words[CharterWordsText.CodeOf, page.Address]),
    ];

    /// <summary>The beginning of a text, up to a word.</summary>
    private static string Start(string text)
    {
        var line = string.Join(' ', text.Split((char[])['\n', ' '], StringSplitOptions.RemoveEmptyEntries)).Replace("*", "", StringComparison.Ordinal);
        return line.Length <= Beginning ? line : line[..Math.Max(line.LastIndexOf(' ', Beginning), Beginning / 2)] + " …";
    }
}
