namespace Karavaan.Web.Live;

/// <summary>
/// When each fragment was touched last, for the most recent ones. A page that was away asks what changed since its version; what
/// is older than this log remembers, nobody knows. Safe for use by several threads at once.
/// </summary>
/// <param name="start">The version of the state that the log starts from: of what was before it, nothing is known.</param>
public sealed class TouchLog(int start)
{
    /// <summary>How many fragments are remembered.</summary>
    public const int Capacity = 4096;

    private readonly Lock gate = new();
    private readonly LinkedList<(FragmentKey Key, int Version)> byVersion = [];
    private readonly Dictionary<FragmentKey, LinkedListNode<(FragmentKey Key, int Version)>> nodes = [];
    private int horizon = start;

    /// <summary>Notes that the events up to this version touched these fragments. Versions never go down.</summary>
    public void Touch(int version, IEnumerable<FragmentKey> keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                Touch(version, key);
            }
        }
    }

    /// <summary>The fragments touched after this version, latest first; <c>null</c>: that was too long ago to know.</summary>
    public IReadOnlyList<FragmentKey>? Since(int version)
    {
        lock (gate)
        {
            if (version < horizon)
            {
                return null;
            }

            var keys = new List<FragmentKey>();
            for (var node = byVersion.Last; node is not null && node.Value.Version > version; node = node.Previous)
            {
                keys.Add(node.Value.Key);
            }

            return keys;
        }
    }

    private void Touch(int version, FragmentKey key)
    {
        if (nodes.Remove(key, out var old))
        {
            byVersion.Remove(old);
        }

        nodes.Add(key, byVersion.AddLast((key, version)));
        if (nodes.Count > Capacity && byVersion.First is { } oldest)
        {
            horizon = oldest.Value.Version;
            nodes.Remove(oldest.Value.Key);
            byVersion.RemoveFirst();
        }
    }
}
