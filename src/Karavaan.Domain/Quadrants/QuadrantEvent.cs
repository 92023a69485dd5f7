using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>What happened on the quadrant.</summary>
public abstract record QuadrantEvent : WorkshopEvent
{
    private QuadrantEvent()
    {
    }

    /// <summary>A new organisation, as first typed.</summary>
    public sealed record OrganisationNamed(OrganisationId Organisation, string Name) : QuadrantEvent;

    /// <summary>This person places this organisation in this stage.</summary>
    public sealed record OrganisationChosen(StageId Stage, ParticipantId By, OrganisationId Organisation) : QuadrantEvent;

    /// <summary>Put or moved.</summary>
    public sealed record Placed(StageId Stage, ParticipantId By, OrganisationId Organisation, Horizon Horizon, Position Position) : QuadrantEvent;

    /// <summary>Why there.</summary>
    public sealed record PlacementExplained(StageId Stage, ParticipantId By, string Text) : QuadrantEvent;

    /// <summary>Passed; own placements of the stage are gone.</summary>
    public sealed record PlacementSkipped(StageId Stage, ParticipantId By) : QuadrantEvent;
}
