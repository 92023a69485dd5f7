using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Quadrants;

/// <summary>Looking things up in the quadrant stages of a workshop.</summary>
public static class QuadrantStages
{
    /// <summary>The stages of this kind.</summary>
    public static IEnumerable<Stage> All(Workshop workshop) => workshop.Programme.Stages.Where(s => s.Content is StageTemplate.Quadrant);

    /// <summary>What this person did in the stage; <c>null</c>: nothing yet.</summary>
    public static Placement? Of(Workshop workshop, StageId stage, ParticipantId who) => workshop.Quadrants.In(stage).GetValueOrDefault(who);

    /// <summary>The name of the organisation that this person places, as typed; <c>null</c>: not said yet.</summary>
    public static string? OrganisationOf(Workshop workshop, StageId stage, ParticipantId who) =>
        Of(workshop, stage, who)?.Organisation is { } id ? workshop.Quadrants.Organisations.GetValueOrDefault(id) : null;

    /// <summary>Who did something on the quadrant, and in which stage.</summary>
    public static (StageId Stage, ParticipantId By)? By(WorkshopEvent happened) => happened switch
    {
        QuadrantEvent.OrganisationChosen e => (e.Stage, e.By),
        QuadrantEvent.Placed e => (e.Stage, e.By),
        QuadrantEvent.PlacementExplained e => (e.Stage, e.By),
        QuadrantEvent.PlacementSkipped e => (e.Stage, e.By),
        QuadrantEvent.NameShown e => (e.Stage, e.By),
        QuadrantEvent.FirstStepWritten e => (e.Stage, e.By),
        QuadrantEvent.WordsHidden e => (e.Stage, e.By),
        QuadrantEvent.WordsRestored e => (e.Stage, e.By),
        _ => null,
    };
}
