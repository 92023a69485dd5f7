using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on clusters of notes, and says what takes each decision back.</summary>
internal static class ClusterDecider
{
    public static Decision Decide(Workshop state, ClusterCommand command, Actor actor) => Only.Facilitator(actor, _ => command switch
    {
        ClusterCommand.MakeCluster c => Make(state.Board, c),
        ClusterCommand.MoveNote c => Move(state.Board, c),
        ClusterCommand.NameCluster c => Existing(state.Board, c.Cluster, cluster => Typed.Optional(c.Name, Limits.ClusterName, name =>
            name == cluster.Name ? Decision.Accept() : Decision.Accept(new ClusterEvent.ClusterNamed(cluster.Id, name)))),
        ClusterCommand.MergeCluster c => Existing(state.Board, c.Cluster, from => Existing(state.Board, c.Into, into => Merge(from, into))),
        ClusterCommand.RemoveCluster c => Existing(state.Board, c.Cluster, cluster => Decision.Accept(Scatter(cluster, null))),
        ClusterCommand.MarkCluster c => Mark(state.Board, c),
        _ => throw new UnreachableException(),
    });

    /// <summary>What would take this event back, or <c>null</c>; see <see cref="Inverse"/>.</summary>
    public static ClusterEvent? Inverse(Board before, ClusterEvent happened) => happened switch
    {
        ClusterEvent.ClusterMade e when before.Clusters.Find(e.Cluster) is null && e.Notes.All(before.Notes.ContainsKey) =>
            new ClusterEvent.ClusterUnmade(
                e.Cluster, [.. e.Notes.Select(n => new NotePlace(n, before.Clusters.With(n)?.Id))], TitleOf(before.Clusters, e.Other)),
        ClusterEvent.ClusterUnmade e when before.Clusters.Find(e.Cluster) is { } cluster && Same(cluster, e) =>
            new ClusterEvent.ClusterMade(
                cluster.Id, cluster.Number, cluster.Name, [.. cluster.Notes], TitleOf(before.Clusters, e.Other)),
        ClusterEvent.NoteMoved e when before.Notes.ContainsKey(e.Note) && before.Clusters.With(e.Note)?.Id is var old && old != e.Cluster
            && (e.Cluster is not { } to || before.Clusters.Find(to) is not null) => new ClusterEvent.NoteMoved(e.Note, old),
        ClusterEvent.ClusterNamed e when before.Clusters.Find(e.Cluster) is { } cluster && cluster.Name != e.Name =>
            new ClusterEvent.ClusterNamed(cluster.Id, cluster.Name),
        ClusterEvent.ClusterMarked e when before.Clusters.Marked != e.Cluster => new ClusterEvent.ClusterMarked(before.Clusters.Marked),
        _ => null,
    };

    private static bool Same(Cluster cluster, ClusterEvent.ClusterUnmade e) => cluster.Notes.SequenceEqual(e.Notes.Select(place => place.Note));

    /// <summary>How the other cluster is called before the event calls it otherwise.</summary>
    private static ClusterTitle? TitleOf(Clusters before, ClusterTitle? other) =>
        other is not null && before.Find(other.Cluster) is { } cluster ? new(cluster.Id, cluster.Name) : null;

    private static Decision Make(Board board, ClusterCommand.MakeCluster c)
    {
        var id = new ClusterId(c.Id);
        List<NoteId> notes = c.Onto is { } onto ? [c.Note, onto] : [c.Note];
        return board.Clusters.Find(id) is not null ? Decision.Accept()
            : !notes.TrueForAll(board.Notes.ContainsKey) ? Decision.Refuse(RefusalCode.NoSuchNote)
            : board.Clusters.All.Count >= Limits.Clusters ? Decision.Refuse(RefusalCode.TooManyClusters, Typed.Words(Limits.Clusters))
            : Decision.Accept(new ClusterEvent.ClusterMade(id, board.Clusters.Made + 1, "", [.. Cluster.InOrder(notes)]));
    }

    private static Decision Move(Board board, ClusterCommand.MoveNote c) =>
        !board.Notes.ContainsKey(c.Note) ? Decision.Refuse(RefusalCode.NoSuchNote)
        : c.Cluster is { } to && board.Clusters.Find(to) is null ? Decision.Refuse(RefusalCode.NoSuchCluster)
        : board.Clusters.With(c.Note)?.Id == c.Cluster ? Decision.Accept()
        : Decision.Accept(new ClusterEvent.NoteMoved(c.Note, c.Cluster));

    private static Decision Merge(Cluster from, Cluster into) =>
        from.Id == into.Id ? Decision.Accept()
        : into.Name.Length > 0 || from.Name.Length == 0 ? Decision.Accept(Scatter(from, into.Id))
        : Decision.Accept(Scatter(from, into.Id) with { Other = new(into.Id, from.Name) });

    private static Decision Mark(Board board, ClusterCommand.MarkCluster c) =>
        c.Cluster is { } id && board.Clusters.Find(id) is null ? Decision.Refuse(RefusalCode.NoSuchCluster)
        : board.Clusters.Marked == c.Cluster ? Decision.Accept()
        : Decision.Accept(new ClusterEvent.ClusterMarked(c.Cluster));

    private static Decision Existing(Board board, ClusterId id, Func<Cluster, Decision> decide) =>
        board.Clusters.Find(id) is { } cluster ? decide(cluster) : Decision.Refuse(RefusalCode.NoSuchCluster);

    private static ClusterEvent.ClusterUnmade Scatter(Cluster cluster, ClusterId? to) =>
        new(cluster.Id, [.. cluster.Notes.Select(note => new NotePlace(note, to))]);
}
