namespace Karavaan.Pdf.Model;

/// <summary>First page: a large title, a subtitle, and lines at the foot of the page (organisation, place, date).</summary>
public sealed record Cover(Inline Title, params IReadOnlyList<Inline> Subtitle) : Block
{
    public IReadOnlyList<IReadOnlyList<Inline>> Lines { get; init; } = [];
}

/// <summary>A heading (H1 to H3; ISO 32000-1, 14.8.4.3.2), which is also a bookmark (12.3.3).</summary>
/// <param name="Level">1 to 3; what lies outside is clamped, and a skipped level is closed up, because a tagged PDF may not skip one.</param>
/// <param name="Text">The words.</param>
public sealed record Heading(int Level, params IReadOnlyList<Inline> Text) : Block;

/// <summary>A paragraph. Its direction follows its own first strong letter, line by line (UAX #9, P2 and P3).</summary>
public sealed record Paragraph(params IReadOnlyList<Inline> Text) : Block
{
    public ParagraphKind Kind { get; init; }

    /// <summary>No page break between this paragraph and what follows: it belongs to the heading above it. One that ends in a colon is kept with it anyhow.</summary>
    public bool KeepsWithNext { get; init; }
}

/// <summary>How a paragraph is set.</summary>
public enum ParagraphKind
{
    Body,

    /// <summary>Larger, for an introduction.</summary>
    Lead,

    /// <summary>Smaller and softer, for a remark.</summary>
    Small,
}

/// <summary>A table of contents (TOC; ISO 32000-1, 14.8.4.2) of the headings of level 1 and 2, with page numbers and links.</summary>
public sealed record Contents(string Title) : Block
{
    /// <summary>The deepest level that is in it, if so many headings can be seen in one look; otherwise the one above it.</summary>
    public int Depth { get; init; } = 2;
}
