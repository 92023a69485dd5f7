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
        IEnumerable<Strip> strips = [.. TextStrips.From(lines, style, inside, inside.Node), Strip.Space(SpaceAfter, frame.Ground)];
        return paragraph.KeepsWithNext ? strips.Select(strip => strip with { KeepsWithNext = true }) : strips;
    }

    public static IEnumerable<Strip> Rule(Frame frame)
    {
        yield return Strip.Space(8, frame.Ground);
        yield return new Strip(2, (canvas, top) => canvas.DrawRule(frame, top + 1, Palette.Line, 0.9f)) { Ground = frame.Ground };
        yield return Strip.Space(12, frame.Ground);
    }
}
