using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>Dots on notes, a line per group, and the subject of the charter.</summary>
public sealed class HarvestSlice : IStageSlice
{
    /// <inheritdoc/>
    public Type Content => typeof(StageTemplate.Harvest);

    /// <inheritdoc/>
    public Drawing Phone(Scene scene, Stage stage, ParticipantId who) =>
        new(typeof(HarvestPhone), new HarvestPhoneView(stage, who, scene.Workshop.Roster.Find(who)?.Group));

    /// <inheritdoc/>
    public Drawing Screen(Scene scene, Stage stage) => new(typeof(HarvestScreen), stage);

    /// <inheritdoc/>
    public Drawing Desk(Scene scene, Stage stage) => new(typeof(HarvestDesk), stage);

    /// <inheritdoc/>
    public string Place(Workshop workshop, Stage stage) => workshop.Board.Clusters.Marked is { } marked ? ClusterHead.PlaceOf(marked) : "task";
}

/// <summary>The stage, whose phone, and at which group.</summary>
public sealed record HarvestPhoneView(Stage Stage, ParticipantId Who, GroupId? Group);
