using System.Collections.Concurrent;

namespace Karavaan.Web.Rehearsals;

/// <summary>What people in one hall hear of each other: what was said aloud, and who took something on. Nobody says the same twice.</summary>
internal sealed class Hearsay
{
    private readonly ConcurrentDictionary<string, bool> taken = new();
    private readonly List<string> rounds = [];

    /// <summary>Says or takes something on; false: somebody did already.</summary>
    public bool TryTake(string what) => taken.TryAdd(what, true);

    /// <summary>Was it said or taken on?</summary>
    public bool IsTaken(string what) => taken.ContainsKey(what);

    /// <summary>The how-manieth round this is that the room decides in, from 0.</summary>
    public int RoundOf(string round)
    {
        lock (rounds)
        {
            if (!rounds.Contains(round))
            {
                rounds.Add(round);
            }

            return rounds.IndexOf(round);
        }
    }
}
