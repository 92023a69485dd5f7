using System.Globalization;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>Breaks text into lines, greedily: a line takes what fits.</summary>
internal sealed class LineSetter(Shaper shaper)
{
    /// <summary>
    /// A piece of this many characters is measured cluster by cluster and no further than the line is wide, or endless words would take endless
    /// time.
    /// </summary>
    private const int LongPiece = 64;

    private readonly LineMaker maker = new(shaper);

    public IReadOnlyList<Line> Set(IReadOnlyList<Inline> inlines, TextStyle style, float width, string language)
    {
        var text = StyledText.From(inlines, style, language);
        return [.. Break(text, width).Select(range => maker.Make(text, range.Start, range.End))];
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
            end = LineBreaks.Next(text.Text, start, out _);
            longest = end - start > LongPiece ? longest : Math.Max(longest, Measure(text, start, VisibleEnd(text.Text, start, end)));
        }

        return longest;
    }

    private IEnumerable<(int Start, int End)> Break(StyledText text, float width)
    {
        var (lineStart, position, used) = (0, 0, 0f);
        while (position < text.Text.Length)
        {
            var next = LineBreaks.Next(text.Text, position, out var isHard);
            var visible = VisibleEnd(text.Text, position, next);
            var needed = Fit(text, position, visible, width, out var cut);
            if (position > lineStart && (used + needed > width || cut < visible))
            {
                yield return (lineStart, position);
                (lineStart, used) = (position, 0);
                continue;
            }

            if (cut < visible)
            {
                yield return (lineStart, cut);
                (lineStart, position, used) = (cut, cut, 0);
                continue;
            }

            used += needed + Measure(text, visible, isHard ? visible : next);
            position = next;
            if (isHard)
            {
                yield return (lineStart, position);
                (lineStart, used) = (position, 0);
            }
        }

        if (lineStart < position)
        {
            yield return (lineStart, position);
        }
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
            var next = i + Math.Clamp(StringInfo.GetNextTextElementLength(text.Text.AsSpan(i, end - i)), 1, end - i);
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

        return used;
    }

    private float Measure(StyledText text, int start, int end, string? instead = null)
    {
        var width = 0f;
        foreach (var item in text.Between(start, end))
        {
            var piece = instead ?? LineMaker.Shown(text.Text, item);
            width += item.PadStart + item.PadEnd + (piece.Length == 0 ? 0 : shaper.Width(piece, item.Font));
        }

        return width;
    }

    private static int VisibleEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        return end;
    }
}
