using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// Notes that lie together. <paramref name="Number"/> counts from 1 in the order of making; <paramref name="Name"/> is empty until the
/// desk gives one; <paramref name="Notes"/> stand in the order of their ids, hidden ones too.
/// </summary>
public sealed record Cluster(ClusterId Id, int Number, string Name, ImmutableList<NoteId> Notes)
{
    /// <summary>All dots on notes of this cluster that the room can see.</summary>
    public int Count(Board board, StageId stage)
    {
        var dots = board.DotsIn(stage);
        return Notes.Where(note => board.Notes.GetValueOrDefault(note) is { IsHidden: false }).Sum(note => dots.Of.GetValueOrDefault(note));
    }

    /// <summary>One order for the same notes, so that what comes back is the same as what went.</summary>
    internal static ImmutableList<NoteId> InOrder(IEnumerable<NoteId> notes) => [.. notes.Distinct().OrderBy(note => note.Value)];
}

/// <summary>How a cluster is called; empty: it has no name.</summary>
public sealed record ClusterTitle(ClusterId Cluster, string Name);

/// <summary>Where a note lies: in a cluster, or loose.</summary>
public sealed record NotePlace(NoteId Note, ClusterId? Cluster);
