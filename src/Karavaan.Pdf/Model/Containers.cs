namespace Karavaan.Pdf.Model;

/// <summary>A list (L, LI, Lbl and LBody; ISO 32000-1, 14.8.4.3.3). Lists may hold lists; indentation stops growing when the column gets narrow.</summary>
public sealed record List(params IReadOnlyList<ListItem> Items) : Block
{
    /// <summary>Numbers instead of dots.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>First number of an ordered list.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>One entry of a <see cref="List"/>.</summary>
public sealed record ListItem(params IReadOnlyList<Block> Blocks)
{
    public static implicit operator ListItem(string text) => new(new Paragraph(text));
}

/// <summary>Words of somebody else: indented, with a stroke beside them.</summary>
public sealed record Quote(params IReadOnlyList<Block> Blocks) : Block;

/// <summary>A box on a coloured ground, for a remark or a summary.</summary>
public sealed record NoteBox(Hue Hue, params IReadOnlyList<Block> Blocks) : Block;

/// <summary>Stays on one page when one page can hold it and the page before it is not left more than a third empty.</summary>
public sealed record KeepTogether(params IReadOnlyList<Block> Blocks) : Block;

/// <summary>A thin line across the column.</summary>
public sealed record Rule : Block;

/// <summary>White space, in points; it vanishes at the top of a page.</summary>
public sealed record Spacer(float Height) : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block
{
    /// <summary>Only where more than this share of the page is used, 0 to 1: a page that has just begun goes on.</summary>
    public float Past { get; init; }
}
