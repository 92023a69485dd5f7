using Karavaan.Documents.Charters;
using Karavaan.Documents.Letters;
using Karavaan.Documents.Texts;
using Karavaan.Pdf;
using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>
/// An open letter from the adopted articles to a council or a minister: addressee, salutation, text, and the names of who signed the charter. The
/// text is the desk's; until somebody worded it, it is the draft.
/// </summary>
public static class LetterDocument
{
    /// <summary>Two number signs make a heading below the letter's own.</summary>
    private const int LevelInside = 1;

    /// <summary>With more names than this they stand in threes.</summary>
    private const int MostInPairs = 16;

    /// <summary>With more than this, lines for a pen would fill page after page: names follow each other in columns.</summary>
    private const int MostWithLines = 48;

    /// <summary>So many names make one block of columns, which no page break cuts.</summary>
    private const int NamesInBlock = 24;

    /// <summary>The letter as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

    /// <summary>What the letter says, without a word about how it is set.</summary>
    public static Document Of(CharterInput input)
    {
        var (words, letter) = (Words.For(input.Language), LetterDraft.LetterOf(input));
        return new Document
        {
            Title = words[LetterWordsText.Title, input.Title],
            Language = words.Culture.Name,
            Subject = CharterDocument.SubjectOf(input.Workshop, words),
            Date = input.Date,
            Foot = (page, count) => count == 1 ? "" : words[CharterWordsText.Page, page, count],
            Blocks =
            [
                .. letter.To.Length == 0 ? Array.Empty<Block>() : [new Paragraph(PeoplesWords.Name(letter.To)), new Spacer(24)],
                new Paragraph(words.Day(DateOnly.FromDateTime(input.Date.DateTime))),
                new Spacer(10),
                new Heading(1, PeoplesWords.Within(words, LetterWordsText.Open, [PeoplesWords.Name(input.Title)])),
                .. letter.Salutation.Length == 0 ? Array.Empty<Block>() : [new Paragraph(PeoplesWords.Name(letter.Salutation + ","))],
                .. MarkdownReader.Read(letter.Text, LevelInside),
                .. Signed(input, words),
                .. input.Page is { } page ? ReadOn(page, words) : [],
                .. input.Workshop.Template is { Licence.Length: > 0 } template
                    ? [new Paragraph(words[CharterWordsText.Licence, template.Licence]) { Kind = ParagraphKind.Small }]
                    : Array.Empty<Block>(),
            ],
        };
    }

    /// <summary>The letter as Markdown, to work on elsewhere.</summary>
    public static string Markdown(CharterInput input)
    {
        var (words, letter) = (Words.For(input.Language), LetterDraft.LetterOf(input));
        string[] parts =
        [
            letter.To.Replace("\n", "  \n", StringComparison.Ordinal), words.Day(DateOnly.FromDateTime(input.Date.DateTime)), "# " + words[LetterWordsText.Open, input.Title],
            letter.Salutation.Length == 0 ? "" : letter.Salutation + ",", letter.Text, string.Join("  \n", Names(input)),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n";
    }

    private static IEnumerable<Block> Signed(CharterInput input, Words words)
    {
        List<SignedAs> signed = [.. Signatories(input)];
        yield return new Spacer(8);
        yield return new Paragraph(Inline.Strong(words[signed.Count == 0 ? LetterWordsText.NobodySigned : LetterWordsText.Signed])) { KeepsWithNext = true };
        if (signed.Count > MostWithLines)
        {
            foreach (var block in signed.Chunk(NamesInBlock))
            {
                yield return new Columns(3, [.. block.Select(one => (Block[])[SignaturePart.Name(one)])]) { Gap = 18, Below = 6 };
            }
        }
        else if (signed.Count > 0)
        {
            yield return new SignatureGrid([.. signed.Select(one => Line(one))])
            {
                Columns = signed.Count > MostInPairs ? 3 : 2,
            };
        }
    }

    private static Signature Line(SignedAs one) => new(
        PeoplesWords.Name(one.Name), one.Organisation.Length > 0 ? [PeoplesWords.Name(one.Organisation)] : null, one.Role.Length > 0 ? PeoplesWords.Name(one.Role) : null);

    private static Block[] ReadOn(PublicPage page, Words words) =>
    [
        new KeepTogether(
            new Paragraph(words[CharterWordsText.ReadOnline], " ", Inline.To(page.Address, page.Address)),
            new Figure(Drawing.Qr(page.Code, 84), words[CharterWordsText.CodeOf, page.Address])),
    ];

    private static IEnumerable<string> Names(CharterInput input) =>
        Signatories(input).Select(one => string.Join(", ", ((string[])[one.Name, one.Role, one.Organisation]).Where(part => part.Length > 0)));

    /// <summary>Who signed and stands for it: a board that still thinks about it is not among them.</summary>
    private static IEnumerable<SignedAs> Signatories(CharterInput input) =>
        input.Workshop.Charter.Signatures.Values.Where(one => !one.IsPending).OrderBy(one => one.Order).Select(input.SignedAs);
}
