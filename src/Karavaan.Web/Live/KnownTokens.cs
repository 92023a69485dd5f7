using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>
/// Who proved to be whom in this Room, so that a tap doesn't ask the database for it. Only what the database said is kept, and nothing of it
/// after anybody's token or person has changed: whoever asked meanwhile keeps what they found in a memory that is gone.
/// </summary>
internal sealed class KnownTokens
{
    private volatile ConcurrentDictionary<string, ParticipantId> known = new();

    /// <summary>Whose token has this hash; asks when nobody has shown it before.</summary>
    public async ValueTask<ParticipantId?> FindAsync(byte[] hash, Func<Task<ParticipantId?>> ask)
    {
        var (now, key) = (known, Convert.ToBase64String(hash));
        if (now.TryGetValue(key, out var who))
        {
            return who;
        }

        var found = await ask();
        if (found is { } participant)
        {
            now[key] = participant;
        }

        return found;
    }

    /// <summary>Somebody's token or person changed.</summary>
    public void Forget() => known = new();
}
