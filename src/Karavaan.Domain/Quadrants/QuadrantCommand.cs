using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Orders about the quadrant. All but the reveal come from participants and are refused after it.</summary>
public abstract record QuadrantCommand : Command
{
    private QuadrantCommand()
    {
    }

    /// <summary>
    /// Which organisation or initiative this person places. A name that was typed before (case, accents and spaces aside) is the
    /// same organisation.
    /// </summary>
    public sealed record NameOrganisation(StageId Stage, string Name) : QuadrantCommand;

    /// <summary>Puts the person's organisation somewhere, for one moment. Again: moves it.</summary>
    public sealed record Place(StageId Stage, Horizon Horizon, Position Position) : QuadrantCommand;

    /// <summary>Why there, in one line of at most 200 characters.</summary>
    public sealed record Explain(StageId Stage, string Text) : QuadrantCommand;

    /// <summary>Passes: takes both placements back.</summary>
    public sealed record Skip(StageId Stage) : QuadrantCommand;
}

/// <summary>The moment that a placement is about.</summary>
public enum Horizon
{
    /// <summary>Where it stands now.</summary>
    Today,

    /// <summary>Where it wants to be in three years.</summary>
    Later,
}

/// <summary>
/// A place on the quadrant. <paramref name="X"/>: profit (-1) to social purpose (+1); <paramref name="Y"/>: decentral (-1, bottom) to
/// central (+1, top). The published figure's orientation (Bauwens 2012); a template may name other axes.
/// </summary>
public readonly record struct Position(double X, double Y);
