using System.Text;

namespace Karavaan.Domain.Quadrants;

/// <summary>Which names may be two spellings of one organisation. Only a proposal: the desk decides.</summary>
public static class Spellings
{
    /// <summary>Words that say nothing about which organisation it is: articles and legal forms in the four languages.</summary>
    private static readonly HashSet<string> silent =
        ["de", "het", "een", "la", "le", "les", "l", "the", "der", "die", "das", "vzw", "asbl", "aisbl", "ivzw", "npo", "ngo", "ev", "cv", "fv"];

    /// <summary>From so many letters on, one letter may differ.</summary>
    private const int OneOff = 4;

    /// <summary>From so many letters on, two letters may differ.</summary>
    private const int TwoOff = 9;

    /// <summary>
    /// Alike when, without accents, capitals, punctuation, articles and legal forms: the letters are the same; or one or two letters
    /// differ (Damerau 1964, swapped neighbours count as one; one from 4 letters on, two from 9 on) and every number is the same; or
    /// every word of the one, with at least 4 letters together, is a word of the other.
    /// </summary>
    public static bool AreAlike(string one, string other) => AreAlike(Words(one), Words(other));

    /// <summary>Every pair that is alike, each once, the name that was typed first before the other.</summary>
    public static IEnumerable<(T One, T Other)> Pairs<T>(IEnumerable<T> all, Func<T, string> name)
    {
        List<(T Item, List<string> Words)> known = [.. all.Select(item => (item, Words(name(item))))];
        return known.SelectMany((one, i) => known.Skip(i + 1).Where(other => AreAlike(one.Words, other.Words)).Select(other => (one.Item, other.Item)));
    }

    private static bool AreAlike(List<string> one, List<string> other)
    {
        var (a, b) = (string.Concat(one), string.Concat(other));
        return a.Length > 0 && b.Length > 0
            && (a == b || IsPart(one, other) || IsPart(other, one) || (HaveSameNumbers(a, b) && Near(a, b)));
    }

    private static bool IsPart(List<string> small, List<string> large) =>
        small.Sum(word => word.Length) >= OneOff && small.TrueForAll(large.Contains);

    private static bool HaveSameNumbers(string a, string b) => a.Where(char.IsDigit).SequenceEqual(b.Where(char.IsDigit));

    private static bool Near(string a, string b)
    {
        var length = Math.Min(a.Length, b.Length);
        var allowed = length >= TwoOff ? 2 : length >= OneOff ? 1 : 0;
        return Math.Abs(a.Length - b.Length) <= allowed && Distance(a, b) <= allowed;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1,
                    cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[a.Length, b.Length];
    }

    /// <summary>The words that say something; all of them when none does ('De vzw').</summary>
    private static List<string> Words(string name)
    {
        var letters = new StringBuilder();
        foreach (var rune in OrganisationName.Key(name).Replace(".", "", StringComparison.Ordinal).EnumerateRunes())
        {
            letters.Append(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark ? rune.ToString() : " ");
        }

        List<string> words = [.. letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return words.Exists(word => !silent.Contains(word)) ? words.FindAll(word => !silent.Contains(word)) : words;
    }
}
