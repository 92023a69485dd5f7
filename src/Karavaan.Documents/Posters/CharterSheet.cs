using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Posters;

/// <summary>The sheets of the charter's poster: articles in two columns, and who signed.</summary>
internal sealed class CharterSheet(CharterInput input, Words words)
{
    /// <summary>Letters don't get smaller than this share of the usual size; rather another sheet.</summary>
    private const float Smallest = 0.95f;

    /// <summary>Articles with fewer signs than this, together, stand below each other, in large letters.</summary>
    private const int ShortText = 500;

    private static readonly PageSize page = PageSize.A3;

    private readonly PosterFrame frame = new(page, input.Title, words[CharterWordsText.Kind], words.Culture.Name);

    private readonly NamesBox names = new(input, words);

    private float Top => frame.Band + 24;

    /// <summary>Sheets with these articles, each with its part; then who signed, on the last one or on sheets of their own.</summary>
    public Sheet[] Of(IEnumerable<List<ArticleReport>> parts)
    {
        List<FlowShape> boxes = [.. Boxes(parts)];
        return
        [
            .. boxes.Select((box, i) => Framed(i == boxes.Count - 1 && names.Below > 0 ? [box, .. names.Under(box.Y + box.Height + 16)] : [box])),
            .. names.Below > 0 ? [] : names.Apart(Top + 12).Select(Framed),
        ];
    }

    /// <summary>Do these articles have letters that are large enough to read on a wall?</summary>
    public bool IsLegible(IEnumerable<List<ArticleReport>> parts) => Boxes(parts).All(box => PdfRenderer.ScaleOf(box, words.Culture.Name) >= Smallest);

    private Sheet Framed(IEnumerable<Shape> shapes) =>
        new(page, [.. frame.With(CharterPoster.VersionLine(input, words), words[CharterWordsText.Agreement]), .. shapes]);

    /// <summary>The boxes of the articles: the last one leaves room for the names.</summary>
    private IEnumerable<FlowShape> Boxes(IEnumerable<List<ArticleReport>> parts)
    {
        var all = parts.ToList();
        return all.Select((part, i) => Box(part, i < all.Count - 1 || names.Below == 0 ? 10 : names.Below));
    }

    private FlowShape Box(IReadOnlyList<ArticleReport> articles, float below) =>
        new(PosterFrame.Margin, Top, page.Width - (2 * PosterFrame.Margin), page.Height - PosterFrame.Foot - below - Top, [.. Body(articles)]) { Largest = 2.5f };

    private IEnumerable<Block> Body(IReadOnlyList<ArticleReport> articles)
    {
        if (!input.Workshop.Programme.IsClosed)
        {
            yield return new Paragraph(Inline.Status("✎", words[CharterWordsText.Draft], Palette.Plain), "  ", words[CharterWordsText.DraftHelp]);
        }

        if (CharterDocument.SubjectIn(input.Workshop, words) is { Count: > 0 } subject)
        {
            yield return new Paragraph([.. subject.Select(part => part with { IsStrong = true })]) { Kind = ParagraphKind.Lead };
        }

        yield return articles.Count == 0
            ? new Paragraph(words[PosterWordsText.NothingAdopted])
            : new Columns(articles.Count == 1 || articles.Sum(article => article.Text.Length) < ShortText ? 1 : 2, [.. articles.Select(article => ArticlePart.Plain(article, words))]) { Gap = 30 };
    }
}
