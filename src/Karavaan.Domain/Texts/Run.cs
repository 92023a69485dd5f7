namespace Karavaan.Domain.Texts;

/// <summary>A stretch of a text that a change set goes over: kept as it is, or taken out with something in its place.</summary>
/// <param name="Length">How much of the text before it goes over, in UTF-16 code units; 0 for something that only comes in.</param>
/// <param name="Inserted">What comes in its place, lines parted by <c>\n</c>; empty when nothing does, <c>null</c> when the stretch is kept.</param>
public readonly record struct Run(int Length, string? Inserted)
{
    /// <summary>Nothing changes here.</summary>
    public bool IsKept => Inserted is null;

    /// <summary>How long it is in the text after the change.</summary>
    public int LengthAfter => Inserted?.Length ?? Length;

    /// <summary>A stretch that stays.</summary>
    public static Run Keep(int length) => new(length, null);

    /// <summary>A stretch that goes, and what comes in its place.</summary>
    public static Run Replace(int length, string inserted) => new(length, inserted);
}
