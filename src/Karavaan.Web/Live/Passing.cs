using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Something shown in passing: relayed, never stored.</summary>
internal sealed record PassingThing(string Kind, ParticipantId From, string Connection, string Data);

/// <summary>What people show in passing, the newest of each person, ten times a second at most.</summary>
internal sealed class Passing(Action wake)
{
    /// <summary>The most characters that may be passed at once.</summary>
    public const int MaxLength = 1024;

    private readonly ConcurrentDictionary<ParticipantId, PassingThing> newest = new();

    /// <summary>When it is relayed.</summary>
    public Pulse Pulse { get; } = new(TimeSpan.FromMilliseconds(100), wake);

    /// <summary>Something newer of somebody.</summary>
    public void Put(PassingThing thing)
    {
        newest[thing.From] = thing;
        Pulse.Set();
    }

    /// <summary>What there is, each person's newest.</summary>
    public List<PassingThing> Take()
    {
        var taken = new List<PassingThing>();
        foreach (var from in newest.Keys)
        {
            if (newest.TryRemove(from, out var thing))
            {
                taken.Add(thing);
            }
        }

        return taken;
    }
}
