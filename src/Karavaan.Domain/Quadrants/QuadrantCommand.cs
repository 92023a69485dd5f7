using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// Orders about the quadrant, from participants. Naming, placing and skipping are refused after the reveal; <see cref="Explain"/> is
/// accepted until the stage is locked, and so are <see cref="ShowName"/> and <see cref="WriteFirstStep"/>, from the reveal on.
/// </summary>
public abstract record QuadrantCommand : Command
{
    private QuadrantCommand()
    {
    }

    /// <summary>
    /// Which organisation or initiative this person places, or in a break speaks for. A name that was typed before (case, accents and
    /// spaces aside) is the same organisation.
    /// </summary>
    public sealed record NameOrganisation(StageId Stage, string Name) : QuadrantCommand;

    /// <summary>Puts the person's organisation somewhere, for one moment. Again: moves it.</summary>
    public sealed record Place(StageId Stage, Horizon Horizon, Position Position) : QuadrantCommand;

    /// <summary>Why there, in one line of at most 200 characters.</summary>
    public sealed record Explain(StageId Stage, string Text) : QuadrantCommand;

    /// <summary>Passes: takes both placements back.</summary>
    public sealed record Skip(StageId Stage) : QuadrantCommand;

    /// <summary>Places the example that the room practises with. Never counted.</summary>
    public sealed record Practise(StageId Stage, Position Position) : QuadrantCommand;

    /// <summary>Lets the organisation's name be seen beside this person's own dot, or takes that back.</summary>
    public sealed record ShowName(StageId Stage, bool IsShown) : QuadrantCommand;

    /// <summary>'Onze eerste stap', in one line of at most 200 characters; empty takes it back.</summary>
    public sealed record WriteFirstStep(StageId Stage, string Text) : QuadrantCommand;
}
