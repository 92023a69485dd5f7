using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>The field in which the facilitator names a cluster; only a name touches it.</summary>
public sealed class ClusterName : Fragment
{
    private const string Own = "cluster-name";

    /// <summary>Of one cluster.</summary>
    public static FragmentKey Of(ClusterId cluster) => new(Own, cluster.Value.ToString("n"), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ClusterEvent.ClusterNamed e ? [Of(e.Cluster)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Board.Clusters.Find(new ClusterId(Guid.ParseExact(key.Argument, "n"))) is { } cluster
            ? new Drawing(typeof(ClusterNameForm), cluster)
            : null;
}
