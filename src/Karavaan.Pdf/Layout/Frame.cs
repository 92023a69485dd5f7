namespace Karavaan.Pdf.Layout;

/// <summary>Where a block is set: its column, and its parent in the structure tree.</summary>
/// <param name="Left">In points from the left of the page.</param>
/// <param name="Width">In points.</param>
/// <param name="Node">The parent element.</param>
/// <param name="Language">BCP 47 tag that holds here.</param>
internal sealed record Frame(float Left, float Width, Node Node, string Language)
{
    public Ground? Ground { get; init; }

    /// <summary>The most that one strip may be high, in points: a page can hold no more. In a box there is no end, because everything in it is made to fit.</summary>
    public float Tallest { get; init; } = float.PositiveInfinity;

    /// <summary>Lines stand in the middle of the column.</summary>
    public bool IsCentred { get; init; }

    /// <summary>The same column one element deeper, narrower at the left by <paramref name="indent"/>.</summary>
    public Frame Inside(Node node, float indent = 0) =>
        this with { Node = node, Left = Left + indent, Width = Width - indent, Language = node.Language ?? Language };
}
