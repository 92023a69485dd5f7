namespace Karavaan.Pdf.Text;

/// <summary>
/// Where a line may end: the rules of UAX #14 (<see cref="LineBreakRules"/>), and what they leave to who sets the text: numbers stay together
/// around a dash and before a hyphen, and addresses end a line at their marks. What has no such place is broken by <see cref="LineSetter"/>.
/// </summary>
internal static class LineBreaks
{
    /// <summary>Marks of an address after which a line may end.</summary>
    private const string AfterMarks = "/?&=#-";

    /// <summary>Marks after which a word that no line can hold is best cut: those of addresses and names of files.</summary>
    private const string CutAfter = "/?&=#_-:,;+~%|\\";

    private const int ShortestAddressPart = 8;

    private const string Scheme = "://";

    /// <summary>For each UTF-16 unit whether a line may end before it; also at the end of the text.</summary>
    /// <param name="text">Cleaned text.</param>
    public static LineBreak[] Of(string text)
    {
        var breaks = LineBreakRules.Of(text);
        KeepNumbers(text, breaks);
        for (var at = text.IndexOf(Scheme, StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf(Scheme, at, StringComparison.Ordinal) : -1)
        {
            at = BreakAddress(text, at, breaks);
        }

        return breaks;
    }

    /// <summary>Where a piece that has no place is best cut, up to <paramref name="cut"/>: at a mark, when that is not far from it.</summary>
    public static int Within(string text, int start, int cut)
    {
        for (var i = cut; i > start + ((cut - start) / 3) && i < text.Length; i--)
        {
            if ((CutAfter.Contains(text[i - 1], StringComparison.Ordinal) || text[i] is '.' or '@') && !char.IsLowSurrogate(text[i]) && char.IsLetterOrDigit(text[i - 1]) != char.IsLetterOrDigit(text[i]))
            {
                return i;
            }
        }

        return cut;
    }

    /// <summary>'2024–2026' is one thing, and so are '3-jarig' and '1-2-4-iedereen'.</summary>
    private static void KeepNumbers(string text, LineBreak[] breaks)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if ((text[i] == '–' && char.IsDigit(text[i + 1])) || (text[i] is '-' or '\u2010' && char.IsDigit(text[i - 1]) && text[i + 1] is not (' ' or '\n')))
            {
                breaks[i + 1] = LineBreak.None;
            }
        }
    }

    /// <summary>
    /// After a mark, but before a dot: at the end of a line it would look like the end of a sentence. Not so near to the place before that
    /// little would stand on a line.
    /// </summary>
    /// <returns>Where the address ends.</returns>
    private static int BreakAddress(string text, int scheme, LineBreak[] breaks)
    {
        var last = scheme;
        while (last > 0 && breaks[last] == LineBreak.None)
        {
            last--;
        }

        var i = scheme + 1;
        for (; i < text.Length && text[i] is not (' ' or '\n' or '\u00A0'); i++)
        {
            var isFar = i - last > ShortestAddressPart;
            var isMark = BreaksAddress(text[i - 1], text[i]);
            if (isMark || breaks[i] == LineBreak.May)
            {
                breaks[i] = isFar ? LineBreak.May : LineBreak.None;
                last = isFar ? i : last;
            }
        }

        return i;
    }

    private static bool BreaksAddress(char current, char next) =>
        AfterMarks.Contains(current, StringComparison.Ordinal) || (current == '_' && char.IsLetterOrDigit(next)) || (next == '.' && char.IsLetterOrDigit(current));
}
