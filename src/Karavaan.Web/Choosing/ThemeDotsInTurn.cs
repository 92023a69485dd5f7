using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Choosing;

/// <summary>Each person on a phone gives all their own dots to themes.</summary>
public sealed class ThemeDotsInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop.Programme.Now is { Content: StageTemplate.Choose choose, IsRevealed: false, IsLocked: false } stage
        && DottedThemes.Themes(scene.Workshop, stage.Id).Count > 0
            ? scene.Workshop.Board.ThemeDotsIn(stage.Id).GivenBy(who).Count >= choose.Dots
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is BoardEvent.ThemeDotGiven or BoardEvent.ThemeDotTaken;
}
