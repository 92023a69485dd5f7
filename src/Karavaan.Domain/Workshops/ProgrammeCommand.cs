using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>Orders about the programme: only the facilitator gives them.</summary>
public abstract record ProgrammeCommand : Command
{
    private ProgrammeCommand()
    {
    }

    /// <summary>
    /// Starts a workshop from a template, in its first stage; or, with a <paramref name="StartsAt"/> that lies ahead, opens the doors:
    /// people join and wait. Refuses a template with a stage that can't be played.
    /// </summary>
    public sealed record StartWorkshop(WorkshopTemplate Template, DateTimeOffset? StartsAt = null, bool IsRehearsal = false) : ProgrammeCommand
    {
        /// <summary>The template's texts in other languages; <c>null</c>: there are none.</summary>
        public Sequence<TemplateTranslation>? Translations { get; init; }
    }

    /// <summary>
    /// Goes from one stage to another. <paramref name="From"/> is the stage that the button was pressed in: a double press
    /// (or a second desk) can't skip a stage. The timer of the new stage starts with its minutes. While people wait for the first
    /// stage, going there from itself begins it.
    /// </summary>
    public sealed record GoToStage(StageId From, StageId To) : ProgrammeCommand;

    /// <summary>Starts the timer of the current stage with what is left, or with its minutes when nothing is left.</summary>
    public sealed record StartTimer(StageId Stage) : ProgrammeCommand;

    /// <summary>Stops the timer and keeps what is left.</summary>
    public sealed record PauseTimer(StageId Stage) : ProgrammeCommand;

    /// <summary>
    /// Adds time, running or paused; when the time is over it counts from now. At most <see cref="Limits.TimerStep"/> at once
    /// (more is cut to that), less than zero shortens.
    /// </summary>
    public sealed record ExtendTimer(StageId Stage, TimeSpan By) : ProgrammeCommand;

    /// <summary>
    /// Gives a stage that is still to come other minutes: 1 to <see cref="Limits.StageMinutes"/>, anything else is cut to that.
    /// </summary>
    public sealed record PlanMinutes(StageId Stage, int Minutes) : ProgrammeCommand;

    /// <summary>
    /// In a charter stage: from now on one of each group holds the pen, or all of it write together. Refused when everything in it has
    /// been decided.
    /// </summary>
    public sealed record SwitchWriting(StageId Stage, WritingMode Mode) : ProgrammeCommand;

    /// <summary>From now on nothing more is accepted in this stage, not even late.</summary>
    public sealed record LockStage(StageId Stage) : ProgrammeCommand;

    /// <summary>Accepts again.</summary>
    public sealed record UnlockStage(StageId Stage) : ProgrammeCommand;

    /// <summary>Shows what was hidden in this stage: dots (choose, harvest) or placements (quadrant).</summary>
    public sealed record RevealStage(StageId Stage) : ProgrammeCommand;

    /// <summary>The explicit way back from a reveal: hides again and accepts again.</summary>
    public sealed record CoverStage(StageId Stage) : ProgrammeCommand;

    /// <summary>
    /// Moves the slides of the current story stage; <paramref name="Slide"/> counts from 0, and the one after the last slide is the
    /// page of words that stay. In a themes stage it turns the pages of the picked notes.
    /// </summary>
    public sealed record ShowSlide(StageId Stage, int Slide) : ProgrammeCommand;

    /// <summary>
    /// Begins a round of the talk in the current themes stage: any of them, counted from 1, with a timer of its own. The one after the
    /// last is for picking: each group chooses one note, in what is left of the time and at least <see cref="Limits.Picking"/>. With 0
    /// the talk is in no round; that leaves the timer alone.
    /// </summary>
    public sealed record StartRound(StageId Stage, int Round) : ProgrammeCommand;

    /// <summary>Puts the way in (QR and code) over whatever the screen shows, or takes it away again. The next stage takes it away too.</summary>
    public sealed record ShowCode(bool IsShown) : ProgrammeCommand;

    /// <summary>Ends the workshop: documents can be made, nothing is accepted any more.</summary>
    public sealed record CloseWorkshop : ProgrammeCommand;

    /// <summary>The explicit way back from closing.</summary>
    public sealed record ReopenWorkshop : ProgrammeCommand;

    /// <summary>Takes back the facilitator's own last undoable action.</summary>
    public sealed record Undo : ProgrammeCommand;
}
