using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

internal static class ParagraphComposer
{
    private const float SpaceAfter = 8;

    public static IEnumerable<Strip> Compose(Paragraph paragraph, Frame frame, Composer composer)
    {
        var style = Type.Of(paragraph.Kind);
        var inside = frame.Inside(frame.Node.Child("P", paragraph.Language));
        var lines = composer.Set(paragraph.Text, style, inside);
        if (lines.All(line => line.Pieces.Count == 0))
        {
            return [Strip.Space((lines.Count * style.Leading) + SpaceAfter, frame.Ground)];
        }

        List<Strip> strips = [.. TextStrips.From(lines, style, inside, inside.Node)];
        var space = Strip.Space(SpaceAfter, frame.Ground);
        return paragraph.KeepsWithNext || Announces(paragraph)
            ? [.. strips.Select((strip, i) => strip.Tied(i == strips.Count - 1 ? Keep.Close : Keep.Group)), space.Tied(Keep.Close)]
            : [.. strips, space];
    }

    /// <summary>Does it end in a colon? Then it says what comes next: a list, a table, somebody's words.</summary>
    private static bool Announces(Paragraph paragraph) => string.Concat(paragraph.Text.Select(inline => inline.Text)).AsSpan().TrimEnd() is [.., ':' or '：'];

    public static IEnumerable<Strip> Rule(Frame frame)
    {
        yield return Strip.Space(8, frame.Ground);
        yield return new Strip(2, (canvas, top) => canvas.DrawRule(frame, top + 1, Palette.Line, 0.9f)) { Ground = frame.Ground };
        yield return Strip.Space(12, frame.Ground);
    }
}
