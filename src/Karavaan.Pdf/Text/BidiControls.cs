using System.Text;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Embeddings and isolates that people typed, or that a sentence of ours puts around their words (UAX #9, 2.1 and 2.4). They do their work
/// where they are closed on the same line; what is never closed, or closes nothing, is left out, so that it reaches nothing around it.
/// </summary>
public static class BidiControls
{
    private const char Opens = '\u2068', Closes = '\u2069', EndsEmbedding = '\u202C';

    /// <summary>Embeddings, isolates and their ends; overrides, which show other words than are there, are no part of a text.</summary>
    public static bool IsControl(char sign) => sign is (>= '\u202A' and <= '\u202C') or (>= '\u2066' and <= '\u2069');

    /// <summary>
    /// Somebody's words for inside a sentence: between first-strong isolates when anything in them may turn the words around them; the same
    /// words otherwise, which nearly all are.
    /// </summary>
    public static string Isolate(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!Bidi.MayTurn(words))
        {
            return words;
        }

        var matched = Matched(words);
        return IsIsolated(matched) ? matched : $"{Opens}{matched}{Closes}";
    }

    /// <summary>The text without what is not closed on its line, or closes nothing.</summary>
    internal static string Matched(string text)
    {
        var unmatched = Unmatched(text);
        if (unmatched.Count == 0)
        {
            return text;
        }

        var matched = new StringBuilder(text);
        for (var i = unmatched.Count - 1; i >= 0; i--)
        {
            matched.Remove(unmatched[i], 1);
        }

        return matched.ToString();
    }

    /// <summary>Where they are, from the first.</summary>
    internal static List<int> Unmatched(ReadOnlySpan<char> text)
    {
        List<int> unmatched = [];
        List<int> open = [];
        for (var i = text.IndexOfAnyInRange('\u202A', Closes); i >= 0 && i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\u202A' or '\u202B' or '\u2066' or '\u2067' or Opens:
                    open.Add(i);
                    break;
                case EndsEmbedding when open.Count > 0 && text[open[^1]] is '\u202A' or '\u202B':
                    open.RemoveAt(open.Count - 1);
                    break;
                case EndsEmbedding:
                    unmatched.Add(i);
                    break;
                case Closes:
                    EndIsolate(text, i, open, unmatched);
                    break;
                case '\n':
                    unmatched.AddRange(open);
                    open.Clear();
                    break;
            }
        }

        unmatched.AddRange(open);
        unmatched.Sort();
        return unmatched;
    }

    /// <summary>What was embedded in the isolate and not ended is left out; the isolate itself is matched.</summary>
    private static void EndIsolate(ReadOnlySpan<char> text, int end, List<int> open, List<int> unmatched)
    {
        var start = open.Count - 1;
        while (start >= 0 && text[open[start]] is '\u202A' or '\u202B')
        {
            start--;
        }

        if (start < 0)
        {
            unmatched.Add(end);
            return;
        }

        unmatched.AddRange(open[(start + 1)..]);
        open.RemoveRange(start, open.Count - start);
    }

    /// <summary>Is all of it in one isolate?</summary>
    private static bool IsIsolated(string matched)
    {
        var depth = 0;
        for (var i = 0; i < matched.Length; i++)
        {
            depth += matched[i] switch { '\u2066' or '\u2067' or Opens => 1, Closes => -1, _ => 0 };
            if (depth == 0 && i < matched.Length - 1)
            {
                return false;
            }
        }

        return matched.Length > 0 && matched[0] is '\u2066' or '\u2067' or Opens;
    }
}
