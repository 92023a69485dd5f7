namespace Karavaan.Web.Live;

/// <summary>
/// The fragments that wait for one kind of beat, and how far that beat has come. Marked by the Room, emptied by the Beat.
/// </summary>
internal sealed class Lane(TimeSpan after, int start, Action wake)
{
    private readonly Lock gate = new();
    private HashSet<FragmentKey> waiting = [];
    private int marked = start;
    private int settled = start;

    /// <summary>When it is this lane's turn.</summary>
    public Pulse Pulse { get; } = new(after, wake);

    /// <summary>Every message for the changes up to this version has been handed to the connections.</summary>
    public int Settled
    {
        get
        {
            lock (gate)
            {
                return settled;
            }
        }
    }

    /// <summary>The state has this version now, and these fragments of this lane changed with it (perhaps none).</summary>
    public void Mark(int version, IReadOnlyCollection<FragmentKey> keys)
    {
        lock (gate)
        {
            if (keys.Count == 0 && waiting.Count == 0 && settled == marked)
            {
                settled = version;
            }

            marked = version;
            waiting.UnionWith(keys);
        }

        if (keys.Count > 0)
        {
            Pulse.Set();
        }
    }

    /// <summary>Everything that waits, with the version up to which it is everything.</summary>
    public (IReadOnlyCollection<FragmentKey> Keys, int Version) Take()
    {
        lock (gate)
        {
            var taken = waiting;
            waiting = [];
            return (taken, marked);
        }
    }

    /// <summary>What was taken at this version has been sent.</summary>
    public void Settle(int version)
    {
        lock (gate)
        {
            settled = waiting.Count == 0 ? marked : version;
        }
    }
}
