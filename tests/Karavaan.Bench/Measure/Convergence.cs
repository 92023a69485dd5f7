using System.Diagnostics;
using Karavaan.Bench.Live;

namespace Karavaan.Bench.Measure;

/// <summary>
/// Compares what pages became, operation by operation, with the same pages loaded afresh: both are drawings of the log, so they must
/// say the same.
/// </summary>
internal sealed class Convergence(Uri server, CancellationToken ending)
{
    /// <summary>So long a page may be behind; much longer than the slowest beat (1 s), because other programs may hold the processors.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    private readonly List<string> differences = [];

    /// <summary>How many pages were compared.</summary>
    public int Pages { get; private set; }

    /// <summary>Every lasting difference: when, whose page, which fragment.</summary>
    public IReadOnlyList<string> Differences => differences;

    /// <summary>Compares these pages now, when nobody taps; notes what differs for longer than any beat takes.</summary>
    public async Task CheckAsync(string moment, IEnumerable<Visitor> visitors)
    {
        var behind = visitors.Select(v => (Visitor: v, Found: (List<string>)[])).ToList();
        Pages += behind.Count;
        for (var since = Stopwatch.StartNew(); behind.Count > 0 && since.Elapsed < Patience;)
        {
            await Task.Delay(Pause, ending);
            for (var i = behind.Count - 1; i >= 0; i--)
            {
                behind[i] = (behind[i].Visitor, await CompareAsync(behind[i].Visitor));
                if (behind[i].Found.Count == 0)
                {
                    behind.RemoveAt(i);
                }
            }
        }

        differences.AddRange(behind.SelectMany(b => b.Found.Select(f => $"{moment}, {b.Visitor.Name}'s {b.Visitor.Surface}: {f}")));
    }

    /// <summary>With the same cookies but over a connection of its own, so that it is not counted as the device's.</summary>
    private async Task<List<string>> CompareAsync(Visitor visitor)
    {
        using var other = new Browser(server, visitor.Browser.Cookies);
        return Canonical.Differences(visitor.Page, await other.GetAsync(visitor.Path, ending));
    }
}
