using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Text;

/// <summary>A line that was set: its pieces in reading order, each with its own place.</summary>
/// <param name="Pieces">In the order in which they are read, also when they run to the left.</param>
/// <param name="Width">Of what is seen, in points: without the space at its end.</param>
/// <param name="IsRightToLeft">The line starts at the right.</param>
internal sealed record Line(IReadOnlyList<Piece> Pieces, float Width, bool IsRightToLeft)
{
    public static readonly Line Empty = new([], 0, false);
}

/// <summary>A run at <paramref name="X"/> points from the left of its line.</summary>
/// <param name="Run">The glyphs.</param>
/// <param name="Inline">What the text belongs to.</param>
/// <param name="X">Left side.</param>
internal sealed record Piece(ShapedRun Run, Inline Inline, float X)
{
    public float Right => X + Run.Width;
}
