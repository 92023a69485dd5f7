using System.Collections.Immutable;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Workshops;

/// <summary>The stages in order, and where the room is.</summary>
public sealed record Programme(ImmutableArray<Stage> Stages, StageId Current, DateTimeOffset? StartedAt, bool IsClosed)
{
    /// <summary>Before the start.</summary>
    public static Programme Empty { get; } = new([], new StageId(0), null, false);

    /// <summary>The stage that the room is in. Throws before the start.</summary>
    public Stage Now => Stages[Current.Number - 1];

    /// <summary>The stage with this id, or <c>null</c>.</summary>
    public Stage? Find(StageId id) => id.Number >= 1 && id.Number <= Stages.Length ? Stages[id.Number - 1] : null;

    /// <summary>The stage after the current one, or <c>null</c> at the end.</summary>
    public Stage? Next => Find(new StageId(Current.Number + 1));

    /// <summary>The stage with this id if it is of the kind asked for.</summary>
    public (Stage Stage, T Content)? Find<T>(StageId id)
        where T : StageTemplate => Find(id) is { Content: T content } stage ? (stage, content) : null;
}

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
}

/// <summary>A running timer has an end, a paused one has time left; neither: not started.</summary>
public readonly record struct Timer(DateTimeOffset? EndsAt, TimeSpan? Left);
