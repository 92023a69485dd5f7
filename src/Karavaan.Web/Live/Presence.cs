using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>Which connections a Room has here, and so for which audiences and languages something must be drawn.</summary>
internal sealed class Presence
{
    private readonly ConcurrentDictionary<string, Listener> byConnection = new();
    private volatile Dictionary<Audience, HashSet<string>>? languages;

    /// <summary>How many connections.</summary>
    public int Count => byConnection.Count;

    /// <summary>All connections.</summary>
    public IEnumerable<Listener> All => byConnection.Values;

    /// <summary>Everybody with a phone that is connected, each once.</summary>
    public IEnumerable<ParticipantId> Here => byConnection.Values.Select(l => l.Viewer.Participant).OfType<ParticipantId>().Distinct();

    /// <summary>The languages in which an audience listens; empty when nobody of it does.</summary>
    public IReadOnlyCollection<string> LanguagesOf(Audience audience) => (languages ?? Rebuild()).GetValueOrDefault(audience) ?? [];

    /// <summary>Adds a connection or moves it; gives what it was.</summary>
    public Listener? Put(Listener listener)
    {
        var old = byConnection.GetValueOrDefault(listener.Connection);
        byConnection[listener.Connection] = listener;
        languages = null;
        return old;
    }

    /// <summary>Takes a connection away; gives what it was.</summary>
    public Listener? Remove(string connection)
    {
        byConnection.TryRemove(connection, out var old);
        languages = null;
        return old;
    }

    private Dictionary<Audience, HashSet<string>> Rebuild()
    {
        var counted = new Dictionary<Audience, HashSet<string>>();
        foreach (var listener in byConnection.Values)
        {
            foreach (var audience in listener.Audiences)
            {
                if (!counted.TryGetValue(audience, out var spoken))
                {
                    counted[audience] = spoken = [];
                }

                spoken.Add(listener.Seat.Language);
            }
        }

        return languages = counted;
    }
}
