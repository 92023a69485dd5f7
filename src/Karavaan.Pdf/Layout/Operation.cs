using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>One thing on a page, and the element of the structure tree that it belongs to.</summary>
internal abstract record Operation(Node Node);

internal sealed record TextOperation(Node Node, ShapedRun Run, float X, float Baseline, Colour Colour) : Operation(Node)
{
    /// <summary>Runs to the left, upside down.</summary>
    public bool IsTurned { get; init; }
}

/// <summary>A path, moved to (<paramref name="X"/>, <paramref name="Y"/>) and scaled.</summary>
internal sealed record PathOperation(Node Node, PathShape Shape, float X, float Y, float Scale) : Operation(Node);

/// <summary>A place to click: an address outside, or a heading inside.</summary>
internal sealed record LinkOperation(Node Node, Box Area, string Text) : Operation(Node)
{
    public string? Address { get; init; }

    public Destination? Target { get; init; }
}

/// <summary>Puts an element without content, such as an empty cell, in its place in the tree.</summary>
internal sealed record EmptyOperation(Node Node) : Operation(Node);

/// <summary>A place to jump to.</summary>
/// <param name="Page">Index, from 0.</param>
/// <param name="Y">In points from the top.</param>
internal sealed record Destination(int Page, float Y);
