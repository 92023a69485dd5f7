namespace Karavaan.Bench.Measure;

/// <summary>What a figure should be, in the figure's own unit.</summary>
/// <param name="Value">The bound; a figure that equals it meets it.</param>
/// <param name="IsLeast">More is better; otherwise less is.</param>
internal readonly record struct Goal(double Value, bool IsLeast)
{
    /// <summary>This or less.</summary>
    public static Goal AtMost(double value) => new(value, false);

    /// <summary>This or more.</summary>
    public static Goal AtLeast(double value) => new(value, true);

    /// <summary>Is it reached?</summary>
    public bool IsMetBy(double value) => IsLeast ? value >= Value : value <= Value;
}
