using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// One person's placement of one organisation. Both moments may be missing; skipped: both are. The organisation is missing when
/// somebody skipped before naming one. <paramref name="Order"/> is the version of the event that made it.
/// </summary>
public sealed record Placement(
    ParticipantId By, OrganisationId? Organisation, Position? Today, Position? Later, string Why, bool IsSkipped, int Order)
{
    /// <summary>
    /// The version of the event with which this person let the organisation's name be seen; <c>null</c>: it is nameless, everywhere.
    /// </summary>
    public int? NamedAt { get; init; }

    /// <summary>'Onze eerste stap', in one line; empty when nobody wrote it.</summary>
    public string FirstStep { get; init; } = "";

    /// <summary>Did the desk hide its words (<see cref="Why"/> and <see cref="FirstStep"/>), or not approve them yet?</summary>
    public bool IsHidden { get; init; }

    /// <summary>Hidden because the desk has not approved the words yet: the version since which they wait. The writer still sees them.</summary>
    public int? WaitingSince { get; init; }

    /// <summary>Did this person write something beside the dot?</summary>
    public bool HasWords => Why.Length + FirstStep.Length > 0;

    /// <summary>Why there, as others may read it after the reveal; empty when it is hidden.</summary>
    public string ToldWhy => IsHidden ? "" : Why;

    /// <summary>The first step, as others may read it; empty when it is hidden.</summary>
    public string ToldStep => IsHidden ? "" : FirstStep;

    /// <summary>May the organisation's name stand beside its dot?</summary>
    public bool IsNamed => NamedAt is not null;

    /// <summary>Has it a dot, for one moment at least?</summary>
    public bool IsPlaced => (Today ?? Later) is not null;
}

/// <summary>
/// A place on the quadrant. <paramref name="X"/>: profit (-1) to social purpose (+1); <paramref name="Y"/>: decentral (-1, bottom) to
/// central (+1, top). The published figure's orientation (Bauwens 2012); a template may name other axes.
/// </summary>
public readonly record struct Position(double X, double Y)
{
    /// <summary>Does it lie on the quadrant? Not a number lies nowhere.</summary>
    public bool IsInside => X is >= -1 and <= 1 && Y is >= -1 and <= 1;
}

/// <summary>The moment that a placement is about.</summary>
public enum Horizon
{
    /// <summary>Where it stands now.</summary>
    Today,

    /// <summary>Where it wants to be in three years.</summary>
    Later,
}
