using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Harvests;

/// <summary>Each person on a phone gives all their own dots.</summary>
public sealed class DotsInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop.Programme.Now is { Content: StageTemplate.Harvest harvest, IsRevealed: false, IsLocked: false } stage
            ? scene.Workshop.Board.DotsIn(stage.Id).GivenBy(who).Count >= harvest.DotsPerPerson
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is BoardEvent.DotGiven or BoardEvent.DotTaken or BoardEvent.NoteWithdrawn;
}
