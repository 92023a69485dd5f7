using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Desk;

/// <summary>What the facilitator steers this kind of stage with: the current stage's slice draws it.</summary>
public sealed class DeskMain(StageSlices slices) : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-main", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened
        or ProgrammeEvent.StageLocked or ProgrammeEvent.StageUnlocked or ProgrammeEvent.StageRevealed or ProgrammeEvent.StageCovered
        or RosterEvent.GroupsOpened ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        slices.For(scene.Workshop.Programme.Now).Desk(scene, scene.Workshop.Programme.Now);
}
