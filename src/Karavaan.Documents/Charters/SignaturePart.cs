using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Signed = Karavaan.Domain.Charters.Signature;

namespace Karavaan.Documents.Charters;

/// <summary>
/// Who signed, for themselves or on behalf of an organisation, whose board still thinks about it, and what the signatures stand for;
/// then when the charter is read again.
/// </summary>
internal static class SignaturePart
{
    /// <summary>With more names than this they stand in threes.</summary>
    private const int MostInPairs = 16;

    public static IEnumerable<Block> Of(CharterInput input, Words words)
    {
        var signatures = input.Workshop.Charter.Signatures.Values.OrderBy(signature => signature.Order).ToList();
        return
        [
            new Heading(1, words[CharterWordsText.Signatures]),
            new Paragraph(Meaning(input.Workshop.Charter, words)) { KeepsWithNext = true },
            .. Grid(signatures, input, words),
            .. ReviewOf(input, words) is { } review ? [new Paragraph(Inline.Strong(review))] : (Block[])[],
        ];
    }

    /// <summary>'We herlezen dit op 12 maart 2027.', or <c>null</c> when nobody said when.</summary>
    public static string? ReviewOf(CharterInput input, Words words) =>
        input.Workshop.Agreements.ReviewDay is { } day ? words[CharterWordsText.ReviewOn, words.Day(day)] : null;

    /// <summary>A name, and below it, smaller, what they are and the organisation that was signed for.</summary>
    public static Paragraph Name(SignedAs signed) => new(
    [
        PeoplesWords.Name(signed.Name) with { IsStrong = true },
        .. ((string[])[signed.Role, signed.Organisation]).Where(part => part.Length > 0).SelectMany(part => (Inline[])["\n", PeoplesWords.Name(part) with { IsSmall = true }]),
    ]);

    /// <summary>
    /// How many signed, for which articles, and how many boards still think about it. No number starts the second sentence, right after that of an
    /// article.
    /// </summary>
    public static string Meaning(Domain.Charters.Charter charter, Words words)
    {
        var (signatures, adopted) = (charter.Signatures.Values.ToList(), charter.Adopted.Select(article => article.Article.Number).ToList());
        var (pending, count) = (signatures.Count(s => s.IsPending), signatures.Count(s => !s.IsPending));
        var signed = count == 0 ? words[CharterWordsText.NobodySigned]
            : adopted.Count == 0 ? words[CharterWordsText.SignedNothing]
            : words[count == 1 ? CharterWordsText.SignedOne : CharterWordsText.SignedMany, count, words.List(adopted), adopted.Count];
        return pending == 0 ? signed : $"{signed} {words.Count(CharterWordsText.PendingOne, CharterWordsText.PendingMany, pending)}";
    }

    private static SignatureGrid[] Grid(List<Signed> signatures, CharterInput input, Words words)
    {
        var areMany = signatures.Count > MostInPairs;
        return signatures.Count == 0 ? [] :
            [new SignatureGrid([.. signatures.Select(signature => One(signature, input, words, areMany))]) { Columns = areMany ? 3 : 2 }];
    }

    private static Signature One(Signed signed, CharterInput input, Words words, bool isNarrow)
    {
        var (name, organisation, role) = input.SignedAs(signed);
        return new Signature(
            PeoplesWords.Name(name),
            organisation.Length > 0 ? PeoplesWords.Within(words, CharterWordsText.OnBehalf, PeoplesWords.Name(organisation)) : null,
            role.Length > 0 ? PeoplesWords.Name(role) : null)
        {
            Signed = (signed.AnswerBy is { } answerBy
                ? "◐ " + words[CharterWordsText.Pending, Day(answerBy, words, isNarrow)]
                : "✓ " + Standing(signed, input, words, isNarrow)) + (signed.IsByDesk ? $", {words[CharterWordsText.ByDesk]}" : ""),
        };
    }

    /// <summary>A signature from before an article changed says what it still stands for, because nobody signed what came after.</summary>
    private static string Standing(Signed signed, CharterInput input, Words words, bool isNarrow)
    {
        var charter = input.Workshop.Charter;
        var day = Day(DateOnly.FromDateTime(signed.At.ToOffset(input.Date.Offset).DateTime), words, isNarrow);
        return CharterParts.StillFor(charter, signed, words) is { } still ? $"{words[CharterWordsText.SignedOn, day]}, {still}" : words[CharterWordsText.SignedOn, day];
    }

    /// <summary>In a narrow cell the day is a number.</summary>
    private static string Day(DateOnly date, Words words, bool isNarrow) => isNarrow ? date.ToString("d", words.Culture) : words.Day(date);
}
