using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// One step of the programme and what became of it. <paramref name="Spent"/> is the time that the room was in it before the
/// present visit; <paramref name="EnteredAt"/> the start of the present or last visit.
/// </summary>
public sealed record Stage(
    StageId Id,
    StageTemplate Content,
    Timer Timer,
    bool IsLocked,
    bool IsRevealed,
    int Slide,
    DateTimeOffset? EnteredAt,
    TimeSpan Spent)
{
    /// <summary>The round of the talk that runs, from 1; 0: none. One more than there are rounds: the groups pick a note.</summary>
    public int Round { get; init; }

    /// <summary>The rounds of the talk in this stage, in order; empty when there are none or when it is no talk.</summary>
    public Sequence<TalkRound> Rounds => Content is StageTemplate.Themes { Rounds: { } rounds } ? rounds : [];

    /// <summary>The round that runs, or <c>null</c>: no round, or picking.</summary>
    public TalkRound? RoundNow => Round >= 1 && Round <= Rounds.Count ? Rounds[Round - 1] : null;

    /// <summary>The number of the round in which each group picks one note: the one after the last.</summary>
    public int PickingRound => Rounds.Count + 1;

    /// <summary>Does each group choose one of its notes now?</summary>
    public bool IsPicking => Content is StageTemplate.Themes && Round == PickingRound;

    /// <summary>The language of its texts where it was told in another one; <c>null</c>: the template's.</summary>
    public string? Language { get; init; }

    /// <summary>The minutes that the desk gave it during the evening; <c>null</c>: the template's.</summary>
    public int? Replanned { get; init; }

    /// <summary>Planned length in whole minutes.</summary>
    public int Minutes => Replanned ?? Content.Minutes;

    /// <summary>Was the room ever here?</summary>
    public bool IsReached => EnteredAt is not null;

    /// <summary>Has it something to hide until the reveal: dots, or placements?</summary>
    public bool CanReveal => Content is StageTemplate.Choose or StageTemplate.Harvest or StageTemplate.Quadrant;

    /// <summary>Do people speak here for an organisation, offer and look for things in its name?</summary>
    public bool HasMarket => Content is StageTemplate.Quadrant or StageTemplate.Break;

    internal Stage Enter(DateTimeOffset at) => this with { EnteredAt = at, Round = 0 };

    /// <summary>A clock that was set back takes no time away.</summary>
    internal Stage Leave(DateTimeOffset at) =>
        this with { Spent = at > EnteredAt ? Spent + (at - EnteredAt.Value) : Spent, Timer = default };
}

/// <summary>
/// A running timer has an end, a paused one has time left (negative: over time); neither: it was not started, or the room has left.
/// </summary>
public readonly record struct Timer(DateTimeOffset? EndsAt, TimeSpan? Left)
{
    /// <summary>Does it count down now?</summary>
    public bool IsRunning => EndsAt is not null;
}
