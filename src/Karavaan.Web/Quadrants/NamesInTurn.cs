using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Quadrants;

/// <summary>After the reveal each person on a phone is asked whether their own dot may carry a name.</summary>
public sealed class NamesInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop.Programme.Now is { Content: StageTemplate.Quadrant, IsRevealed: true, IsLocked: false } stage
        && QuadrantStages.Of(scene.Workshop, stage.Id, who) is { IsPlaced: true } placement
        && ScreenNames.NameOf(scene.Workshop, placement) is not null
            ? placement.IsNamed
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is QuadrantEvent;
}
