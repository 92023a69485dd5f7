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
    /// <summary>Was the room ever here?</summary>
    public bool IsReached => EnteredAt is not null;

    /// <summary>Has it something to hide until the reveal: dots, or placements?</summary>
    public bool CanReveal => Content is StageTemplate.Harvest or StageTemplate.Quadrant;

    internal Stage Enter(DateTimeOffset at) => this with { EnteredAt = at };

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
