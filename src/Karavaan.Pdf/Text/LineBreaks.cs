using System.Text;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Where a line may end: the common part of UAX #14 (spaces, hyphens, dashes, soft hyphens, zero width spaces, ideographs) and the slashes and
/// dots of a web address. A space inside French quotation marks or before a French colon is no such place (LB13 to LB15). What has no such
/// place is broken between grapheme clusters by <see cref="LineSetter"/>.
/// </summary>
internal static class LineBreaks
{
    /// <summary>At the start of a word these keep it beside them, also with a space between (LB14, LB15a).</summary>
    private const string Opening = "([{«‹“‘¿¡";

    /// <summary>At the end of one, likewise (LB13, LB15b).</summary>
    private const string Closing = ")]}»›”’!?:;,.";

    private const string NotAtStart = "。、」』）】》〉！？：；，．ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";

    private const int ShortestAddressPart = 8;

    /// <summary>An address longer than this is no longer seen as one, or a text without spaces would be read again for each of its pieces.</summary>
    private const int LongestLookBack = 300;

    /// <summary>Index after the unbreakable piece that starts at <paramref name="start"/>, its trailing spaces included.</summary>
    /// <param name="text">Cleaned text.</param>
    /// <param name="start">Where the piece starts.</param>
    /// <param name="isHard">The piece ends in a newline.</param>
    public static int Next(string text, int start, out bool isHard)
    {
        isHard = false;
        var isAddress = IsInAddress(text, start);
        for (var i = start; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            switch (text[i])
            {
                case '\n':
                    isHard = true;
                    return i + 1;
                case ' ' when !IsGlued(text, i):
                    return AfterSpaces(text, i, out isHard);
                case '\u00AD' or '\u200B':
                    return i + 1;
                case ':' when next == '/':
                    isAddress = true;
                    break;
                case var current when i > start && BreaksAfter(current, text[i - 1], next):
                case var mark when isAddress && i - start > ShortestAddressPart && BreaksAddress(mark, next):
                    return i + 1;
                case var ideograph when BreaksIdeograph(text, i, ideograph, next):
                    return i + 1;
            }
        }

        return text.Length;
    }

    private static int AfterSpaces(string text, int i, out bool isHard)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        isHard = i < text.Length && text[i] == '\n';
        return isHard ? i + 1 : i;
    }

    /// <summary>Does one space join its two sides: an opening mark with its word, or a closing one that stands apart with the word before it?</summary>
    private static bool IsGlued(string text, int i)
    {
        if (i == 0 || i + 1 >= text.Length || text[i - 1] is ' ' or '\n' || text[i + 1] is ' ' or '\n')
        {
            return false;
        }

        var opens = Opening.Contains(text[i - 1]) && (i == 1 || text[i - 2] is ' ' or '\n' or '\'' or '\u2019' || Opening.Contains(text[i - 2]));
        return opens || (Closing.Contains(text[i + 1]) && (i + 2 >= text.Length || text[i + 2] is ' ' or '\n' || Closing.Contains(text[i + 2])));
    }

    private static bool BreaksAfter(char current, char previous, char next) => current switch
    {
        '-' or '\u2010' => char.IsLetter(previous) && char.IsLetter(next),
        '–' or '—' => next != ' ' && !char.IsDigit(next),
        _ => false,
    };

    /// <summary>After a mark, but before a dot: at the end of a line it would look like the end of a sentence.</summary>
    private static bool BreaksAddress(char current, char next) =>
        (current is '/' or '?' or '&' or '=' or '#' or '-' or '_' && char.IsLetterOrDigit(next)) || (next == '.' && char.IsLetterOrDigit(current));

    /// <summary>Does a piece go on with an address of which the start is on the line before?</summary>
    private static bool IsInAddress(string text, int start)
    {
        var from = start - 1;
        while (from > 0 && start - from < LongestLookBack && text[from] is not (' ' or '\n'))
        {
            from--;
        }

        return from >= 0 && text.AsSpan(from, start - from).Contains("://", StringComparison.Ordinal);
    }

    private static bool BreaksIdeograph(string text, int i, char current, char next)
    {
        if (char.IsLowSurrogate(current) && i > 0 && char.IsHighSurrogate(text[i - 1]))
        {
            return new Rune(text[i - 1], current).Value is >= 0x20000 and <= 0x3FFFF && !NotAtStart.Contains(next);
        }

        return current is (>= '\u3000' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF01' and <= '\uFF60')
            && next is not '\0' and not ' ' and not '\n' && !NotAtStart.Contains(next) && !IsExtender(next);
    }

    private static bool IsExtender(char next) => next is (>= '\uFE00' and <= '\uFE0F') or '\u200D' or '\u3099' or '\u309A' or '\u00AD' or '\u200B' || char.IsSurrogate(next);
}
