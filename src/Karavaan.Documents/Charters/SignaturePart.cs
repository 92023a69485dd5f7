using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using Signed = Karavaan.Domain.Charters.Signature;

namespace Karavaan.Documents.Charters;

/// <summary>Who signed, for themselves or on behalf of an organisation, and what the signatures stand for.</summary>
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
            new Paragraph(Meaning(signatures.Count, input, words)),
            .. Grid(signatures, input, words),
        ];
    }

    private static string Meaning(int count, CharterInput input, Words words)
    {
        var adopted = ArticleReport.AllOf(input.Workshop).Where(article => article.Standing == Standing.Adopted).Select(article => article.Number);
        return count == 0 ? words[CharterWordsText.NobodySigned]
            : !adopted.Any() ? words[CharterWordsText.SignedNothing]
            : words[count == 1 ? CharterWordsText.SignedOne : CharterWordsText.SignedMany, count, string.Join(", ", adopted)];
    }

    private static SignatureGrid[] Grid(List<Signed> signatures, CharterInput input, Words words)
    {
        var areMany = signatures.Count > MostInPairs;
        return signatures.Count == 0 ? [] :
            [new SignatureGrid([.. signatures.Select(signature => One(signature, input, words, areMany))]) { Columns = areMany ? 3 : 2 }];
    }

    /// <summary>In a narrow cell the day is a number.</summary>
    private static Signature One(Signed signed, CharterInput input, Words words, bool isNarrow)
    {
        var (name, organisation) = input.SignedAs(signed);
        var date = DateOnly.FromDateTime(signed.At.ToOffset(input.Date.Offset).DateTime);
        var day = isNarrow ? date.ToString("d", words.Culture) : words.Day(date);
        return new Signature(name, organisation.Length > 0 ? words[CharterWordsText.OnBehalf, organisation] : null)
        {
            Signed = "✓ " + words[CharterWordsText.SignedOn, day],
        };
    }
}
