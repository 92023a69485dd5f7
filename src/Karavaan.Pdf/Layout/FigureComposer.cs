using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>A drawing and its caption.</summary>
internal static class FigureComposer
{
    private const float TallestShare = 0.85f;

    private const float SpaceAround = 8;

    public static IEnumerable<Strip> Compose(Figure figure, Frame frame, Composer composer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(figure.AltText);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(figure.Drawing.Width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(figure.Drawing.Height);
        var group = frame.Inside(frame.Node.Child("Div", figure.Language));
        var node = new Node("Figure", group.Node) { AltText = TextCleaner.CleanLine(figure.AltText) };
        var drawing = figure.Drawing;
        var scale = Math.Min(1, Math.Min(frame.Width / drawing.Width, composer.ColumnHeight * TallestShare / drawing.Height));
        var box = new Box(frame.Left + ((frame.Width - (drawing.Width * scale)) / 2), 0, drawing.Width * scale, drawing.Height * scale);
        List<Strip> caption = [.. Caption(figure, group, composer)];
        var isOnePage = box.Height + caption.Sum(strip => strip.Height) <= composer.ColumnHeight;
        yield return Strip.Space(SpaceAround, frame.Ground);
        yield return new Strip(box.Height, (canvas, top) => new DrawingPainter(canvas, node, group, composer.Setter, scale).Paint(drawing, box with { Y = top }))
        {
            Ground = frame.Ground,
            Keep = caption.Count == 0 ? Keep.None : Keep.Close,
            Waiting = caption.Count > 0 && isOnePage && frame.Node.Parent is null ? group.Node : null,
        };
        foreach (var strip in caption)
        {
            yield return strip;
        }

        yield return Strip.Space(SpaceAround * 1.5f, frame.Ground);
    }

    private static IEnumerable<Strip> Caption(Figure figure, Frame group, Composer composer)
    {
        if (figure.Caption is null)
        {
            return [];
        }

        // Without a word it would tie the picture to what follows instead.
        var inside = group.Inside(group.Node.Child("Caption"));
        var lines = TextStrips.From(composer.Set([figure.Caption], Type.Caption, inside), Type.Caption, inside, inside.Node).ToList();
        return lines.Count == 0 ? [] : [Strip.Space(4, group.Ground).Tied(Keep.Close), .. StripList.KeepAll(lines, Keep.Group)];
    }
}
