using System.Collections.Concurrent;

namespace Karavaan.Bench.Measure;

/// <summary>Durations in milliseconds, and what can be said about them. Safe for use by several threads at once.</summary>
internal sealed class Series
{
    private readonly ConcurrentBag<double> values = [];

    /// <summary>How many.</summary>
    public int Count => values.Count;

    public void Add(TimeSpan duration) => values.Add(duration.TotalMilliseconds);

    /// <summary>The smallest value that at least this share (0 to 1) of all values does not exceed (nearest rank); not a number without values, which meets no goal.</summary>
    public double Percentile(double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
