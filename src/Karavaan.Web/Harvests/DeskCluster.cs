using System.Globalization;
using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>A cluster on the desk, above its notes: name it, mark it, merge it, take it apart. Empty ones too.</summary>
public sealed class DeskCluster : Fragment
{
    private const string Own = "desk-cluster";

    /// <summary>A cluster in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, ClusterId cluster) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{cluster.Value:n}"), Audience.Desk);

    /// <summary>The list of clusters and notes.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"desk-clusters-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        from stage in DottedNotes.Stages(change.After)
        from cluster in IsAboutAll(change.Event)
            ? change.After.Board.Clusters.All.Keys.Union(change.Before.Board.Clusters.All.Keys)
            : ClusterChange.Of(change).Clusters
        select Of(stage.Id, cluster);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (workshop, id) = (scene.Workshop, new ClusterId(Guid.ParseExact(key.Argument.Split('-')[^1], "n")));
        if (workshop.Programme.Find(Argument.StageOf(key)) is not { } stage || workshop.Board.Clusters.Find(id) is not { } cluster)
        {
            return null;
        }

        var view = new DeskClusterView(
            cluster,
            stage.IsRevealed ? cluster.Count(workshop.Board, stage.Id) : null,
            workshop.Board.Clusters.Marked == id,
            [.. workshop.Board.Clusters.InOrder.Where(c => c.Id != id)]);
        return new(typeof(DeskClusterRow), view, List(stage.Id), HarvestOrder.OfHead(workshop, stage, cluster));
    }

    /// <summary>Every cluster offers to merge into every other one, by its name.</summary>
    internal static bool IsAboutAll(WorkshopEvent happened) =>
        happened is ClusterEvent.ClusterMade or ClusterEvent.ClusterUnmade or ClusterEvent.ClusterNamed;
}

/// <summary>A cluster, after the reveal its dots, whether the room looks at it, and the clusters that it can be merged into.</summary>
public sealed record DeskClusterView(Cluster Cluster, int? Dots, bool IsMarked, Sequence<Cluster> Others);
