using System.Collections.Concurrent;
using System.Diagnostics;
using Karavaan.Bench.Live;

namespace Karavaan.Bench.Measure;

/// <summary>Everything that people tapped: how it was answered, and how soon others saw it.</summary>
internal sealed class Taps
{
    private readonly ConcurrentDictionary<Sight, byte> open = new();
    private readonly ConcurrentQueue<string> problems = new();
    private int sent;
    private int refused;

    /// <summary>Commands sent.</summary>
    public int Sent => sent;

    /// <summary>Commands refused with words.</summary>
    public int Refused => refused;

    /// <summary>Tap to its own answer.</summary>
    public Series ToAnswer { get; } = new();

    /// <summary>Tap to the screen.</summary>
    public Series ToScreen { get; } = new();

    /// <summary>Tap to the last phone that shows it.</summary>
    public Series ToLastPhone { get; } = new();

    /// <summary>From the desk's key to the last of all phones that gets its new task: a next stage, or a reveal.</summary>
    public Series ToEveryPhone { get; } = new();

    /// <summary>What went otherwise than the script says: no answer, refused unexpectedly, accepted unexpectedly, never seen.</summary>
    public IEnumerable<string> Problems =>
        [
            .. problems,
            .. open.Keys.SelectMany(s => s.Waiting).GroupBy(v => v.Name).Select(g => $"{g.Key} never saw {g.Count()} taps of others"),
        ];

    /// <summary>Something will be seen by these pages, as the fragment with this id.</summary>
    public void Expect(string fragment, long since, Series into, IEnumerable<Follower> by)
    {
        var sight = new Sight(fragment, since, into).For(by.Where(v => v.IsConnected));
        if (sight.Waiting.Count > 0)
        {
            open[sight] = 0;
        }
    }

    /// <summary>A page received operations.</summary>
    public void Seen(Follower visitor, IReadOnlyList<PageOp> ops)
    {
        foreach (var (sight, _) in open)
        {
            if (ops.Any(op => sight.IsLast(visitor, op)))
            {
                open.TryRemove(sight, out _);
            }
        }
    }

    /// <summary>A page lost its connection: nothing is expected to reach it in time.</summary>
    public void Lost(Follower visitor)
    {
        foreach (var (sight, _) in open)
        {
            if (sight.IsLast(visitor))
            {
                open.TryRemove(sight, out _);
            }
        }
    }

    /// <summary>A command was answered.</summary>
    /// <param name="by">Who sent it.</param>
    /// <param name="path">Where to.</param>
    /// <param name="since">Before it was sent.</param>
    /// <param name="answer">What came back.</param>
    /// <param name="refusal">The refusal that the script expects, or <c>null</c>.</param>
    public void Answered(Follower by, string path, long since, Answer answer, string? refusal)
    {
        Interlocked.Increment(ref sent);
        ToAnswer.Add(Stopwatch.GetElapsedTime(since));
        if (answer.Refusal is not null)
        {
            Interlocked.Increment(ref refused);
        }

        if (answer.Refusal != refusal || (refusal is null && !answer.IsSaved))
        {
            Note($"{by.Name}, {path}: expected {refusal ?? "saved"}, got {answer.Refusal ?? answer.Status}");
        }
    }

    /// <summary>Notes something that is not as the script says.</summary>
    public void Note(string problem) => problems.Enqueue(problem);
}
