using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>
/// The head of a cluster on screen and phones, above its notes: its name and, after the reveal only, its dots. One more head stands above
/// the loose notes while there are clusters.
/// </summary>
public sealed class ClusterHead : Fragment
{
    private const string Own = "cluster";
    private static readonly ClusterId Loose = new(Guid.Empty);

    /// <summary>All heads of a stage on these pages.</summary>
    public static IEnumerable<FragmentKey> All(Workshop workshop, StageId stage, Audience audience) =>
        [.. workshop.Board.Clusters.InOrder.Select(c => Of(stage, c.Id, audience)), Of(stage, Loose, audience)];

    /// <summary>Where a phone goes along to when the room looks at this cluster.</summary>
    public static string PlaceOf(ClusterId cluster) => $"cluster-{cluster.Value:n}";

    /// <summary>The head of the loose notes on the desk.</summary>
    public static FragmentKey LooseOnDesk(StageId stage) => Of(stage, Loose, Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        ClusterChange.Of(change) is { IsNone: false } changed
            ? from stage in DottedNotes.Stages(change.After)
              from cluster in changed.Clusters.Append(Loose)
              from audience in cluster == Loose ? [Audience.Screen, Audience.Phones, Audience.Desk] : (Audience[])[Audience.Screen, Audience.Phones]
              select Of(stage.Id, cluster, audience)
            : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (workshop, cluster) = (scene.Workshop, new ClusterId(Guid.ParseExact(key.Argument.Split('-')[^1], "n")));
        return workshop.Programme.Find(Argument.StageOf(key)) is not { } stage ? null
            : cluster == Loose ? OfLoose(workshop, List(key, stage.Id))
            : workshop.Board.Clusters.Find(cluster) is { } found && found.Notes.Any(n => IsShown(workshop, n))
                ? new(typeof(ClusterHeadRow), ViewOf(scene, stage, found), List(key, stage.Id), HarvestOrder.OfHead(workshop, stage, found))
            : null;
    }

    private static FragmentKey Of(StageId stage, ClusterId cluster, Audience audience) =>
        new(Own, string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{cluster.Value:n}"), audience);

    private static string List(FragmentKey key, StageId stage) =>
        key.Audience == Audience.Screen ? ScreenDots.List(stage)
        : key.Audience == Audience.Desk ? DeskCluster.List(stage)
        : DotNote.List(stage);

    private static Drawing? OfLoose(Workshop workshop, string list) =>
        workshop.Board.Clusters.Of.Keys.Any(n => IsShown(workshop, n))
        && workshop.Board.Notes.Values.Any(n => !n.IsHidden && workshop.Board.Clusters.With(n.Id) is null)
            ? new(typeof(ClusterHeadRow), new ClusterHeadView(null, null, false), list, HarvestOrder.OfLoose)
            : null;

    private static ClusterHeadView ViewOf(Scene scene, Stage stage, Cluster cluster) => new(
        scene.Words.NameOf(cluster),
        stage.IsRevealed ? cluster.Count(scene.Workshop.Board, stage.Id) : null,
        scene.Workshop.Board.Clusters.Marked == cluster.Id,
        PlaceOf(cluster.Id));

    private static bool IsShown(Workshop workshop, NoteId note) => workshop.Board.Notes.GetValueOrDefault(note) is { IsHidden: false };
}

/// <summary>
/// A cluster's name (<c>null</c>: the loose notes), after the reveal its dots, whether the room looks at it, and the place to which a phone
/// goes along then.
/// </summary>
public sealed record ClusterHeadView(string? Name, int? Dots, bool IsMarked, string? Place = null);
