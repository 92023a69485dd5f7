using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Decides on what only the desk does with the quadrant.</summary>
internal static class QuadrantDeskDecider
{
    public static Decision Decide(Workshop state, QuadrantDeskCommand command, Actor actor) => Only.Facilitator(actor, _ => command switch
    {
        QuadrantDeskCommand.OpenPractice c => Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, content =>
            OpenPractice(state.Quadrants.ShowOf(c.Stage), c, content)),
        QuadrantDeskCommand.ClosePractice c => Reached(state, c.Stage, show =>
            show.IsPractising ? new QuadrantEvent.PracticeClosed(c.Stage) : null),
        QuadrantDeskCommand.ShowExamples c => Reached(state, c.Stage, show =>
            show.HasExamples == c.IsShown ? null : new QuadrantEvent.ExamplesShown(c.Stage, c.IsShown)),
        QuadrantDeskCommand.ShowArrows c => Seen(state, c.Stage, show =>
            show.HasArrows == c.IsShown ? Decision.Accept() : Decision.Accept(new QuadrantEvent.ArrowsShown(c.Stage, c.IsShown))),
        QuadrantDeskCommand.Spotlight c => Seen(state, c.Stage, show => Spotlight(state.Quadrants, c, show)),
        QuadrantDeskCommand.MergeOrganisations c => Merge(state.Quadrants, c),
        QuadrantDeskCommand.HideWords c => Words(state, c.Stage, c.Participant, placement => placement is { IsHidden: true, WaitingSince: null }
            ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.WordsHidden(c.Stage, c.Participant))),
        QuadrantDeskCommand.RestoreWords c => Words(state, c.Stage, c.Participant, placement =>
            ApprovalDecider.Show(new WordsPlace(c.Stage, c.Participant), placement)),
        QuadrantDeskCommand.PartOrganisation c => state.Quadrants.Merged.ContainsKey(c.Organisation)
            ? Decision.Accept(new QuadrantEvent.OrganisationParted(c.Organisation))
            : Decision.Accept(),
        _ => throw new UnreachableException(),
    });

    private static Decision OpenPractice(QuadrantShow show, QuadrantDeskCommand.OpenPractice c, StageTemplate.Quadrant content) =>
        !content.Examples.Any(e => e.Label == c.Example) ? Decision.Refuse(RefusalCode.NotFound)
        : show.IsPractising && show.Practice!.Example == c.Example ? Decision.Accept()
        : Decision.Accept(new QuadrantEvent.PracticeOpened(c.Stage, c.Example));

    private static Decision Reached(Workshop state, StageId id, Func<QuadrantShow, QuadrantEvent?> happens) =>
        state.Programme.Find<StageTemplate.Quadrant>(id) is not var (stage, _) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : !stage.IsReached ? Decision.Refuse(RefusalCode.StageNotOpen)
        : happens(state.Quadrants.ShowOf(id)) is { } happened ? Decision.Accept(happened)
        : Decision.Accept();

    private static Decision Seen(Workshop state, StageId id, Func<QuadrantShow, Decision> decide) =>
        state.Programme.Find<StageTemplate.Quadrant>(id) is not var (stage, _) ? Decision.Refuse(RefusalCode.NoSuchStage)
        : !stage.IsRevealed ? Decision.Refuse(RefusalCode.NotYetSeen)
        : decide(state.Quadrants.ShowOf(id));

    /// <summary>Goes on from the reveal, for words that somebody wrote; before it they are their writer's alone.</summary>
    private static Decision Words(Workshop state, StageId id, ParticipantId who, Func<Placement, Decision> decide) =>
        Seen(state, id, _ => state.Quadrants.In(id).GetValueOrDefault(who) is { HasWords: true } placement
            ? decide(placement)
            : Decision.Refuse(RefusalCode.NotFound));

    private static Decision Spotlight(QuadrantMap map, QuadrantDeskCommand.Spotlight c, QuadrantShow show)
    {
        OrganisationId? whole = c.Organisation is { } organisation ? map.Whole(organisation) : null;
        return show.Spotlight == whole ? Decision.Accept()
            : whole is { } one && !map.NamedOf(c.Stage, one).Any() ? Decision.Refuse(RefusalCode.NameNotShown)
            : Decision.Accept(new QuadrantEvent.OrganisationSpotlit(c.Stage, whole));
    }

    private static Decision Merge(QuadrantMap map, QuadrantDeskCommand.MergeOrganisations c)
    {
        var (one, into) = (map.Whole(c.Organisation), map.Whole(c.Into));
        return !map.Organisations.ContainsKey(one) || !map.Organisations.ContainsKey(into) ? Decision.Refuse(RefusalCode.NotFound)
            : one == into ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.OrganisationsMerged(one, into));
    }
}
