using Karavaan.Documents.Charters;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>The charter as a document that can hang in a meeting room: what was agreed, what stays open, who signed.</summary>
public static class CharterDocument
{
    /// <summary>How many signs of the hash stand on the cover as the version.</summary>
    public const int VersionLength = 8;

    /// <summary>The charter as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

    /// <summary>What the charter says, without a word about how it is set.</summary>
    public static Document Of(CharterInput input)
    {
        var words = Words.For(input.Language);
        var parts = new CharterParts(input, words);
        return new Document
        {
            Title = words[CharterWordsText.Title, input.Title],
            Language = words.Culture.Name,
            Subject = parts.Subject,
            Date = input.Date,
            Foot = (page, count) => words[CharterWordsText.Page, page, count],
            Blocks =
            [
                CoverOf(input, words),
                .. ArticlePart.ContentsOf(input.Workshop, words),
                .. parts.Articles,
                .. parts.Agreements,
                .. SignaturePart.Of(input, words),
                .. Colophon.Of(input, words),
            ],
        };
    }

    /// <summary>'Dit charter gaat over …, voor …', or <c>null</c> when nobody has said it yet.</summary>
    public static string? SubjectOf(Workshop workshop, Words words) => workshop.Board.Subject switch
    {
        { What.Length: > 0, ForWhom.Length: > 0 } subject => words[CharterWordsText.AboutFor, subject.What, subject.ForWhom],
        { What.Length: > 0 } subject => words[CharterWordsText.About, subject.What],
        _ => null,
    };

    /// <summary>The same for a document, with the words of the room in the language that their letters tell; empty when nobody has said it yet.</summary>
    internal static IReadOnlyList<Inline> SubjectIn(Workshop workshop, Words words) => workshop.Board.Subject switch
    {
        { What.Length: > 0, ForWhom.Length: > 0 } subject =>
            PeoplesWords.Within(words, CharterWordsText.AboutFor, [PeoplesWords.Name(subject.What), PeoplesWords.Name(subject.ForWhom)]),
        { What.Length: > 0 } subject => PeoplesWords.Within(words, CharterWordsText.About, [PeoplesWords.Name(subject.What)]),
        _ => [],
    };

    /// <summary>The version that stands on the cover: the beginning of the hash, so the same text is the same version.</summary>
    public static string VersionOf(Workshop workshop) => CharterText.Hash(workshop)[..VersionLength];

    private static Cover CoverOf(CharterInput input, Words words)
    {
        var day = words.Day(DateOnly.FromDateTime(input.Date.DateTime));
        return new Cover(PeoplesWords.Name(input.Title), SubjectIn(input.Workshop, words))
        {
            Lines =
            [
                .. DraftLines(input, words),
                [Inline.Strong(words[CharterWordsText.Kind])],
                [words[CharterWordsText.DateAndVersion, day, VersionOf(input.Workshop)]],
                .. SignaturePart.ReviewOf(input, words) is { } review ? [[review]] : (IReadOnlyList<Inline>[])[],
                [words[CharterWordsText.Agreement]],
            ],
        };
    }

    /// <summary>That it is a draft, as long as the workshop goes on.</summary>
    internal static IReadOnlyList<Inline>[] DraftLines(CharterInput input, Words words) => input.Workshop.Programme.IsClosed ? [] :
        [[Inline.Status("✎", words[CharterWordsText.Draft], Palette.Dc), "  ", words[CharterWordsText.DraftHelp]]];
}
