using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>What the document is, under which licence, how to check its text, and where it can be read.</summary>
internal static class Colophon
{
    /// <summary>Side of the QR in points: some 4 cm, for a phone at arm's length.</summary>
    private const float CodeSize = 113;

    /// <summary>A document without articles has no text to check.</summary>
    public static IEnumerable<Block> Of(CharterInput input, Words words, bool hasCharter = true)
    {
        Block[] told =
        [
            .. hasCharter ? [new Paragraph(Inline.Strong(words[CharterWordsText.Agreement]))] : Array.Empty<Block>(),
            .. Licence(input, words),
            .. hasCharter ? Text(input, words) : [],
            .. Page(input.Page, words),
        ];
        return told.Length == 0 ? [] : [new KeepTogether([new Heading(1, words[CharterWordsText.Colophon]), .. told])];
    }

    private static Paragraph[] Text(CharterInput input, Words words) =>
    [
        new(words[CharterWordsText.Hash] + "\n" + CharterText.Hash(input.Workshop)) { Kind = ParagraphKind.Small },
        input.Page is { } page
            ? new(words[CharterWordsText.HashHelpOnline], " ", Inline.To(page.Check, page.Check)) { Kind = ParagraphKind.Small }
            : new(words[CharterWordsText.HashHelp]) { Kind = ParagraphKind.Small },
    ];

    private static Paragraph[] Licence(CharterInput input, Words words) =>
        input.Workshop.Template is { Licence.Length: > 0 } template ? [new(words[CharterWordsText.Licence, template.Licence])] : [];

    private static Block[] Page(PublicPage? page, Words words) => page is null ? [] :
    [
        new Paragraph(words[CharterWordsText.ReadOnline], " ", Inline.To(page.Address, page.Address)),
        new Figure(Drawing.Qr(page.Code, CodeSize), words[CharterWordsText.CodeOf, page.Address]),
    ];
}
