using System.Globalization;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Breaks text into lines, greedily: a line takes what fits. A word is divided only where the line would end far too early, and never the
/// last one, of which a piece would stand alone; one that no line can hold is divided always, between its letters (grapheme clusters), and so is a
/// letter that no line can hold, between its characters.
/// </summary>
internal sealed class LineSetter(Shaper shaper)
{
    /// <summary>
    /// A piece of this many characters is measured cluster by cluster and no further than the line is wide, or endless words would take endless
    /// time.
    /// </summary>
    private const int LongPiece = 64;

    /// <summary>What has more characters is no letter that anyone writes: by the rules of Unicode a whole text can be one.</summary>
    private const int LongestLetter = 64;

    /// <summary>A letter that is wider, in parts of its size, may be taken apart before a column is made wider for it.</summary>
    private const float WideLetter = 2;

    /// <summary>Lines end raggedly: a hole smaller than this part of the line is no reason to divide a word.</summary>
    private const float SmallHole = 1 / 6f;

    /// <summary>Larger letters are those of headings: there a word is divided only when no line is wide enough for it.</summary>
    private const float LargestDivided = 13.5f;

    /// <summary>More hyphens under each other look like a ladder.</summary>
    private const int MostInARow = 2;

    /// <summary>A line of which less than this part is used (by a number, a dash) is no end for a word that needs several lines anyway.</summary>
    private const float LittleUsed = 1 / 5f;

    /// <summary>Fewer letters than this don't stand alone on the last line of a word.</summary>
    private const int ShortestRest = 3;

    private readonly LineMaker maker = new(shaper);

    public IReadOnlyList<Line> Set(IReadOnlyList<Inline> inlines, TextStyle style, float width, string language) => [.. Lines(inlines, style, width, language)];

    /// <summary>The same lines, each set when it is asked for: who wants the first few does not wait for the others.</summary>
    internal IEnumerable<Line> Lines(IReadOnlyList<Inline> inlines, TextStyle style, float width, string language)
    {
        var text = StyledText.From(inlines, style, language);
        return Break(text, width).Select(range => maker.Make(text, range.Start, range.End, range.DividesWord));
    }

    /// <summary>All words on one line, however long it gets.</summary>
    public Line SetOne(Inline inline, TextStyle style, string language)
    {
        var text = StyledText.From([inline with { Text = inline.Text.Replace('\n', ' ') }], style, language);
        return maker.Make(text, 0, text.Text.Length);
    }

    /// <summary>Width of the longest piece that has no place to break; one that is so long that it is divided anyway counts for nothing.</summary>
    public float LongestWord(IReadOnlyList<Inline> inlines, TextStyle style, string language)
    {
        var text = StyledText.From(inlines, style, language);
        var longest = 0f;
        for (var (start, end) = (0, 0); start < text.Text.Length; start = end)
        {
            end = text.NextBreak(start, out _);
            longest = end - start > LongPiece ? longest : Math.Max(longest, Measure(text, start, VisibleEnd(text.Text, start, end)));
        }

        return longest;
    }

    /// <summary>
    /// Width of the widest grapheme cluster: a column that is narrower holds no line. Of one that is wider than two letters only the widest
    /// character counts, because it is divided.
    /// </summary>
    public float WidestLetter(IReadOnlyList<Inline> inlines, TextStyle style, string language)
    {
        var text = StyledText.From(inlines, style, language);
        var widest = 0f;
        for (var (start, end) = (0, 0); start < text.Text.Length; start = end)
        {
            end = LetterEnd(text, start, text.Text.Length, WideLetter * style.Size);
            widest = Math.Max(widest, Measure(text, start, VisibleEnd(text.Text, start, end)));
        }

        return widest;
    }

    private IEnumerable<(int Start, int End, bool DividesWord)> Break(StyledText text, float width)
    {
        var (lineStart, position, used, inARow) = (0, 0, 0f, 0);
        while (position < text.Text.Length)
        {
            var next = text.NextBreak(position, out var isHard);
            var visible = VisibleEnd(text.Text, position, next);
            var needed = Fit(text, position, visible, width, width, out var cut) + (position > lineStart ? Joint(text, lineStart, position) : 0);
            var isTooLong = cut < visible;
            if (isTooLong || (position > lineStart && used + needed > width))
            {
                var room = width - used;
                var mayDivide = isTooLong || (inARow < MostInARow && !isHard && next < text.Text.Length && IsForText(text, position));
                var place = mayDivide && room > SmallHole * width ? Divide(text, position, visible, room) : null;
                var end = place ?? (position == lineStart ? Cut(text.Text, position, cut, visible)
                    : isTooLong && used <= LittleUsed * width && Fit(text, position, visible, room, width, out cut) <= room ? Cut(text.Text, position, cut, visible) : position);
                yield return (lineStart, end, place is not null);
                (lineStart, position, used, inARow) = (end, end, 0, place is null ? 0 : inARow + 1);
                continue;
            }

            // The hyphen is there only if the line ends here.
            used += needed - Hyphen(text, position, visible) + Measure(text, visible, isHard ? visible : next);
            position = next;
            if (isHard)
            {
                yield return (lineStart, position, false);
                (lineStart, used, inARow) = (position, 0, 0);
            }
        }

        if (lineStart < position)
        {
            yield return (lineStart, position, false);
        }
    }

