using System.Globalization;

namespace Karavaan.Pdf.Text;

/// <summary>Where the word that no longer fits on a line may be divided, in its own language.</summary>
internal static class WordDivision
{
    /// <summary>A shorter word makes no hole that is worth a hyphen.</summary>
    private const int ShortestWord = 12;

    /// <summary>What is longer is no word, and its places would be sought again for each of its lines.</summary>
    private const int LongestWord = 64;

    /// <summary>At a hyphen a Dutch vowel loses its trema (beïnvloeden, be-invloeden), so there is no place before one.</summary>
    private const string DutchTrema = "äëïöü";

    /// <summary>Places between two of a line's breaks, from the first; none in addresses, numbers and words that say themselves where they are divided.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where the unbreakable piece starts; the word may have started before it.</param>
    /// <param name="end">Where it ends, without spaces.</param>
    public static IEnumerable<int> Places(StyledText text, int start, int end)
    {
        var words = text.Text;
        var (from, to) = Word(words, start, end);
        if (to - from is < ShortestWord or > LongestWord || !IsPlain(words, start, from, to, end))
        {
            return [];
        }

        var language = text.Between(Math.Max(from, start), Math.Max(from, start) + 1).First().Font.Language;
        var word = words[from..to];
        var places = Hyphens.Of(language)?.Places(word) ?? [];
        return places.Where(place => from + place > start && char.IsLetter(word[place]) && !LosesTrema(word[place], language)).Select(place => from + place);
    }

    /// <summary>The longest row of letters: quotes and commas are beside it.</summary>
    private static (int From, int To) Word(string text, int start, int end)
    {
        var best = (From: start, To: start);
        for (var i = start; i < end; i++)
        {
            var from = i;
            while (i < end && IsLetter(text[i]))
            {
                i++;
            }

            best = i - from > best.To - best.From ? (from, i) : best;
        }

        while (best.From > 0 && best.From == start && IsLetter(text[best.From - 1]))
        {
            best.From--;
            start--;
        }

        return best;
    }

    /// <summary>Beside the word there are only marks of a sentence (with the space that joins them), and before it no soft hyphen.</summary>
    private static bool IsPlain(string text, int start, int from, int to, int end) =>
        !(from > 0 && text[from - 1] == '\u00AD')
        && Enumerable.Range(start, end - start).All(i => (i >= from && i < to) || IsMark(text[i]) || IsShort(text, i, from));

    /// <summary>An article in front of its word: l'organisation, 's-avonds.</summary>
    private static bool IsShort(string text, int i, int from) => i < from && from - i <= 3 && char.IsLetter(text[i]);

    private static bool IsMark(char mark) => mark is ' ' || (mark is not ('@' or '/' or '\\' or '_' or '\u00AD' or '&' or '#') && (char.IsPunctuation(mark) || char.IsSymbol(mark)));

    private static bool IsLetter(char letter) => char.IsLetter(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool LosesTrema(char next, string language) =>
        language.StartsWith("nl", StringComparison.OrdinalIgnoreCase) && DutchTrema.Contains(char.ToLowerInvariant(next), StringComparison.Ordinal);
}
