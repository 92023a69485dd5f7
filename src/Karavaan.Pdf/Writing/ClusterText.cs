using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>Which text the glyphs of one cluster stand for: in ToUnicode (ISO 32000-1, 9.10.3), or as replacement text (14.9.4).</summary>
/// <param name="Start">First glyph.</param>
/// <param name="Texts">What each glyph carries in ToUnicode.</param>
/// <param name="ActualText">The text of all glyphs together, when it cannot be shared out among them.</param>
internal readonly record struct ClusterText(int Start, string[] Texts, string? ActualText)
{
    /// <summary>What the second and following glyphs carry when the first carries everything: a zero width space.</summary>
    private const string Nothing = "\u200B";

    /// <summary>Where the cluster ends that starts at this glyph.</summary>
    public static int EndOf(ShapedRun run, int start)
    {
        var end = start + 1;
        while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[start].Cluster)
        {
            end++;
        }

        return end;
    }

    /// <summary>The one letter that the one glyph of a cluster stands for, as it is nearly always; <c>null</c> when there is more to say.</summary>
    public static char? LetterOf(ShapedRun run, int start, int end)
    {
        var (from, to) = Range(run, start, end);
        var isLetter = end == start + 1 && to == from + 1 && !char.IsSurrogate(run.Text[from]) && !IsSoftHyphen(run, to);
        return isLetter ? run.Text[from] : null;
    }

    public static ClusterText Of(ShapedRun run, int start, int end) => Share(run, start, end - start, TextOf(run, start, end));

    private static (int From, int To) Range(ShapedRun run, int start, int end)
    {
        var next = run.IsRightToLeft ? start - 1 : end;
        return (run.Glyphs[start].Cluster, next >= 0 && next < run.Glyphs.Length ? run.Glyphs[next].Cluster : run.Text.Length);
    }

    private static bool IsSoftHyphen(ShapedRun run, int end) => run.EndsInSoftHyphen && end == run.Text.Length;

    private static string TextOf(ShapedRun run, int start, int end)
    {
        var (from, to) = Range(run, start, end);
        var text = run.Text[from..to];
        return IsSoftHyphen(run, to) ? text[..^1] + "\u00AD" : text;
    }

    private static ClusterText Share(ShapedRun run, int start, int count, string text)
    {
        string[] characters = [.. text.EnumerateRunes().Select(rune => rune.ToString())];
        if (run.IsRightToLeft)
        {
            // Readers turn right-to-left text around character by character, so a ligature carries its letters in visual order.
            Array.Reverse(characters);
        }

        if (count == 1)
        {
            return new(start, [string.Concat(characters)], null);
        }

        return characters.Length == count
            ? new(start, characters, null)
            : new(start, [string.Concat(characters), .. Enumerable.Repeat(Nothing, count - 1)], text);
    }
}
