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

    /// <summary>How short it can be made, from whole to shortest: signs of the beginning of an article, signs of other texts, rows of tables.</summary>
    private static readonly (int Beginning, int Signs, int Rows)[] lengths = [(150, int.MaxValue, int.MaxValue), (150, 180, 9), (110, 120, 7), (80, 80, 5), (0, 60, 4), (0, 44, 3)];

    /// <summary>The page at its full length, then ever shorter ones.</summary>
    public static IEnumerable<IReadOnlyList<Block>> Versions(ReportScene scene)
    {
        List<ArticleReport> adopted = [.. ArticleReport.AllOf(scene.Workshop).Where(article => article.Standing == Standing.Adopted)];
        if (adopted.Sum(article => article.Text.Length) <= LongFrom)
        {
            yield return [.. Of(scene, [.. adopted.SelectMany(article => ArticlePart.Plain(article, scene.Words))], new(int.MaxValue, int.MaxValue))];
        }

        foreach (var (beginning, signs, rows) in lengths)
        {
            Shortening rest = new(signs, rows);
            yield return [.. Of(scene, [.. adopted.SelectMany(article => Begun(article, beginning, rest)), Whole(scene.Words)], rest)];
        }
    }

    private static IEnumerable<Block> Of(ReportScene scene, IReadOnlyList<Block> articles, Shortening rest)
    {
        var (input, words) = (scene.Input, scene.Words);
        var all = ArticleReport.AllOf(scene.Workshop);
        return
        [
            new Heading(1, words[PosterWordsText.Agreed]),
            new Paragraph(StandingWords.Counts(all, words)) { Kind = ParagraphKind.Lead },
            .. articles,
            .. ArticlePart.OpenPoints([.. all.Where(article => article.LeftOpen is not null)], input, words).Select(rest.Of),
            .. AgreementPart.Of(input, words).Select(block => rest.Of(block is Heading heading ? heading with { Level = 2 } : block)),
            .. SignaturePart.ReviewOf(input, words) is { } review ? [new Paragraph(Inline.Strong(review))] : Array.Empty<Block>(),
            .. input.Page is { } page ? ReadOn(page, words) : [],
        ];
    }

    private static IEnumerable<Block> Begun(ArticleReport article, int beginning, Shortening rest)
    {
        yield return rest.Of(new Heading(2, ArticlePart.TitleOf(article)));
        if (new Shortening(beginning, 0).Beginning(article.Text) is { } text)
        {
            yield return text;
        }
    }

    private static Paragraph Whole(Words words) => new(words[PosterWordsText.Whole]) { Kind = ParagraphKind.Small };

    private static Block[] ReadOn(PublicPage page, Words words) =>
    [
        new Paragraph(words[PosterWordsText.ReadOn, page.Address]),
        new Figure(Drawing.Qr(page.Code, 80), words[CharterWordsText.CodeOf, page.Address]),
    ];
}
