namespace Karavaan.Pdf.Model;

/// <summary>
/// A table (ISO 32000-1, 14.8.4.3.4) with a head that is repeated on every page it covers; the repetition is an artifact (14.8.2.2), so a screen
/// reader says it once.
/// </summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block
{
    /// <summary>Set above the table.</summary>
    public string? Caption { get; init; }

    /// <summary>The first cell of every row is a header cell for its row.</summary>
    public bool HasRowHeads { get; init; }
}

/// <summary>A column and its head.</summary>
/// <param name="Head">The words of the header cell.</param>
/// <param name="Weight">Share of the width next to the other columns; 0 lets the content decide. No column gets narrower than its longest
/// word.</param>
public sealed record TableColumn(string Head, float Weight = 0)
{
    public bool IsRightAligned { get; init; }
}

/// <summary>A row; missing cells are empty, cells beyond the last column are refused.</summary>
public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    /// <summary>No page break between this row and the next: they are about the same.</summary>
    public bool KeepsWithNext { get; init; }
}

/// <summary>A cell.</summary>
public sealed record TableCell(params IReadOnlyList<Inline> Text)
{
    /// <summary>Draws a bar beside a short number: this share of the room that is left, 0 to 1 (what lies outside is clamped). Only a picture: the words say the number.</summary>
    public float? Bar { get; init; }

    public static implicit operator TableCell(string text) => new((Inline)text);
}
