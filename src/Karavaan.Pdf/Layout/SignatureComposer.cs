using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Places to sign: room for a pen, a line, and under it who signs. A list for screen readers, so that they say how many there are.</summary>
internal static class SignatureComposer
{
    private const int MostColumns = 4;
    private const float Gap = 26;
    private const float PenRoom = 46;
    private const float SpaceUnderLine = 4;
    private const float SpaceBetween = 20;

    public static IEnumerable<Strip> Compose(SignatureGrid grid, Frame frame, Composer composer)
    {
        var (count, width) = ColumnsComposer.Beside(grid.Columns, MostColumns, Gap, frame.Width);
        var node = new Node("L", frame.Node) { Numbering = "None", Language = grid.Language };
        foreach (var row in grid.Signatures.Chunk(count))
        {
            var cells = row.Select((signature, i) => new Cell(signature, Place(i), composer)).ToArray();
            if (cells.Max(cell => cell.Height) > frame.Tallest)
            {
                foreach (var strip in cells.SelectMany(cell => cell.Apart().Append(Strip.Space(SpaceBetween, frame.Ground))))
                {
                    yield return strip;
                }

                continue;
            }

            yield return new Strip(cells.Max(cell => cell.Height), (canvas, top) => Array.ForEach(cells, cell => cell.Paint(canvas, top))) { Ground = frame.Ground };
            yield return Strip.Space(SpaceBetween, frame.Ground);
        }

        Frame Place(int column) => frame.Inside(node) with { Left = frame.Left + (column * (width + Gap)), Width = width };
    }

    private sealed class Cell
    {
        private readonly Frame frame;
        private readonly List<Words> texts = [];
        private readonly Words signed;

        public Cell(Signature signature, Frame inside, Composer composer)
        {
            frame = inside;
            var body = inside.Node.Child("LI").Child("LBody");
            Add([signature.Name], Type.Body with { IsStrong = true });
            Add(signature.Role is { } role ? [role] : [], Type.Small);
            Add(signature.Organisation ?? [], Type.Small);
            signed = new(body.Child("P"), Type.Small, signature.Signed is null ? [] : composer.Set([signature.Signed], Type.Small, inside));

            void Add(IReadOnlyList<Inline> text, TextStyle style)
            {
                if (text.Any(part => !string.IsNullOrWhiteSpace(part.Text)))
                {
                    texts.Add(new(body.Child("P"), style, composer.Set(text, style, inside)));
                }
            }
        }

        public float Height => LineTop + SpaceUnderLine + texts.Sum(text => text.Lines.Count * text.Style.Leading);

        private float LineTop => Math.Max(PenRoom, (signed.Lines.Count * Type.Small.Leading) + SpaceUnderLine);

        /// <summary>In strips of its own, line by line, for what no page can hold beside the others.</summary>
        public IEnumerable<Strip> Apart() =>
        [
            new(PenRoom, (canvas, top) => canvas.DrawRule(frame, top + PenRoom, Palette.Ink, 0.9f)) { Ground = frame.Ground, Keep = Keep.Close },
            Strip.Space(SpaceUnderLine, frame.Ground).Tied(Keep.Close),
            .. texts.Append(signed).SelectMany(text => TextStrips.From(text.Lines, text.Style, frame, text.Node, Alignment.Left)),
        ];

        public void Paint(PageCanvas canvas, float top)
        {
            var y = top + LineTop;
            canvas.DrawRule(frame, y, Palette.Ink, 0.9f);
            y += SpaceUnderLine;
            foreach (var (node, style, lines) in texts)
            {
                TextStrips.PaintAll(canvas, y, lines, style, frame, new(node), Alignment.Left);
                y += lines.Count * style.Leading;
            }

            var signedTop = top + LineTop - SpaceUnderLine - (signed.Lines.Count * Type.Small.Leading);
            TextStrips.PaintAll(canvas, signedTop, signed.Lines, Type.Small, frame, new(signed.Node), Alignment.Left);
        }

        private readonly record struct Words(Node Node, TextStyle Style, IReadOnlyList<Line> Lines);
    }
}