    /// <summary>Where a word that no line can hold is cut: up to that place, at a mark if there is one, and not so that a letter or two are left.</summary>
    private static int Cut(string text, int start, int cut, int end)
    {
        if (cut >= end)
        {
            return cut;
        }

        var best = LineBreaks.Within(text, start, cut);
        if (end - best >= ShortestRest || best - start <= 2 * ShortestRest)
        {
            return best;
        }

        // At least one letter stays, however many characters it is made of: with none on it the line would come again and again.
        for (var i = ClusterEnd(text, start, end); i <= end - ShortestRest; i = ClusterEnd(text, i, end))
        {
            best = i;
        }

        return best;
    }

    private static bool IsForText(StyledText text, int position) => text.Between(position, position + 1).All(item => item.Font.Size <= LargestDivided);

    /// <summary>The last place at which what is before it still fits, with its hyphen.</summary>
    private int? Divide(StyledText text, int start, int end, float room)
    {
        foreach (var place in WordDivision.Places(text, start, end).Reverse())
        {
            if (Measure(text, start, place) + Measure(text, place - 1, place, "-") <= room)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Width of a piece, with its hyphen, or of as many of its letters as fit in the room (at least one).</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where the piece starts.</param>
    /// <param name="end">Where it ends, without spaces.</param>
    /// <param name="room">What is left of the line.</param>
    /// <param name="line">The whole line: a letter is not taken apart if the next line can hold it.</param>
    /// <param name="cut">Where the letters that fit end.</param>
    private float Fit(StyledText text, int start, int end, float room, float line, out int cut)
    {
        cut = end;
        if (start == end || (end - start <= LongPiece && Ending(text, start, end) <= room))
        {
            return Ending(text, start, end);
        }

        var ends = LetterEnds(text, start, end, room, line);
        if (Hyphen(text, start, ends[0]) is > 0 and var hyphen && Ending(text, start, ends[0]) > line)
        {
            ends = LetterEnds(text, start, end, room, line - hyphen);
        }

        // Kerning makes some letters, such as ww, wider together than apart.
        var (low, high) = Ending(text, start, ends[^1]) <= room ? (ends.Count - 1, ends.Count - 1) : (0, Math.Max(0, ends.Count - 2));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Ending(text, start, ends[middle]) <= room ? (middle, high) : (low, middle - 1);
        }

        cut = ends[low];
        return Ending(text, start, cut);
    }

    /// <summary>
    /// Where the letters end of which the widths together fit in the room. What has no width goes with the letter before it: there can be any number
    /// of them, and a line with nothing else would look empty.
    /// </summary>
    private List<int> LetterEnds(StyledText text, int start, int end, float room, float line)
    {
        List<int> ends = [];
        var used = 0f;
        for (var i = start; i < end; i = ends[^1])
        {
            var next = LetterEnd(text, i, end, line);
            var wider = used + Measure(text, i, next);
            if (ends.Count > 0 && (wider <= used || used <= 0))
            {
                ends[^1] = next;
            }
            else if (ends.Count > 0 && wider > room)
            {
                break;
            }
            else
            {
                ends.Add(next);
            }

            used = wider;
        }

        return ends;
    }

    /// <summary>
    /// Where the letter ends that starts here: a grapheme cluster, or one character (never half of one) of a cluster that no line can hold. One that is
    /// no wider than its first character, as a family is, stays whole: nothing is won by taking it apart.
    /// </summary>
    private int LetterEnd(StyledText text, int start, int end, float line)
    {
        var character = start + (start + 1 < end && char.IsSurrogatePair(text.Text, start) ? 2 : 1);
        var cluster = ClusterEnd(text.Text, start, Math.Min(end, start + LongestLetter + 1));
        var isWhole = cluster <= character
            || (cluster - start <= LongestLetter && Measure(text, start, cluster) <= Math.Max(line, Measure(text, start, character)));
        return isWhole ? cluster : character;
    }

    /// <summary>Width of a part of the text if a line ended after it.</summary>
    private float Ending(StyledText text, int start, int end) => Measure(text, start, end) + Hyphen(text, start, end);

    /// <summary>Width of the hyphen that a soft hyphen at the end of a line shows.</summary>
    private float Hyphen(StyledText text, int start, int end) => end > start && text.Text[end - 1] == '\u00AD' ? Measure(text, end - 1, end, "-") : 0;

    private float Measure(StyledText text, int start, int end, string? instead = null)
    {
        var width = 0f;
        for (var i = text.FirstItemAfter(start); i < text.Items.Count && text.Items[i].Start < end; i++)
        {
            var item = text.Items[i];
            var (from, to) = (Math.Max(item.Start, start), Math.Min(item.End, end));
            var piece = instead is null ? LineMaker.Shown(text.Text.AsSpan(from, to - from)) : instead;
            width += (from > item.Start ? 0 : item.PadStart) + (to < item.End ? 0 : item.PadEnd) + (piece.Length == 0 ? 0 : shaper.Width(piece, item.Font));
        }

        return width;
    }

    /// <summary>What kerning adds between pieces that no space parts, as after a hyphen or around one that is not seen: of many on a line it adds up to more than a letter.</summary>
    private float Joint(StyledText text, int lineStart, int place)
    {
        var last = place - 1;
        while (last > lineStart && text.Text[last] == '\u00AD')
        {
            last--;
        }

        var (before, after) = (text.Text[last], text.Text[place]);
        return before is ' ' or '\n' || char.IsSurrogate(before) || char.IsSurrogate(after) ? 0
            : Measure(text, last, place + 1) - Measure(text, last, place) - Measure(text, place, place + 1);
    }

    private static int ClusterEnd(string text, int start, int end) =>
        start + Math.Clamp(StringInfo.GetNextTextElementLength(text.AsSpan(start, end - start)), 1, end - start);

    private static int VisibleEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return end;
    }
}
