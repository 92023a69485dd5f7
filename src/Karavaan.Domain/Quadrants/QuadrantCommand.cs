using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// Orders about the quadrant, from participants. Refused after the reveal, except <see cref="Explain"/>, which is accepted until the
/// stage is locked.
/// </summary>
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
