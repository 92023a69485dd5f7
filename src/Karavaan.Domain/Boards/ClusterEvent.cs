using System.Text.Json.Serialization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What the desk did with clusters of notes.</summary>
public abstract record ClusterEvent : WorkshopEvent
{
    private ClusterEvent()
    {
    }

    /// <summary>
    /// A cluster with these notes, taken from wherever they lay. Back from a merge that gave its name to the other one, it takes the
    /// name along, and the other is called as before.
    /// </summary>
    public sealed record ClusterMade(
        ClusterId Cluster,
        int Number,
        string Name,
        Sequence<NoteId> Notes,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ClusterTitle? Other = null) : ClusterEvent;

    /// <summary>
    /// The cluster is gone and its notes lie here: a merge, or taken apart, or an empty one removed. A merge into a nameless cluster gives
    /// it the name, in the same event, so that one undo takes both back.
    /// </summary>
    public sealed record ClusterUnmade(
        ClusterId Cluster,
        Sequence<NotePlace> Notes,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ClusterTitle? Other = null) : ClusterEvent;

    /// <summary>A note lies in another cluster, or loose.</summary>
    public sealed record NoteMoved(NoteId Note, ClusterId? Cluster) : ClusterEvent;

    /// <summary>A cluster has a name; empty: it was taken away.</summary>
    public sealed record ClusterNamed(ClusterId Cluster, string Name) : ClusterEvent;

    /// <summary>The room looks at this cluster; <c>null</c>: at none.</summary>
    public sealed record ClusterMarked(ClusterId? Cluster) : ClusterEvent;
}
