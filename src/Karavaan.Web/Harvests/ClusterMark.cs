using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Harvests;

/// <summary>How a note lies, for the stylesheet.</summary>
public static class ClusterMark
{
    /// <summary>In a cluster, in the one that the room looks at, or loose (<c>null</c>).</summary>
    public static string? Of(Workshop workshop, NoteId note) => workshop.Board.Clusters.With(note) is not { } cluster ? null
        : workshop.Board.Clusters.Marked == cluster.Id ? "clustered marked"
        : "clustered";
}
