using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Path = Karavaan.Pdf.Model.Path;

namespace Karavaan.Documents.Posters;

/// <summary>One sheet of the charter's poster: articles in two columns, below them who signed, and the code of the page to read on.</summary>
internal static class CharterSheet
{
    private const float CodeSize = 92;

    /// <summary>With more names than this they follow each other in one paragraph.</summary>
    private const int ManyNames = 40;

    /// <summary>Articles with fewer signs than this, together, stand below each other, in large letters.</summary>
    private const int ShortText = 500;

    private const float Top = PosterFrame.Band + 24;

    private static readonly PageSize page = PageSize.A3;

    private static float Width => page.Width - (2 * PosterFrame.Margin);

    public static Sheet Of(IReadOnlyList<ArticleReport> articles, bool isLast, CharterInput input, Words words)
    {
        var box = Box(articles, isLast, input, words);
        var below = box.Y + box.Height + 16;
        return new Sheet(
            page,
            [
                .. PosterFrame.Of(page, input.Title, words[CharterWordsText.Kind], (CharterPoster.VersionLine(input, words), words[CharterWordsText.Agreement])),
                box,
                .. isLast ? Names(below, input, words) : [],
            ]);
    }

    private static Shape[] Names(float below, CharterInput input, Words words) =>
    [
        new PathShape(new Path().RoundedRectangle(PosterFrame.Margin - 14, below - 12, Width + 28, page.Height - PosterFrame.Foot - below, 8)) { Fill = Palette.Paper },
        new FlowShape(PosterFrame.Margin, below, Width - (input.Page is null ? 0 : CodeSize + 24), page.Height - PosterFrame.Foot - below - 20, [.. Signed(input, words)]) { Largest = 1.25f },
        .. Code(below, input, words),
    ];

    /// <summary>The box of the articles: on the last sheet it leaves room for the names.</summary>
    public static FlowShape Box(IReadOnlyList<ArticleReport> articles, bool isLast, CharterInput input, Words words)
    {
        var names = input.Workshop.Charter.Signatures.Count;
        var below = !isLast ? 10 : names <= 8 ? 150 : names <= ManyNames ? 240 : 300;
        return new(PosterFrame.Margin, Top, Width, page.Height - PosterFrame.Foot - below - Top, [.. Body(articles, input, words)]) { Largest = 2.5f };
    }

    private static IEnumerable<Block> Body(IReadOnlyList<ArticleReport> articles, CharterInput input, Words words)
    {
        if (!input.Workshop.Programme.IsClosed)
        {
            yield return new Paragraph(Inline.Status("✎", words[CharterWordsText.Draft], Palette.Plain), "  ", words[CharterWordsText.DraftHelp]);
        }

        if (CharterDocument.SubjectOf(input.Workshop, words) is { } subject)
        {
            yield return new Paragraph(Inline.Strong(subject)) { Kind = ParagraphKind.Lead };
        }

        yield return articles.Count == 0
            ? new Paragraph(words[PosterWordsText.NothingAdopted])
            : new Columns(articles.Sum(article => article.Text.Length) < ShortText ? 1 : 2, [.. articles.Select(article => ArticlePart.Plain(article, words))]) { Gap = 30 };
    }

    private static IEnumerable<Block> Signed(CharterInput input, Words words)
    {
        var signed = input.Workshop.Charter.Signatures.Values.Where(one => !one.IsPending).OrderBy(one => one.Order).Select(input.SignedAs).ToList();
        yield return new Heading(2, words[CharterWordsText.Signatures]);
        yield return signed.Count == 0
            ? new Paragraph(words[CharterWordsText.NobodySigned])
            : signed.Count > ManyNames ? new Paragraph(string.Join(" · ", signed.Select(OneLine)))
            : new Columns(signed.Count <= 8 ? 3 : 4, [.. signed.Select(one => (Block[])[Name(one)])]) { Gap = 12, Below = 6 };
        if (SignaturePart.ReviewOf(input, words) is { } review)
        {
            yield return new Paragraph(Inline.Strong(review));
        }
    }

    private static string OneLine(SignedAs signed) => signed.Organisation.Length == 0 ? signed.Name : $"{signed.Name} ({signed.Organisation})";

    private static Paragraph Name(SignedAs signed) =>
        new([Inline.Strong(signed.Name), .. signed.Organisation.Length == 0 ? Array.Empty<Inline>() : ["\n", Inline.Small(signed.Organisation)]]);

    private static Shape[] Code(float top, CharterInput input, Words words) => input.Page is not { } online ? [] :
    [
        new FigureShape(page.Width - PosterFrame.Margin - CodeSize, top - 4, Drawing.Qr(online.Code, CodeSize), words[CharterWordsText.CodeOf, online.Address]),
    ];
}
