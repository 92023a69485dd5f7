using System.Collections.Immutable;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Harvests;

/// <summary>What an event changed among clusters and notes.</summary>
/// <param name="Clusters">Clusters whose notes, name, mark or count changed, also those that are gone.</param>
/// <param name="Notes">Notes that may look different or lie elsewhere.</param>
public sealed record ClusterChange(IReadOnlySet<ClusterId> Clusters, IReadOnlySet<NoteId> Notes)
{
    private static readonly ClusterChange None = new(new HashSet<ClusterId>(), new HashSet<NoteId>());

    /// <summary>Nothing at all.</summary>
    public bool IsNone => Clusters.Count == 0 && Notes.Count == 0;

    /// <summary>What this event changed, while the room is in a harvest stage; otherwise nothing.</summary>
    public static ClusterChange Of(Change change)
    {
        if (!DottedNotes.Stages(change.After).Any())
        {
            return None;
        }

        var (clusters, notes) = Direct(change);
        HashSet<ClusterId> touched = [.. clusters, .. notes.SelectMany(n => new[] { Home(change.Before, n), Home(change.After, n) }).OfType<ClusterId>()];
        HashSet<NoteId> moved = [.. notes];
        if (change.Event is ClusterEvent.ClusterMarked || DottedNotes.Stages(change.After).Any(s => s.IsRevealed))
        {
            // Their count decides where their notes stand.
            moved.UnionWith(touched.SelectMany(c => In(change.Before, c).Concat(In(change.After, c))));
        }

        return new(touched, moved);
    }

    private static (ClusterId[] Clusters, NoteId[] Notes) Direct(Change change) => change.Event switch
    {
        ClusterEvent.ClusterMade e => (Named(e.Cluster, e.Other), [.. e.Notes]),
        ClusterEvent.ClusterUnmade e => (Named(e.Cluster, e.Other), [.. e.Notes.Select(place => place.Note)]),
        ClusterEvent.NoteMoved e => ([], [e.Note]),
        ClusterEvent.ClusterNamed e => ([e.Cluster], []),
        ClusterEvent.ClusterMarked => ([.. new[] { change.Before.Board.Clusters.Marked, change.After.Board.Clusters.Marked }.OfType<ClusterId>()], []),
        _ => NoteLists.Of(change.Event) is { } note ? ([], [note]) : ([], []),
    };

    private static ClusterId[] Named(ClusterId cluster, ClusterTitle? other) => other is null ? [cluster] : [cluster, other.Cluster];

    private static ClusterId? Home(Workshop workshop, NoteId note) => workshop.Board.Clusters.With(note)?.Id;

    private static ImmutableList<NoteId> In(Workshop workshop, ClusterId cluster) => workshop.Board.Clusters.Find(cluster)?.Notes ?? [];
}
