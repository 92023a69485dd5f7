using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Paints a line of text: first what lies under it, then the words, then the places to click.</summary>
internal static class LinePainter
{
    private const float LabelRim = 4;

    /// <param name="canvas">The page.</param>
    /// <param name="line">The line.</param>
    /// <param name="x">Its left side.</param>
    /// <param name="baseline">Its baseline, in points from the top.</param>
    /// <param name="nodes">Elements of the block's inlines.</param>
    /// <param name="colour">For words that have no colour of their own.</param>
    public static void Paint(PageCanvas canvas, Line line, float x, float baseline, TextNodes nodes, Colour colour)
    {
        foreach (var group in line.Pieces.Where(piece => HasGround(piece.Inline)).GroupBy(piece => piece.Inline, ReferenceEqualityComparer.Instance))
        {
            PaintUnder(canvas, [.. group], x, baseline);
        }

        foreach (var piece in line.Pieces)
        {
            canvas.Add(new TextOperation(nodes.Of(piece.Inline), piece.Run, x + piece.X, baseline, ColourOf(piece.Inline, colour)));
            AddLink(canvas, piece, x, baseline, nodes);
        }
    }

    private static void PaintUnder(PageCanvas canvas, List<Piece> pieces, float x, float baseline)
    {
        var (inline, size) = (pieces[0].Inline, pieces[0].Run.Size);
        var (left, right) = (x + pieces.Min(piece => piece.X), x + pieces.Max(piece => piece.Right));
        if (inline.Label is { } hue)
        {
            var rim = new Model.Path().RoundedRectangle(left - LabelRim, baseline - (size * 1.02f), right - left + (2 * LabelRim), size * 1.4f, size * 0.32f);
            canvas.Decorate(rim, hue.Wash, hue.Fill, 0.6f);
        }

        if (inline.IsMarked)
        {
            canvas.Decorate(FeltPen.Stroke(left - 1, right + 1, baseline - (size * 0.02f)), stroke: Palette.Marker, strokeWidth: size * 0.42f);
        }

        if (LinkAddress.Of(inline.Link) is not null)
        {
            var y = baseline + (size * 0.16f);
            canvas.Decorate(new Model.Path().MoveTo(left, y).LineTo(right, y), stroke: Palette.Gc.Fill, strokeWidth: 0.7f);
        }
    }

    private static bool HasGround(Inline inline) => inline.Label is not null || inline.IsMarked || inline.Link is not null;

    private static void AddLink(PageCanvas canvas, Piece piece, float x, float baseline, TextNodes nodes)
    {
        if (LinkAddress.Of(piece.Inline.Link) is not { } address || nodes.Block.IsArtifact)
        {
            return;
        }

        var size = piece.Run.Size;
        var area = new Box(x + piece.X, baseline - size, piece.Run.Width, size * 1.3f);
        canvas.Add(new LinkOperation(nodes.Of(piece.Inline), area, TextCleaner.CleanLine(piece.Inline.Text)) { Address = address });
    }

    private static Colour ColourOf(Inline inline, Colour colour) =>
        inline.Colour ?? inline.Label?.Ink ?? (LinkAddress.Of(inline.Link) is null ? colour : Palette.Gc.Ink);
}
