using System.Diagnostics;
using Karavaan.Bench.Live;

namespace Karavaan.Bench.Measure;

/// <summary>One thing that somebody wrote, until every page that has to show it has it.</summary>
/// <param name="fragment">The id that it gets in those pages.</param>
/// <param name="since">Before the request was sent (<see cref="Stopwatch.GetTimestamp"/>).</param>
/// <param name="into">Where the time is noted when the last page has it.</param>
internal sealed class Sight(string fragment, long since, Series into)
{
    private readonly Lock gate = new();
    private readonly string mark = $"id=\"{fragment}\"";
    private HashSet<Follower> waiting = [];

    /// <summary>The pages that don't have it yet.</summary>
    public IReadOnlyCollection<Follower> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. waiting];
            }
        }
    }

    /// <summary>Waits for these.</summary>
    public Sight For(IEnumerable<Follower> visitors)
    {
        waiting = [.. visitors];
        return this;
    }

    /// <summary>A page has this operation; true when it was the last page.</summary>
    public bool IsLast(Follower visitor, PageOp op) =>
        (op.Id == fragment || (op.Kind == "replace" && op.Html.Contains(mark, StringComparison.Ordinal))) && IsLast(visitor, isSeen: true);

    /// <summary>A page is gone: it is not waited for.</summary>
    public bool IsLast(Follower visitor) => IsLast(visitor, isSeen: false);

    private bool IsLast(Follower visitor, bool isSeen)
    {
        lock (gate)
        {
            if (!waiting.Remove(visitor) || waiting.Count > 0)
            {
                return false;
            }
        }

        if (isSeen)
        {
            into.Add(Stopwatch.GetElapsedTime(since));
        }

        return true;
    }
}
