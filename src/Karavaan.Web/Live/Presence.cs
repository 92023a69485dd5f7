using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Which connections a Room has here, and so for which audiences and languages something must be drawn.</summary>
internal sealed class Presence
{
    private readonly ConcurrentDictionary<string, Listener> byConnection = new();
    private readonly ConcurrentDictionary<string, bool> silent = new();
    private volatile Counted? counted;
    private int changes;

    /// <summary>How many connections.</summary>
    public int Connections => byConnection.Count;

    /// <summary>How many connections of pages of this kind.</summary>
    public int CountOf(Surface surface) => byConnection.Values.Count(l => l.Viewer.Surface == surface);

    /// <summary>Is this connection seated?</summary>
    public bool Has(string connection) => byConnection.ContainsKey(connection);

    /// <summary>All connections.</summary>
    public IEnumerable<Listener> All => byConnection.Values;

    /// <summary>Everybody with a phone that is connected, each once.</summary>
    public IEnumerable<ParticipantId> Here => byConnection.Values.Select(l => l.Viewer.Participant).OfType<ParticipantId>().Distinct();

    /// <summary>How many screens are connected, and how many of them can't be heard.</summary>
    public (int Connected, int Silent) Screens
    {
        get
        {
            var screens = byConnection.Values.Where(l => l.Viewer.Surface == Surface.Screen).Select(l => l.Connection).ToList();
            return (screens.Count, screens.Count(silent.ContainsKey));
        }
    }

    /// <summary>A screen says whether its browser lets it sound.</summary>
    public void Sound(string connection, bool isHeard) => _ = isHeard ? silent.TryRemove(connection, out _) : silent.TryAdd(connection, true);

    /// <summary>The languages in which an audience listens; empty when nobody of it does.</summary>
    public IReadOnlyCollection<string> LanguagesOf(Audience audience) => Count(Volatile.Read(ref changes)).GetValueOrDefault(audience) ?? [];

    /// <summary>Adds a connection or moves it; gives what it was.</summary>
    public Listener? Put(Listener listener)
    {
        var old = byConnection.GetValueOrDefault(listener.Connection);
        byConnection[listener.Connection] = listener;
        Interlocked.Increment(ref changes);
        return old;
    }

    /// <summary>Takes a connection away; gives what it was.</summary>
    public Listener? Remove(string connection)
    {
        byConnection.TryRemove(connection, out var old);
        silent.TryRemove(connection, out _);
        Interlocked.Increment(ref changes);
        return old;
    }

    /// <summary>Counts again after a change. One that comes during the count makes it old at once, so nobody is overlooked.</summary>
    private Dictionary<Audience, HashSet<string>> Count(int change)
    {
        if (counted is { } known && known.Change == change)
        {
            return known.Languages;
        }

        var languages = new Dictionary<Audience, HashSet<string>>();
        foreach (var listener in byConnection.Values)
        {
            foreach (var audience in listener.Audiences)
            {
                if (!languages.TryGetValue(audience, out var spoken))
                {
                    languages[audience] = spoken = [];
                }

                spoken.Add(listener.Seat.Language);
            }
        }

        counted = new(change, languages);
        return languages;
    }

    private sealed record Counted(int Change, Dictionary<Audience, HashSet<string>> Languages);
}
