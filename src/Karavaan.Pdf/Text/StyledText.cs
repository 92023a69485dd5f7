using System.Text;
using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>The cleaned words of one block, with the faces, scripts and directions they are set in.</summary>
internal sealed class StyledText
{
    /// <summary>Stretches with a direction of their own.</summary>
    private readonly IReadOnlyList<(int Start, int End)> labels;

    private StyledText(string text, IReadOnlyList<TextItem> items, IReadOnlyList<(int Start, int End)> labels) => (Text, Items, this.labels) = (text, items, labels);

    public string Text { get; }

    public IReadOnlyList<TextItem> Items { get; }

    /// <summary>The hard line that was asked for last: mostly the next line is in it too.</summary>
    private (int Start, int End, bool IsRightToLeft)? last;

    private LineBreak[] Breaks => field ??= LineBreaks.Of(Text);

    /// <summary>Index after the unbreakable piece that starts here, with the spaces after it.</summary>
    /// <param name="start">Where the piece starts.</param>
    /// <param name="isHard">The piece ends in a newline.</param>
    public int NextBreak(int start, out bool isHard)
    {
        var end = start + 1;
        while (end < Text.Length && Breaks[end] == LineBreak.None)
        {
            end++;
        }

        isHard = Text[end - 1] == '\n';
        return end;
    }

    public static StyledText From(IReadOnlyList<Inline> inlines, TextStyle style, string language)
    {
        var text = new StringBuilder();
        var spans = new List<InlineSpan>();
        foreach (var inline in inlines)
        {
            text.Append(TextCleaner.CleanPart(inline.Text));
            spans.Add(new(text.Length, inline));
        }

        var words = text.ToString();
        if (BidiControls.Unmatched(words) is { Count: > 0 } unmatched)
        {
            spans = [.. spans.Select(span => span with { End = span.End - unmatched.Count(place => place < span.End) })];
            words = BidiControls.Matched(words);
        }

        var labels = Itemizer.Labels(words, spans);
        return new(words, Itemizer.Split(words, spans, Bidi.Levels(words, labels), style, language), labels);
    }

    /// <summary>Does the hard line that this place is in run to the left?</summary>
    public bool IsRightToLeft(int place)
    {
        if (last is not { } known || place < known.Start || place > known.End)
        {
            var start = place == 0 ? 0 : Text.LastIndexOf('\n', place - 1) + 1;
            var end = Text.IndexOf('\n', place) is >= 0 and var newline ? newline : Text.Length;
            last = known = (start, end, Bidi.BaseLevel(Text.AsSpan(start, end - start), start, labels) == 1);
        }

        return known.IsRightToLeft;
    }

    /// <summary>The items between two places, cut to fit.</summary>
    public IEnumerable<TextItem> Between(int start, int end)
    {
        for (var i = FirstItemAfter(start); i < Items.Count && Items[i].Start < end; i++)
        {
            var item = Items[i];
            yield return item.Start >= start && item.End <= end ? item : Cut(item, start, end);
        }
    }

    private static TextItem Cut(TextItem item, int start, int end) => item with
    {
        Start = Math.Max(item.Start, start),
        End = Math.Min(item.End, end),
        PadStart = item.Start < start ? 0 : item.PadStart,
        PadEnd = item.End > end ? 0 : item.PadEnd,
    };

    /// <summary>Index of the first item that ends after a place.</summary>
    public int FirstItemAfter(int start)
    {
        var (low, high) = (0, Items.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Items[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>An inline and where its text ends.</summary>
    internal readonly record struct InlineSpan(int End, Inline Inline);
}
