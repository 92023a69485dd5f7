using System.Diagnostics;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>Pages that all should show the same taps: all phones, the screen, or the desk. Times each tap to the last of them.</summary>
/// <param name="first">The number of the first tap.</param>
/// <param name="sent">When each tap was sent; 0: not yet.</param>
/// <param name="pages">How many pages.</param>
internal sealed class Side(int first, long[] sent, int pages)
{
    private readonly int[] missing = [.. Enumerable.Repeat(pages, sent.Length)];
    private int left = pages == 0 ? 0 : sent.Length;

    /// <summary>Taps that some page has not received.</summary>
    public int Left => Volatile.Read(ref left);

    /// <summary>From the tap to the last page.</summary>
    public Series ToLast { get; } = new();

    /// <summary>What one page of this side has received: one thread at a time.</summary>
    public Action<int> NewPage()
    {
        var seen = new bool[sent.Length];
        return tap =>
        {
            var at = tap - first;
            if (at >= 0 && at < seen.Length && !seen[at])
            {
                seen[at] = true;
                Seen(at);
            }
        };
    }

    private void Seen(int at)
    {
        if (Interlocked.Decrement(ref missing[at]) == 0)
        {
            ToLast.Add(Stopwatch.GetElapsedTime(Volatile.Read(ref sent[at])));
            Interlocked.Decrement(ref left);
        }
    }
}
