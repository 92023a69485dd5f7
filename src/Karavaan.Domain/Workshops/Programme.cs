using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>The stages in order, and where the room is.</summary>
public sealed record Programme(ImmutableArray<Stage> Stages, StageId Current, DateTimeOffset? StartedAt, bool IsClosed)
{
    /// <summary>Before the start.</summary>
    public static Programme Empty { get; } = new([], new StageId(0), null, false);

    /// <summary>Does the way in stand over whatever the screen shows?</summary>
    public bool IsCodeShown { get; init; }

    /// <summary>When it was closed (UTC); <c>null</c>: it goes on.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>When the first stage was announced for (UTC); <c>null</c>: not.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The doors are open, and the room waits for the first stage.</summary>
    public bool IsWaiting => Find(Current) is { IsReached: false };

    /// <summary>The stage that the room is in, or waits for. Throws before the start.</summary>
    public Stage Now => Stages[Current.Number - 1];

    /// <summary>The stage with this id, or <c>null</c>.</summary>
    public Stage? Find(StageId id) => id.Number >= 1 && id.Number <= Stages.Length ? Stages[id.Number - 1] : null;

    /// <summary>The stage after the current one, or <c>null</c> at the end.</summary>
    public Stage? Next => Find(new StageId(Current.Number + 1));

    /// <summary>The talk that a choose stage chooses the themes for: the next themes stage after it, or <c>null</c>.</summary>
    public Stage? TalkAfter(StageId id) => Stages.FirstOrDefault(s => s.Id.Number > id.Number && s.Content is StageTemplate.Themes);

    /// <summary>The stage with this id if it is of the kind asked for.</summary>
    public (Stage Stage, T Content)? Find<T>(StageId id)
        where T : StageTemplate => Find(id) is { Content: T content } stage ? (stage, content) : null;

    /// <summary>
    /// How long the room was in a stage; <c>null</c> for one where it still is, and for one where it never was. A clock that was set
    /// back takes no time away.
    /// </summary>
    public TimeSpan? Lasted(Stage stage) => !stage.IsReached ? null
        : stage.Id != Current ? stage.Spent
        : ClosedAt is { } closed ? stage.Spent + TimeSpan.FromTicks(Math.Max(0, (closed - stage.EnteredAt!.Value).Ticks))
        : null;

    /// <summary>The programme after an event. Unknown stages change nothing.</summary>
    internal Programme Apply(ProgrammeEvent happened, DateTimeOffset at) => happened switch
    {
        ProgrammeEvent.WorkshopStarted e => Of(e.Template, at) with { StartsAt = e.StartsAt },
        ProgrammeEvent.StageEntered e => Enter(e.Stage, at),
        ProgrammeEvent.TimerStarted e => Change(e.Stage, s => s with { Timer = new Timer(e.EndsAt, null) }),
        ProgrammeEvent.TimerPaused e => Change(e.Stage, s => s with { Timer = new Timer(null, e.Left) }),
        ProgrammeEvent.MinutesPlanned e => Change(e.Stage, s => s with { Replanned = e.Minutes }),
        ProgrammeEvent.WritingSwitched e => Change(e.Stage, s => s with { Content = s.Content is StageTemplate.Charter charter ? charter with { Mode = e.Mode } : s.Content }),
        ProgrammeEvent.StageLocked e => Change(e.Stage, s => s with { IsLocked = true }),
        ProgrammeEvent.StageUnlocked e => Change(e.Stage, s => s with { IsLocked = false }),
        ProgrammeEvent.StageRevealed e => Change(e.Stage, s => s with { IsRevealed = true }),
        ProgrammeEvent.StageCovered e => Change(e.Stage, s => s with { IsRevealed = false }),
        ProgrammeEvent.SlideShown e => Change(e.Stage, s => s with { Slide = e.Slide }),
        ProgrammeEvent.RoundStarted e => Change(e.Stage, s => s with { Round = e.Round, Slide = 0 }),
        ProgrammeEvent.CodeShown e => this with { IsCodeShown = e.IsShown },
        ProgrammeEvent.WorkshopClosed => this with { IsClosed = true, ClosedAt = at },
        ProgrammeEvent.WorkshopReopened => this with { IsClosed = false, ClosedAt = null },
        ProgrammeEvent.Undone => this,
        _ => throw new UnreachableException(),
    };

    private static Programme Of(WorkshopTemplate template, DateTimeOffset at) => Empty with
    {
        Stages = [.. template.Stages.Select((content, i) => new Stage(new StageId(i + 1), content, default, false, false, 0, null, default))],
        Current = new StageId(1),
        StartedAt = at,
    };

    private Programme Enter(StageId id, DateTimeOffset at) =>
        Find(id) is null ? this : Change(Current, s => s.Leave(at)).Change(id, s => s.Enter(at)) with { Current = id, IsCodeShown = false };

    private Programme Change(StageId id, Func<Stage, Stage> change) =>
        Find(id) is { } stage ? this with { Stages = Stages.SetItem(id.Number - 1, change(stage)) } : this;
}
