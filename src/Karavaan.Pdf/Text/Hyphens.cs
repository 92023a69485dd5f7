using System.Collections.Concurrent;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Where words of a language may be divided: Liang's method (F. M. Liang, Word Hy-phen-a-tion by Com-put-er, Stanford, 1983) with the patterns
/// of hyph-utf8. A pattern gives levels between letters; of all that fit a word the highest counts, and an odd one is a place.
/// </summary>
internal sealed class Hyphens
{
    /// <summary>Fewer letters alone before or after a hyphen are hard to read, whatever a language allows.</summary>
    private const int ShortestPart = 3;

    private static readonly ConcurrentDictionary<string, Lazy<Hyphens?>> languages = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, byte[]> patterns = [];
    private readonly Dictionary<string, int[]> exceptions = [];
    private readonly int longest;

    private Hyphens(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.Contains('-', StringComparison.Ordinal))
            {
                var parts = line.Split('-');
                exceptions[string.Concat(parts)] = [.. Enumerable.Range(1, parts.Length - 1).Select(count => parts.Take(count).Sum(part => part.Length))];
            }
            else
            {
                Learn(line);
            }
        }

        longest = patterns.Keys.Max(letters => letters.Length);
    }

    /// <summary>Those of a language tag's first part; <c>null</c>: none are known.</summary>
    public static Hyphens? Of(string language)
    {
        var primary = language.Split('-', 2)[0];
        return languages.GetOrAdd(primary, key => new(() => Read(key))).Value;
    }

    /// <summary>Lengths of the beginnings of a word after which it may be divided, from short to long.</summary>
    /// <param name="word">Letters only.</param>
    public IReadOnlyList<int> Places(string word)
    {
        // As a word stands in a dictionary; letter by letter, so that places stay those of the word.
        var lower = string.Concat(word.Select(char.ToLowerInvariant));
        return [.. (exceptions.TryGetValue(lower, out var known) ? known : Weigh(lower)).Where(place => place >= ShortestPart && place <= word.Length - ShortestPart)];
    }

    private static Hyphens? Read(string language)
    {
        using var stream = typeof(Hyphens).Assembly.GetManifestResourceStream($"hyphens-{language.ToLowerInvariant()}.txt");
        if (stream is null)
        {
            return null;
        }

        using var lines = new StreamReader(stream);
        return new(lines);
    }

    private void Learn(string pattern)
    {
        var letters = string.Concat(pattern.Where(letter => !char.IsAsciiDigit(letter)));
        var levels = new byte[letters.Length + 1];
        var place = 0;
        foreach (var mark in pattern)
        {
            if (char.IsAsciiDigit(mark))
            {
                levels[place] = (byte)(mark - '0');
            }
            else
            {
                place++;
            }
        }

        patterns[letters] = levels;
    }

    private IEnumerable<int> Weigh(string word)
    {
        var framed = $".{word}.";
        var highest = new byte[framed.Length + 1];
        var known = patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < framed.Length; start++)
        {
            for (var length = 1; length <= longest && start + length <= framed.Length; length++)
            {
                if (known.TryGetValue(framed.AsSpan(start, length), out var levels))
                {
                    Raise(highest.AsSpan(start), levels);
                }
            }
        }

        return Enumerable.Range(1, word.Length - 1).Where(place => highest[place + 1] % 2 == 1);
    }

    private static void Raise(Span<byte> highest, byte[] levels)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            highest[i] = Math.Max(highest[i], levels[i]);
        }
    }
}
