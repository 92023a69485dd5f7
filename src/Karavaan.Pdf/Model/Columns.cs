namespace Karavaan.Pdf.Model;

/// <summary>
/// Parts side by side on one page, in the order of reading: down one column, then the next. A part is never cut; parts are divided so that
/// the highest column is as low as can be.
/// </summary>
public sealed record Columns(int Count, params IReadOnlyList<IReadOnlyList<Block>> Parts) : Block
{
    /// <summary>White between two columns, in points.</summary>
    public float Gap { get; init; } = 24;

    /// <summary>White between two parts in one column, in points.</summary>
    public float Below { get; init; } = 20;
}
