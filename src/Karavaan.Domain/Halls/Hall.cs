using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Halls;

/// <summary>The room itself: who steers, where people look, what they hear.</summary>
public sealed record Hall
{
    /// <summary>A second press within so long is the same gong, or the same call: fingers tremble, and two desks may think of it at once.</summary>
    public static readonly TimeSpan Echo = TimeSpan.FromSeconds(3);

    /// <summary>Nobody steers yet; everything is as the stage wishes.</summary>
    public static Hall Empty { get; } = new();

    /// <summary>Who steers; <c>null</c>: nobody yet, so whoever steers first.</summary>
    public FacilitatorId? Wheel { get; init; }

    /// <summary>Did the desk lay the phones down, or take them up again? <c>null</c>: as the stage wishes.</summary>
    public bool? PhonesLaid { get; init; }

    /// <summary>Does the screen show nothing?</summary>
    public bool IsScreenBlank { get; init; }

    /// <summary>When the desk last sounded the gong.</summary>
    public DateTimeOffset? GongAt { get; init; }

    /// <summary>When the desk last called everyone.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>Do phones go along with what the desk shows?</summary>
    public bool IsGuided { get; init; }

    internal Hall Apply(HallEvent happened, DateTimeOffset at) => happened switch
    {
        HallEvent.WheelTaken e => this with { Wheel = e.By },
        HallEvent.PhonesLaid e => this with { PhonesLaid = e.AreDown },
        HallEvent.ScreenBlanked e => this with { IsScreenBlank = e.IsBlank },
        HallEvent.GongSounded => this with { GongAt = at },
        HallEvent.EveryoneCalled => this with { CalledAt = at, PhonesLaid = false },
        HallEvent.Guided e => this with { IsGuided = e.IsOn },
        _ => throw new UnreachableException(),
    };

    /// <summary>Another stage or round begins as its own kind wishes; who steers stays.</summary>
    internal Hall Follow(ProgrammeEvent happened) => happened switch
    {
        ProgrammeEvent.StageEntered => this with { PhonesLaid = null, IsScreenBlank = false, IsGuided = false },
        ProgrammeEvent.RoundStarted => this with { PhonesLaid = null },
        _ => this,
    };

    /// <summary>The first facilitator who steers holds the wheel from then on.</summary>
    internal Hall Steered(Workshop before, Recorded recorded) =>
        Wheel is null && recorded.By is Actor.Facilitator(var by) && Steering.Is(before, recorded.Event) ? this with { Wheel = by } : this;
}
