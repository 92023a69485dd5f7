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

    public static IEnumerable<ClusterText> Of(ShapedRun run)
    {
        var end = 0;
        for (var start = 0; start < run.Glyphs.Length; start = end)
        {
            end = start + 1;
            while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[start].Cluster)
            {
                end++;
            }

            yield return Share(run, start, end - start, TextOf(run, start, end));
        }
    }

    private static string TextOf(ShapedRun run, int start, int end)
    {
        var from = run.Glyphs[start].Cluster;
        var next = run.IsRightToLeft ? start - 1 : end;
        var to = next >= 0 && next < run.Glyphs.Length ? run.Glyphs[next].Cluster : run.Text.Length;
        var text = run.Text[from..to];
        return run.EndsInSoftHyphen && to == run.Text.Length ? text[..^1] + "\u00AD" : text;
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
