namespace Karavaan.Pdf.Text;

/// <summary>
/// Embedding levels by the implicit rules of the Unicode Bidirectional Algorithm (UAX #9: P2, P3, W1 to W7, N1, N2, I1, I2). A hard line break
/// ends a bidi paragraph, so an Arabic name
/// cannot turn the Dutch line under it around. Bracket pairs (N0) are treated as other neutrals. What the caller isolates has a direction of its own.
/// </summary>
internal static class Bidi
{
    /// <summary>What is isolated lies this much deeper: the next even level above the two that a line without embeddings has.</summary>
    private const int Isolated = 2;

    /// <summary>One level for each UTF-16 unit; even is left to right. All zero when nothing in the text runs to the left.</summary>
    /// <param name="text">Cleaned text.</param>
    /// <param name="isolates">Stretches that turn nothing around them, nor are turned by it: neutral from outside (BD13), without hard line breaks.</param>
    public static byte[] Levels(string text, params IReadOnlyList<(int Start, int End)> isolates)
    {
        var levels = new byte[text.Length];
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u058F'))
        {
            return levels;
        }

        var classes = Classify(text);
        if (!classes.Any(kind => kind is BidiClass.Right or BidiClass.ArabicLetter or BidiClass.ArabicNumber))
        {
            return levels;
        }

        BidiClass[] inside = [.. classes];
        foreach (var (start, end) in isolates)
        {
            classes.AsSpan(start, end - start).Fill(BidiClass.Neutral);
        }

        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n') is >= 0 and var newline ? newline + 1 : text.Length - start;
            Resolve(classes.AsSpan(start, length), levels.AsSpan(start, length), IsRight(inside.AsSpan(start, length)));
            start += length;
        }

        foreach (var (start, end) in isolates)
        {
            var part = inside.AsSpan(start, end - start);
            Resolve(part, levels.AsSpan(start, end - start), IsRight(part));
            for (var i = start; i < end; i++)
            {
                levels[i] += Isolated;
            }
        }

        return levels;
    }

    /// <summary>Level of a hard line as a whole: rules P2 and P3.</summary>
    public static byte BaseLevel(ReadOnlySpan<char> line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            switch (BidiClasses.Of(rune.Value))
            {
                case BidiClass.Left:
                    return 0;
                case BidiClass.Right or BidiClass.ArabicLetter:
                    return 1;
            }
        }

        return 0;
    }

    /// <summary>Does the first line of a paragraph run to the left?</summary>
    public static bool IsRightToLeft(IReadOnlyList<Model.Inline> text) =>
        BaseLevel(TextCleaner.Clean(string.Concat(text.Select(inline => inline.Text))).Split('\n')[0]) == 1;

    private static BidiClass[] Classify(string text)
    {
        var classes = new BidiClass[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            classes.AsSpan(at, rune.Utf16SequenceLength).Fill(BidiClasses.Of(rune.Value));
            at += rune.Utf16SequenceLength;
        }

        return classes;
    }

    private static bool IsRight(ReadOnlySpan<BidiClass> classes) =>
        classes.IndexOfAny(BidiClass.Left, BidiClass.Right, BidiClass.ArabicLetter) is >= 0 and var first && classes[first] != BidiClass.Left;

    private static void Resolve(Span<BidiClass> classes, Span<byte> levels, bool isRight)
    {
        var side = isRight ? BidiClass.Right : BidiClass.Left;
        BidiWeakTypes.Resolve(classes, side);
        BidiNeutrals.Resolve(classes, side);
        for (var i = 0; i < classes.Length; i++)
        {
            levels[i] = (classes[i], isRight) switch
            {
                (BidiClass.Right, _) => 1,
                (BidiClass.Left, false) => 0,
                _ => 2,
            };
        }
    }
}
