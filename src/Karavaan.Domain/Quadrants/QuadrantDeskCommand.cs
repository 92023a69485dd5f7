using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Orders about the quadrant that only the facilitator gives.</summary>
public abstract record QuadrantDeskCommand : Command
{
    private QuadrantDeskCommand()
    {
    }

    /// <summary>Lets everybody practise with this teaching example of the stage. Refused after the reveal.</summary>
    public sealed record OpenPractice(StageId Stage, string Example) : QuadrantDeskCommand;

    /// <summary>Ends the practice: everybody goes on with their own organisation.</summary>
    public sealed record ClosePractice(StageId Stage) : QuadrantDeskCommand;

    /// <summary>Shows the teaching examples on the screen, or takes them away.</summary>
    public sealed record ShowExamples(StageId Stage, bool IsShown) : QuadrantDeskCommand;

    /// <summary>Lets the arrows grow from the first dots to the second, or takes them away. Refused before the reveal.</summary>
    public sealed record ShowArrows(StageId Stage, bool IsShown) : QuadrantDeskCommand;

    /// <summary>
    /// Shows one organisation large on the screen; <c>null</c>: everybody again. Refused before the reveal, and for an organisation
    /// of which nobody lets the name be seen.
    /// </summary>
    public sealed record Spotlight(StageId Stage, OrganisationId? Organisation) : QuadrantDeskCommand;

    /// <summary>These are two spellings of one organisation: from now on the name of <paramref name="Into"/> stands for both.</summary>
    public sealed record MergeOrganisations(OrganisationId Organisation, OrganisationId Into) : QuadrantDeskCommand;

    /// <summary>Hides what a person wrote beside their dot (why there, the first step) from wall and documents.</summary>
    public sealed record HideWords(StageId Stage, ParticipantId Participant) : QuadrantDeskCommand;

    /// <summary>Shows it again, or for the first time.</summary>
    public sealed record RestoreWords(StageId Stage, ParticipantId Participant) : QuadrantDeskCommand;

    /// <summary>Takes a merge apart again.</summary>
    public sealed record PartOrganisation(OrganisationId Organisation) : QuadrantDeskCommand;
}
