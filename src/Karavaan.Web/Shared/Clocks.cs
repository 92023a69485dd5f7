using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>The clock that every surface shows: the same rule when it changes, the same drawing.</summary>
public static class Clocks
{
    /// <summary>Does this event change the time that pages show?</summary>
    public static bool IsTouched(Change change) => change.Event is
        ProgrammeEvent.StageEntered or ProgrammeEvent.TimerStarted or ProgrammeEvent.TimerPaused
        or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened;

    /// <summary>The current stage's clock; hidden once the workshop is closed.</summary>
    public static Drawing Drawing(Scene scene) => new(
        typeof(ClockPiece),
        scene.Workshop.Programme.IsClosed ? default : scene.Workshop.Programme.Now.Timer);
}
