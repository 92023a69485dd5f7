using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

internal static class HeadingComposer
{
    private static readonly float[] SpaceBefore = [26, 19, 14];

    private static readonly float[] SpaceAfter = [9, 5, 3];

    public static IEnumerable<Strip> Compose(Heading heading, Frame frame, Composer composer)
    {
        // What is repeated is no heading for a screen reader, but it looks like one.
        if ((frame.Node.IsArtifact ? Math.Clamp(heading.Level, 1, SpaceBefore.Length) : composer.Headings.LevelOf(heading)) is not { } level)
        {
            yield break;
        }

        var style = Type.Heading(level);
        var inside = frame.Inside(frame.Node.Child("H" + level, heading.Language));
        var lines = composer.Set(heading.Text, style, inside);
        yield return Strip.Space(SpaceBefore[level - 1], frame.Ground);
        foreach (var (strip, i) in TextStrips.From(lines, style, inside, inside.Node).Select((strip, i) => (strip, i)))
        {
            yield return strip with { Keep = Keep.Close, Heading = i == 0 ? heading : null, StartsChapter = i == 0 && level == 1 };
        }

        if (level == 1 && lines.Count > 0)
        {
            yield return Underline(frame, lines[^1].IsRightToLeft);
        }

        yield return Strip.Space(SpaceAfter[level - 1], frame.Ground).Tied(Keep.Close);
    }

    /// <summary>A stroke of the marker under the start of a title.</summary>
    public static Strip Underline(Frame frame, bool isRightToLeft)
    {
        const float length = 46;
        var left = isRightToLeft ? frame.Left + frame.Width - length : frame.Left + 1;
        return new(7, (canvas, top) => canvas.Decorate(FeltPen.Stroke(left, left + length, top + 3), stroke: Palette.Marker, strokeWidth: 4))
        {
            Keep = Keep.Close,
            Ground = frame.Ground,
        };
    }
}
