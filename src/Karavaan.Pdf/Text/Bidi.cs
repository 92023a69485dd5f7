namespace Karavaan.Pdf.Text;

/// <summary>
/// Embedding levels by the Unicode Bidirectional Algorithm (UAX #9). A hard line break ends a bidi paragraph, so an Arabic name cannot turn the
/// Dutch line under it around. What the caller isolates has a direction of its own, as if it stood between FSI and PDI.
/// </summary>
internal static class Bidi
{
    /// <summary>Stands for the ends of a stretch that the caller isolates.</summary>
    private const char Opens = '\u2068', Closes = '\u2069';

    /// <summary>One level for each UTF-16 unit; even is left to right. All zero when nothing in the text runs to the left.</summary>
    /// <param name="text">Cleaned text.</param>
    /// <param name="isolates">Stretches that turn nothing around them, nor are turned by it, in their order and without hard line breaks.</param>
    public static byte[] Levels(string text, params IReadOnlyList<(int Start, int End)> isolates)
    {
        var levels = new byte[text.Length];
        if (!RunsLeft(text))
        {
            return levels;
        }

        var next = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOf('\n') is >= 0 and var newline ? start + newline + 1 : text.Length;
            var first = next;
            while (next < isolates.Count && isolates[next].Start < end)
            {
                next++;
            }

            Fill(text.AsSpan(start, end - start), levels.AsSpan(start, end - start), start, [.. isolates.Skip(first).Take(next - first)]);
            start = end;
        }

        return levels;
    }

    /// <summary>Level of a hard line as a whole: rules P2 and P3. What is isolated, also by the caller, says nothing of it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="offset">Where the line starts in the text that the isolates are places of.</param>
    /// <param name="isolates">Stretches that the caller isolates.</param>
    public static byte BaseLevel(ReadOnlySpan<char> line, int offset = 0, params IReadOnlyList<(int Start, int End)> isolates)
    {
        var (depth, place) = (0, offset);
        foreach (var rune in line.EnumerateRunes())
        {
            var at = place;
            place += rune.Utf16SequenceLength;
            if (isolates.Count > 0 && isolates.Any(isolate => at >= isolate.Start && at < isolate.End))
            {
                continue;
            }

            switch (BidiClasses.Of(rune.Value))
            {
                case BidiClass.LeftIsolate or BidiClass.RightIsolate or BidiClass.FirstStrongIsolate:
                    depth++;
                    break;
                case BidiClass.PopIsolate:
                    depth = Math.Max(0, depth - 1);
                    break;
                case BidiClass.Left when depth == 0:
                    return 0;
                case BidiClass.Right or BidiClass.ArabicLetter when depth == 0:
                    return 1;
            }
        }

        return 0;
    }

    /// <summary>Does the first line of a paragraph run to the left? Its labels, which are isolated, don't say.</summary>
    public static bool IsRightToLeft(IReadOnlyList<Model.Inline> text) =>
        BaseLevel(TextCleaner.Clean(string.Concat(text.Where(inline => inline.Label is null).Select(inline => inline.Text))).Split('\n')[0]) == 1;

    /// <summary>All rules for one paragraph of this level, up to L1: a level for each unit, also for what rule X9 takes out.</summary>
    internal static byte[] Resolve(ReadOnlySpan<char> line, byte level)
    {
        var kinds = Classify(line);
        var explicitly = new BidiExplicit(kinds, level);
        BidiRuns.ResolveAll(line, explicitly, level);
        ResetEnds(kinds, explicitly.Levels, level);
        return explicitly.Levels;
    }

    /// <summary>Is there anything in it that may turn the words around it, or be turned by them?</summary>
    internal static bool MayTurn(string text) => RunsLeft(text) || text.Any(BidiControls.IsControl);

    /// <summary>Is there a letter, a number or a control in it that may make something run to the left?</summary>
    private static bool RunsLeft(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u058F'))
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (BidiClasses.Of(rune.Value) is BidiClass.Right or BidiClass.ArabicLetter or BidiClass.ArabicNumber
                or BidiClass.RightEmbedding or BidiClass.RightOverride or BidiClass.RightIsolate)
            {
                return true;
            }
        }

        return false;
    }

    private static void Fill(ReadOnlySpan<char> line, Span<byte> levels, int offset, List<(int Start, int End)> isolates)
    {
        var level = BaseLevel(line, offset, isolates);
        if (isolates.Count == 0)
        {
            Resolve(line, level).CopyTo(levels);
            return;
        }

        var wrapped = new char[line.Length + (2 * isolates.Count)];
        var places = new int[line.Length];
        var (at, next) = (0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            if (next < isolates.Count && isolates[next].Start - offset == i)
            {
                wrapped[at++] = Opens;
            }

            (places[i], wrapped[at]) = (at, line[i]);
            at++;
            if (next < isolates.Count && isolates[next].End - offset == i + 1)
            {
                (wrapped[at++], next) = (Closes, next + 1);
            }
        }

        var resolved = Resolve(wrapped.AsSpan(0, at), level);
        for (var i = 0; i < line.Length; i++)
        {
            levels[i] = resolved[places[i]];
        }
    }

    private static BidiClass[] Classify(ReadOnlySpan<char> line)
    {
        var kinds = new BidiClass[line.Length];
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            kinds.AsSpan(at, rune.Utf16SequenceLength).Fill(BidiClasses.Of(rune.Value));
            at += rune.Utf16SequenceLength;
        }

        return kinds;
    }

    /// <summary>Rule L1: separators, and the white space before them and at the end, run as the paragraph does.</summary>
    private static void ResetEnds(BidiClass[] kinds, byte[] levels, byte level)
    {
        var isEnd = true;
        for (var i = kinds.Length - 1; i >= 0; i--)
        {
            isEnd = kinds[i] is BidiClass.ParagraphSeparator or BidiClass.SegmentSeparator || (isEnd && (kinds[i] is BidiClass.WhiteSpace || BidiExplicit.IsFormat(kinds[i])));
            levels[i] = isEnd ? level : levels[i];
        }
    }
}
