using System.Text.Json.Serialization;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>What happened to the programme.</summary>
public abstract record ProgrammeEvent : WorkshopEvent
{
    private ProgrammeEvent()
    {
    }

    /// <summary>
    /// The first event of every workshop; the template is kept whole, so later edits of the file change nothing. With
    /// <paramref name="StartsAt"/> (UTC) people join, and wait for the first stage. A rehearsal says so from its first event on.
    /// </summary>
    public sealed record WorkshopStarted(
        WorkshopTemplate Template,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateTimeOffset? StartsAt = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsRehearsal = false) : ProgrammeEvent
    {
        /// <inheritdoc cref="ProgrammeCommand.StartWorkshop.Translations"/>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public Sequence<TemplateTranslation>? Translations { get; init; }
    }

    /// <summary>The room is now in this stage.</summary>
    public sealed record StageEntered(StageId Stage) : ProgrammeEvent;

    /// <summary>The timer runs until <paramref name="EndsAt"/> (UTC); pages count down by themselves.</summary>
    public sealed record TimerStarted(StageId Stage, DateTimeOffset EndsAt) : ProgrammeEvent;

    /// <summary>The timer stands still with this much left (negative: over time).</summary>
    public sealed record TimerPaused(StageId Stage, TimeSpan Left) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.PlanMinutes"/>
    public sealed record MinutesPlanned(StageId Stage, int Minutes) : ProgrammeEvent;

    /// <summary>The articles of a charter stage are written in this way from now on, whatever the template said.</summary>
    public sealed record WritingSwitched(StageId Stage, WritingMode Mode) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.LockStage"/>
    public sealed record StageLocked(StageId Stage) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.UnlockStage"/>
    public sealed record StageUnlocked(StageId Stage) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.RevealStage"/>
    public sealed record StageRevealed(StageId Stage) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.CoverStage"/>
    public sealed record StageCovered(StageId Stage) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.ShowSlide"/>
    public sealed record SlideShown(StageId Stage, int Slide) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.StartRound"/>
    public sealed record RoundStarted(StageId Stage, int Round) : ProgrammeEvent;

    /// <inheritdoc cref="ProgrammeCommand.ShowCode"/>
    public sealed record CodeShown(bool IsShown) : ProgrammeEvent;

    /// <summary>The workshop ended.</summary>
    public sealed record WorkshopClosed : ProgrammeEvent;

    /// <summary>The workshop goes on after all.</summary>
    public sealed record WorkshopReopened : ProgrammeEvent;

    /// <summary>An action was taken back: <paramref name="Inverse"/> was applied, the entry left the undo list.</summary>
    public sealed record Undone(FacilitatorId By, WorkshopEvent Inverse) : ProgrammeEvent;
}
