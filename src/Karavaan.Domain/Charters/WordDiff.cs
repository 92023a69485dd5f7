namespace Karavaan.Domain.Charters;

/// <summary>
/// What changed between two texts, word by word: a longest common subsequence of their words (Wagner and Fischer 1974), so that as many
/// words as possible stay. Kept and struck parts together are the old text, kept and inserted parts the new one.
/// </summary>
public static class WordDiff
{
    /// <summary>Pairs of words that are compared at most; beyond it the middle of the texts counts as written anew.</summary>
    private const int MostPairs = 4_000_000;

    /// <summary>The parts in the order of reading; what was struck stands before what came in its place.</summary>
    public static Sequence<DiffPart> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = Same(old, now, (words, i) => words[i], Math.Min(old.Count, now.Count));
        var tail = Same(old, now, (words, i) => words[words.Count - 1 - i], Math.Min(old.Count, now.Count) - head);
        var diff = new DiffBuilder();
        diff.Add(DiffKind.Kept, old.Take(head));
        Middle(old[head..(old.Count - tail)], now[head..(now.Count - tail)], diff);
        diff.Add(DiffKind.Kept, old.Skip(old.Count - tail));
        return diff.Parts;
    }

    private static void Middle(List<string> old, List<string> now, DiffBuilder diff)
    {
        var table = (long)old.Count * now.Count <= MostPairs ? Lengths(old, now) : null;
        var (i, j) = (0, 0);
        while (table is not null && i < old.Count && j < now.Count)
        {
            if (old[i] == now[j])
            {
                diff.Add(DiffKind.Kept, old[i++]);
                j++;
            }
            else if (table[i + 1, j] >= table[i, j + 1])
            {
                diff.Add(DiffKind.Struck, old[i++]);
            }
            else
            {
                diff.Add(DiffKind.Inserted, now[j++]);
            }
        }

        diff.Add(DiffKind.Struck, old.Skip(i));
        diff.Add(DiffKind.Inserted, now.Skip(j));
    }

    /// <summary>How many words the rests of both texts have in common, from each pair of places on.</summary>
    private static ushort[,] Lengths(List<string> old, List<string> now)
    {
        var table = new ushort[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                table[i, j] = old[i] == now[j] ? (ushort)(table[i + 1, j + 1] + 1) : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table;
    }

    private static int Same(List<string> old, List<string> now, Func<List<string>, int, string> at, int most)
    {
        var same = 0;
        while (same < most && at(old, same) == at(now, same))
        {
            same++;
        }

        return same;
    }

    /// <summary>Runs of letters, of white space, and every other sign by itself.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var (start, end) = (0, 0); start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && Kind(text[start]) is > 0 and var kind && Kind(text[end]) == kind)
            {
                end++;
            }

            words.Add(text[start..end]);
        }

        return words;
    }

    private static int Kind(char sign) =>
        char.IsWhiteSpace(sign) ? 1
        : char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || sign is '\'' or '’' or '\u200D' || char.GetUnicodeCategory(sign) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark ? 2
        : 0;
}

/// <summary>A stretch of two texts.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>In which of two texts a stretch stands.</summary>
public enum DiffKind
{
    /// <summary>In both.</summary>
    Kept,

    /// <summary>In the old one only.</summary>
    Struck,

    /// <summary>In the new one only.</summary>
    Inserted,
}
