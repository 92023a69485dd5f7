using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Quadrants;

/// <summary>Each person on a phone practises, and places both moments or skips.</summary>
public sealed class PlacesInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop.Programme.Now is { Content: StageTemplate.Quadrant, IsRevealed: false, IsLocked: false } stage
            ? scene.Workshop.Quadrants.ShowOf(stage.Id) is { IsPractising: true, Practice: { } practice } ? practice.Pins.ContainsKey(who)
            : QuadrantStages.Of(scene.Workshop, stage.Id, who) is { IsSkipped: true } or { Today: not null, Later: not null }
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is QuadrantEvent;
}
