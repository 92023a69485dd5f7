using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Notes that the desk laid together because they say the same. A note lies in one cluster at most.</summary>
/// <param name="All">The clusters that there are.</param>
/// <param name="Of">In which cluster a note lies; loose notes are not in it.</param>
/// <param name="Made">The highest number that a cluster ever had: a number never means two clusters.</param>
/// <param name="Marked">The cluster that the room looks at now, also while it is gone and can still come back.</param>
public sealed record Clusters(
    ImmutableDictionary<ClusterId, Cluster> All, ImmutableDictionary<NoteId, ClusterId> Of, int Made, ClusterId? Marked)
{
    /// <summary>Every note lies loose.</summary>
    public static Clusters Empty { get; } = new(
        ImmutableDictionary<ClusterId, Cluster>.Empty, ImmutableDictionary<NoteId, ClusterId>.Empty, 0, null);

    /// <summary>The cluster, or <c>null</c>.</summary>
    public Cluster? Find(ClusterId id) => All.GetValueOrDefault(id);

    /// <summary>The cluster that a note lies in, or <c>null</c> for a loose one.</summary>
    public Cluster? With(NoteId note) => Of.TryGetValue(note, out var id) ? Find(id) : null;

    /// <summary>The clusters in the order in which they were first made.</summary>
    public IEnumerable<Cluster> InOrder => All.Values.OrderBy(cluster => cluster.Number);

    /// <summary>The clusters after an event. Unknown clusters and notes change nothing.</summary>
    internal Clusters Apply(ClusterEvent happened, Func<NoteId, bool> isNote) => happened switch
    {
        ClusterEvent.ClusterMade e => Make(e, isNote),
        ClusterEvent.ClusterUnmade e => Unmake(e, isNote),
        ClusterEvent.NoteMoved e => isNote(e.Note) ? Move(e.Note, e.Cluster) : this,
        ClusterEvent.ClusterNamed e => Call(new(e.Cluster, e.Name)),
        ClusterEvent.ClusterMarked e => this with { Marked = e.Cluster },
        _ => throw new UnreachableException(),
    };

    /// <summary>A note that was taken back lies nowhere.</summary>
    internal Clusters Without(NoteId note) => With(note) is { } cluster
        ? this with { All = All.SetItem(cluster.Id, cluster with { Notes = cluster.Notes.Remove(note) }), Of = Of.Remove(note) }
        : this with { Of = Of.Remove(note) };

    private Clusters Make(ClusterEvent.ClusterMade e, Func<NoteId, bool> isNote)
    {
        var made = All.ContainsKey(e.Cluster) ? this : this with
        {
            All = All.Add(e.Cluster, new Cluster(e.Cluster, e.Number, e.Name, [])),
            Made = Math.Max(Made, e.Number),
        };
        return e.Notes.Where(isNote).Aggregate(made, (clusters, note) => clusters.Move(note, e.Cluster)).Call(e.Other);
    }

    private Clusters Unmake(ClusterEvent.ClusterUnmade e, Func<NoteId, bool> isNote)
    {
        var left = (Find(e.Cluster)?.Notes ?? []).Aggregate(this, (clusters, note) => clusters.Without(note));
        return e.Notes.Where(place => isNote(place.Note)).Aggregate(
            left with { All = left.All.Remove(e.Cluster) }, (clusters, place) => clusters.Move(place.Note, place.Cluster)).Call(e.Other);
    }

    private Clusters Call(ClusterTitle? title) => title is not null && Find(title.Cluster) is { } cluster
        ? this with { All = All.SetItem(cluster.Id, cluster with { Name = title.Name }) }
        : this;

    private Clusters Move(NoteId note, ClusterId? to)
    {
        var taken = Without(note);
        return to is { } id && taken.Find(id) is { } cluster
            ? taken with { All = taken.All.SetItem(id, cluster with { Notes = Cluster.InOrder(cluster.Notes.Add(note)) }), Of = taken.Of.SetItem(note, id) }
            : taken;
    }
}
