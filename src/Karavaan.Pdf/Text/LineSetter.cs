using System.Globalization;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>
/// Breaks text into lines, greedily: a line takes what fits. A word is divided only where the line would end far too early, and never the
/// last one, of which a piece would stand alone; one that no line can hold is divided always.
/// </summary>
internal sealed class LineSetter(Shaper shaper)
{
    /// <summary>
    /// A piece of this many characters is measured cluster by cluster and no further than the line is wide, or endless words would take endless
    /// time.
    /// </summary>
    private const int LongPiece = 64;

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

    public IReadOnlyList<Line> Set(IReadOnlyList<Inline> inlines, TextStyle style, float width, string language)
    {
        var text = StyledText.From(inlines, style, language);
        return [.. Break(text, width).Select(range => maker.Make(text, range.Start, range.End, range.DividesWord))];
    }

    /// <summary>All words on one line, however long it gets.</summary>
    public Line SetOne(Inline inline, TextStyle style, string language)
    {
        var text = StyledText.From([inline with { Text = inline.Text.Replace('\n', ' ') }], style, language);
        return maker.Make(text, 0, text.Text.Length);
    }

    /// <summary>Width of the longest piece that has no place to break.</summary>
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

    /// <summary>Width of the widest grapheme cluster: a column that is narrower holds no line.</summary>
    public float WidestLetter(IReadOnlyList<Inline> inlines, TextStyle style, string language)
    {
        var text = StyledText.From(inlines, style, language);
        var widest = 0f;
        for (var (start, end) = (0, 0); start < text.Text.Length; start = end)
        {
            end = ClusterEnd(text.Text, start, text.Text.Length);
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
            var needed = Fit(text, position, visible, width, out var cut) + (position > lineStart ? Joint(text, position) : 0);
            var isTooLong = cut < visible;
            if (isTooLong || (position > lineStart && used + needed > width))
            {
                var room = width - used;
                var mayDivide = isTooLong || (inARow < MostInARow && !isHard && next < text.Text.Length && IsForText(text, position));
                var place = mayDivide && room > SmallHole * width ? Divide(text, position, visible, room) : null;
                var end = place ?? (position == lineStart ? Cut(text.Text, position, cut, visible)
                    : isTooLong && used <= LittleUsed * width && Fit(text, position, visible, room, out cut) <= room ? Cut(text.Text, position, cut, visible) : position);
                yield return (lineStart, end, place is not null);
                (lineStart, position, used, inARow) = (end, end, 0, place is null ? 0 : inARow + 1);
                continue;
            }

            used += needed + Measure(text, visible, isHard ? visible : next);
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

    /// <summary>Width of a piece, or of as many of its grapheme clusters as fit on a line of their own (at least one).</summary>
    private float Fit(StyledText text, int start, int end, float width, out int cut)
    {
        cut = end;
        if (end - start <= LongPiece)
        {
            var all = Measure(text, start, end) + (end > start && text.Text[end - 1] == '\u00AD' ? Measure(text, end - 1, end, "-") : 0);
            if (all <= width)
            {
                return all;
            }
        }

        var used = 0f;
        var ends = new Stack<int>();
        for (var i = start; i < end;)
        {
            var next = ClusterEnd(text.Text, i, end);
            var wider = used + Measure(text, i, next);
            if (wider > width && i > start)
            {
                cut = i;
                break;
            }

            (used, i) = (wider, next);
            ends.Push(next);
        }

        // Kerning makes some letters, such as ww, wider together than apart.
        while (ends.Count > 1 && Measure(text, start, ends.Peek()) > width)
        {
            ends.Pop();
            cut = ends.Peek();
        }

        return Measure(text, start, cut);
    }

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

    /// <summary>What kerning adds between pieces that no space parts, as after a hyphen: of many on a line it adds up to more than a letter.</summary>
    private float Joint(StyledText text, int place)
    {
        var (before, after) = (text.Text[place - 1], text.Text[place]);
        return before is ' ' or '\n' || char.IsSurrogate(before) || char.IsSurrogate(after) ? 0
            : Measure(text, place - 1, place + 1) - Measure(text, place - 1, place) - Measure(text, place, place + 1);
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
