using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>Decides on the programme; only facilitators give these orders.</summary>
internal static class ProgrammeDecider
{
    public static Decision Start(Workshop state, ProgrammeCommand.StartWorkshop c, Actor actor, DateTimeOffset now) =>
        Only.Facilitator(actor, _ =>
            state.Template is not null ? Decision.Refuse(RefusalCode.AlreadyStarted)
            : Unplayable(c.Template) is { } title ? Decision.Refuse(RefusalCode.StageNotPlayable, title)
            : Begin(state, c, actor, now));

    public static Decision Decide(Workshop state, ProgrammeCommand command, Actor actor, DateTimeOffset now) =>
        Only.Facilitator(actor, by => command switch
        {
            ProgrammeCommand.StartWorkshop c => Start(state, c, actor, now),
            ProgrammeCommand.GoToStage c => GoTo(state, c, now),
            ProgrammeCommand.StartTimer c => Until.Left<StageTemplate>(state, c.Stage, (stage, _) => TimerDecider.Start(stage, now)),
            ProgrammeCommand.PauseTimer c => Until.Left<StageTemplate>(state, c.Stage, (stage, _) => TimerDecider.Pause(stage, now)),
            ProgrammeCommand.ExtendTimer c =>
                Until.Left<StageTemplate>(state, c.Stage, (stage, _) => TimerDecider.Extend(stage, c.By, now)),
            ProgrammeCommand.PlanMinutes c => Plan(state, c),
            ProgrammeCommand.SwitchWriting c => Switch(state, c),
            ProgrammeCommand.LockStage c => Reached(state, c.Stage, stage =>
                stage.IsLocked ? Decision.Accept() : Decision.Accept(new ProgrammeEvent.StageLocked(c.Stage))),
            ProgrammeCommand.UnlockStage c => Reached(state, c.Stage, stage =>
                stage.IsLocked ? Decision.Accept(new ProgrammeEvent.StageUnlocked(c.Stage)) : Decision.Accept()),
            ProgrammeCommand.RevealStage c => Revealable(state, c.Stage, stage =>
                stage.IsRevealed ? Decision.Accept() : Decision.Accept(new ProgrammeEvent.StageRevealed(c.Stage))),
            ProgrammeCommand.CoverStage c => Revealable(state, c.Stage, stage =>
                stage.IsRevealed ? Decision.Accept(new ProgrammeEvent.StageCovered(c.Stage)) : Decision.Accept()),
            ProgrammeCommand.ShowSlide c => state.Programme.Find(c.Stage)?.Content is StageTemplate.Themes
                ? Until.Left<StageTemplate.Themes>(state, c.Stage, (stage, _) => Show(stage, c.Slide, PickPages.Count(state, c.Stage) - 1))
                : Until.Left<StageTemplate.Story>(state, c.Stage, (stage, story) => Show(stage, c.Slide, story.Slides.Count)),
            ProgrammeCommand.StartRound c => Until.Left<StageTemplate.Themes>(state, c.Stage, (stage, _) => TalkDecider.Start(stage, c.Round, now)),
            ProgrammeCommand.ShowCode c =>
                state.Programme.IsCodeShown == c.IsShown ? Decision.Accept() : Decision.Accept(new ProgrammeEvent.CodeShown(c.IsShown)),
            ProgrammeCommand.CloseWorkshop =>
                state.Programme.IsClosed ? Decision.Accept() : Decision.Accept(new ProgrammeEvent.WorkshopClosed()),
            ProgrammeCommand.ReopenWorkshop =>
                state.Programme.IsClosed ? Decision.Accept(new ProgrammeEvent.WorkshopReopened()) : Decision.Accept(),
            ProgrammeCommand.Undo => Undo(state, by),
            _ => throw new UnreachableException(),
        });

    private static string? Unplayable(WorkshopTemplate template) => template.Stages.Count == 0
        ? template.Title
        : template.WithoutTalk()?.Title;

    private static Decision Begin(Workshop state, ProgrammeCommand.StartWorkshop c, Actor actor, DateTimeOffset now)
    {
        var started = new ProgrammeEvent.WorkshopStarted(c.Template, c.StartsAt > now ? c.StartsAt : null, c.IsRehearsal)
        {
            Translations = c.Translations is { Count: > 0 } told ? told : null,
        };
        if (started.StartsAt is not null)
        {
            return Decision.Accept(started);
        }

        var begun = state.Apply(new Recorded(started, actor, now));
        return Decision.Accept([started, .. StageEntry.Events(begun, begun.Programme.Stages[0], now)]);
    }

    private static Decision GoTo(Workshop state, ProgrammeCommand.GoToStage c, DateTimeOffset now) =>
        c.From != state.Programme.Current ? Decision.Refuse(RefusalCode.StageAlreadyLeft)
        : c.To == c.From && !state.Programme.IsWaiting ? Decision.Accept()
        : state.Programme.Find(c.To) is not { } stage ? Decision.Refuse(RefusalCode.NoSuchStage)
        : Decision.Accept([.. StageEntry.Events(state, stage, now)]);

    private static Decision Plan(Workshop state, ProgrammeCommand.PlanMinutes c)
    {
        var minutes = Math.Clamp(c.Minutes, 1, Limits.StageMinutes);
        return state.Programme.Find(c.Stage) is not { } stage ? Decision.Refuse(RefusalCode.NoSuchStage)
            : c.Stage.Number <= state.Programme.Current.Number ? Decision.Refuse(RefusalCode.StageAlreadyLeft)
            : stage.Minutes == minutes ? Decision.Accept()
            : Decision.Accept(new ProgrammeEvent.MinutesPlanned(c.Stage, minutes));
    }

    /// <summary>Before the stage begins too: whoever leads prepares it.</summary>
    private static Decision Switch(Workshop state, ProgrammeCommand.SwitchWriting c) =>
        state.Programme.Find<StageTemplate.Charter>(c.Stage) is not var (_, charter) || !Enum.IsDefined(c.Mode) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : charter.Mode == c.Mode ? Decision.Accept()
        : charter.Articles.All(article => state.Charter.Find(new(article.Number)) is not { IsDecided: false }) ? Decision.Refuse(RefusalCode.AllDecided)
        : Decision.Accept(new ProgrammeEvent.WritingSwitched(c.Stage, c.Mode));

    private static Decision Reached(Workshop state, StageId id, Func<Stage, Decision> decide) =>
        state.Programme.Find(id) is not { } stage ? Decision.Refuse(RefusalCode.NoSuchStage)
        : stage.IsReached ? decide(stage)
        : Decision.Refuse(RefusalCode.StageNotOpen);

    private static Decision Revealable(Workshop state, StageId id, Func<Stage, Decision> decide) =>
        state.Programme.Find(id) is { CanReveal: true } ? Reached(state, id, decide) : Decision.Refuse(RefusalCode.NoSuchStage);

    private static Decision Show(Stage stage, int slide, int last) =>
        slide < 0 || slide > last ? Decision.Refuse(RefusalCode.NotFound)
        : slide == stage.Slide ? Decision.Accept()
        : Decision.Accept(new ProgrammeEvent.SlideShown(stage.Id, slide));

    private static Decision Undo(Workshop state, FacilitatorId by) =>
        state.Undo.Last(by) is not { } entry ? Decision.Refuse(RefusalCode.NothingToUndo)
        : entry.Done.Equals(Inverse.Of(state, entry.Inverse)) ? Decision.Accept(new ProgrammeEvent.Undone(by, entry.Inverse))
        : Decision.Refuse(RefusalCode.ChangedSince);
}
