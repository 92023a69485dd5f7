using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Orders about clusters of notes: only the desk moves other people's notes. All can be undone.</summary>
public abstract record ClusterCommand : Command
{
    private ClusterCommand()
    {
    }

    /// <summary>A new cluster with this note and, when it was laid on another one, with that one too. The command's id is the cluster's.</summary>
    public sealed record MakeCluster(NoteId Note, NoteId? Onto) : ClusterCommand;

    /// <summary>Lays a note in a cluster, or takes it out (<c>null</c>).</summary>
    public sealed record MoveNote(NoteId Note, ClusterId? Cluster) : ClusterCommand;

    /// <summary>Names a cluster in at most 60 characters; an empty name takes it away.</summary>
    public sealed record NameCluster(ClusterId Cluster, string Name) : ClusterCommand;

    /// <summary>All notes of one cluster go to another one, which keeps its name, or takes this one's when it has none.</summary>
    public sealed record MergeCluster(ClusterId Cluster, ClusterId Into) : ClusterCommand;

    /// <summary>Takes a cluster apart: its notes lie loose. An empty one disappears.</summary>
    public sealed record RemoveCluster(ClusterId Cluster) : ClusterCommand;

    /// <summary>The highlighter: the room looks at this cluster, or at none (<c>null</c>).</summary>
    public sealed record MarkCluster(ClusterId? Cluster) : ClusterCommand;
}
