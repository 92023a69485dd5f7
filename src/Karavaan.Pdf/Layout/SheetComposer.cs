using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>A sheet as one strip that fills a page of its own.</summary>
internal static class SheetComposer
{
    public static IEnumerable<Strip> Compose(Sheet sheet, Frame frame, Composer composer)
    {
        var node = sheet.Language is null ? frame.Node : frame.Node.Child("Div", sheet.Language);
        var inside = frame.Inside(node) with { Left = 0, Width = sheet.Page.Width, Tallest = float.PositiveInfinity };
        List<Action<PageCanvas>> painters = [];
        List<PlacedStrip> placed = [];
        foreach (var shape in sheet.Shapes)
        {
            painters.Add(Painter(shape, inside, composer, placed));
        }

        yield return new(sheet.Page.Height, (canvas, _) => painters.ForEach(paint => paint(canvas))) { Sheet = sheet.Page, Inside = placed };
    }

    private static Action<PageCanvas> Painter(Shape shape, Frame frame, Composer composer, List<PlacedStrip> placed)
    {
        switch (shape)
        {
            case PathShape path:
                return canvas => canvas.Add(new PathOperation(Node.Decoration, path, 0, 0, 1));
            case LabelShape label:
                var words = frame.Node.Child("P");
                return canvas => DrawingPainter.Paint(canvas, label, words, frame, composer.Setter);
            case FigureShape figure:
                return FigureOf(figure, frame, composer);
            case FlowShape flow:
                var fitted = FlowFit.Of(flow, frame, composer);
                placed.AddRange(fitted.Strips.Select(one => one with { Top = fitted.Place.Put(new Box(0, one.Top, 0, 0)).Y }));
                return fitted.Paint;
            case TurnedShape turned:
                var inner = turned.Shapes.Select(one => Painter(one, frame, composer, [])).ToList();
                return canvas => inner.ForEach(paint => paint(canvas.Inside(new(2 * turned.X, 2 * turned.Y, -1))));
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static Action<PageCanvas> FigureOf(FigureShape figure, Frame frame, Composer composer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(figure.AltText);
        var node = figure.IsRepeated ? Node.Decoration : new Node("Figure", frame.Node) { AltText = Text.TextCleaner.CleanLine(figure.AltText) };
        var box = new Box(figure.X, figure.Y, figure.Drawing.Width * figure.Scale, figure.Drawing.Height * figure.Scale);
        return canvas => new DrawingPainter(canvas, node, frame, composer.Setter, figure.Scale).Paint(figure.Drawing, box);
    }
}
