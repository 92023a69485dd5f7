using Karavaan.Documents.Texts;
using Karavaan.Domain.Charters;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Charters;

/// <summary>How it is said what became of articles.</summary>
public static class StandingWords
{
    /// <summary>The word for it: 'aangenomen'.</summary>
    public static TextKey Of(Standing standing) => standing switch
    {
        Standing.Adopted => CharterWordsText.Adopted,
        Standing.Open => CharterWordsText.StillOpen,
        Standing.Undecided => CharterWordsText.Undecided,
        _ => CharterWordsText.NotDiscussed,
    };

    /// <summary>
    /// '3 artikels aangenomen, 1 blijft open en 5 niet besproken.' What there is none of is not said, but that none is adopted: 'Geen enkel artikel
    /// aangenomen; 9 niet besproken.'
    /// </summary>
    public static string Counts(IReadOnlyList<ArticleReport> articles, Words words)
    {
        string?[] parts =
        [
            Count(Standing.Adopted, CharterWordsText.AdoptedOne, CharterWordsText.AdoptedMany),
            Count(Standing.Open, CharterWordsText.OpenOne, CharterWordsText.OpenMany),
            Count(Standing.Undecided, CharterWordsText.UndecidedOne, CharterWordsText.UndecidedMany),
            Count(Standing.NotDiscussed, CharterWordsText.NotDiscussedOne, CharterWordsText.NotDiscussedMany),
        ];
        return articles.Count == 0 ? words[CharterWordsText.NoArticles]
            : parts[0] is null ? words[CharterWordsText.AdoptedNone, words.List(parts.OfType<string>())]
            : words.List(parts.OfType<string>()) + ".";

        string? Count(Standing standing, TextKey one, TextKey many)
        {
            var count = articles.Count(article => article.Standing == standing);
            return count > 0 ? words.Count(one, many, count) : null;
        }
    }

    /// <summary>'Bram neemt dit mee, tegen 10 december 2026.'; <c>null</c> when it was not left open.</summary>
    public static string? Keeping(ArticleReport article, Func<Domain.Workshops.ParticipantId, string> nameOf, Words words) =>
        article.LeftOpen is { } open ? words[CharterWordsText.KeeperUntil, nameOf(open.Keeper), words.Day(open.Until)] : null;

    /// <summary>The same for a document, with the name in its language.</summary>
    internal static IReadOnlyList<Inline> Keeping(ArticleStatus.LeftOpen open, CharterInput input, Words words) =>
        PeoplesWords.Within(words, CharterWordsText.KeeperUntil, PeoplesWords.Name(input.KeptNameOf(open.Keeper)), words.Day(open.Until));

    /// <summary>A label with a sign, the word and a colour.</summary>
    internal static Inline Label(Standing standing, Words words)
    {
        var (sign, hue) = standing switch
        {
            Standing.Adopted => ("✓", Palette.Rc),
            Standing.Open => ("◐", Palette.Dc),
            _ => ("○", Palette.Plain),
        };
        return Inline.Status(sign, words[Of(standing)], hue);
    }
}
