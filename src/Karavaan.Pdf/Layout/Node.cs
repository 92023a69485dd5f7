namespace Karavaan.Pdf.Layout;

/// <summary>
/// An element of the structure tree (ISO 32000-1, 14.7.2). It joins its parent when its first content is written, so the tree is in the order of the content.
/// </summary>
/// <param name="role">A standard structure type (ISO 32000-1, 14.8.4), or one that the role map maps to one.</param>
/// <param name="parent">Null for the root.</param>
internal sealed class Node(string role, Node? parent)
{
    /// <summary>Decoration: read by nobody (ISO 32000-1, 14.8.2.2).</summary>
    public static readonly Node Decoration = new("Artifact", null);

    /// <summary>What pagination adds: the running foot and repeated heads of tables.</summary>
    public static readonly Node Furniture = new("Artifact", null);

    public string Role => role;

    public Node? Parent => parent;

    public bool IsArtifact => ReferenceEquals(this, Decoration) || ReferenceEquals(this, Furniture);

    public string? AltText { get; init; }

    public string? Language { get; init; }

    /// <summary>Column or Row, for a header cell.</summary>
    public string? Scope { get; init; }

    /// <summary>Disc, Decimal or None, for a list.</summary>
    public string? Numbering { get; init; }

    /// <summary>Where a figure is; known when it is painted.</summary>
    public Box? Bounds { get; set; }

    public Node Child(string childRole, string? language = null) =>
        IsArtifact ? this : new(childRole, this) { Language = language };
}
