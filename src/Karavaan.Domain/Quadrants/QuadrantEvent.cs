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

    /// <summary>Everybody may now place this teaching example, by its name; pins of another example are gone.</summary>
    public sealed record PracticeOpened(StageId Stage, string Example) : QuadrantEvent;

    /// <summary>Practice is over: everybody places their own.</summary>
    public sealed record PracticeClosed(StageId Stage) : QuadrantEvent;

    /// <summary>Somebody put the teaching example somewhere.</summary>
    public sealed record Practised(StageId Stage, ParticipantId By, Position Position) : QuadrantEvent;

    /// <summary>The teaching examples stand on the screen, or no longer.</summary>
    public sealed record ExamplesShown(StageId Stage, bool IsShown) : QuadrantEvent;

    /// <summary>The arrows from the first dots to the second stand on the screen, or no longer.</summary>
    public sealed record ArrowsShown(StageId Stage, bool IsShown) : QuadrantEvent;

    /// <summary>The screen shows this organisation large; <c>null</c>: everybody again.</summary>
    public sealed record OrganisationSpotlit(StageId Stage, OrganisationId? Organisation) : QuadrantEvent;

    /// <summary>Two spellings of one organisation: the second name stands for both.</summary>
    public sealed record OrganisationsMerged(OrganisationId Organisation, OrganisationId Into) : QuadrantEvent;

    /// <summary>They were two after all.</summary>
    public sealed record OrganisationParted(OrganisationId Organisation) : QuadrantEvent;

    /// <summary>The name may be seen beside this person's dot, or no longer.</summary>
    public sealed record NameShown(StageId Stage, ParticipantId By, bool IsShown) : QuadrantEvent;

    /// <summary>'Onze eerste stap'.</summary>
    public sealed record FirstStepWritten(StageId Stage, ParticipantId By, string Text) : QuadrantEvent;

    /// <summary>The desk hid what this person wrote beside their dot.</summary>
    public sealed record WordsHidden(StageId Stage, ParticipantId By) : QuadrantEvent;

    /// <summary>The desk shows it again.</summary>
    public sealed record WordsRestored(StageId Stage, ParticipantId By) : QuadrantEvent;
}
