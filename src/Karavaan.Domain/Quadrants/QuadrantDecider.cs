using System.Diagnostics;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Decides on the quadrant: who may, until when, and what happens.</summary>
internal static class QuadrantDecider
{
    public static Decision Decide(Workshop state, QuadrantCommand command, Actor actor) => command switch
    {
        QuadrantCommand.NameOrganisation c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Name(state.Quadrants, c, me.Id))),
        QuadrantCommand.Place c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Place(state.Quadrants, c, me.Id))),
        QuadrantCommand.Explain c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Quadrant>(state, c.Stage, _ => Explain(state.Quadrants, c, me.Id))),
        QuadrantCommand.Skip c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Skip(state.Quadrants, c, me.Id))),
        _ => throw new UnreachableException(),
    };

    private static Decision Name(QuadrantMap map, QuadrantCommand.NameOrganisation c, ParticipantId me) =>
        Typed.Required(c.Name, Limits.Organisation, name =>
            map.Find(name) is { } known ? Choose(map, c.Stage, me, known) : Begin(map, c, me, name));

    private static Decision Choose(QuadrantMap map, StageId stage, ParticipantId me, OrganisationId organisation) =>
        map.In(stage).GetValueOrDefault(me)?.Organisation == organisation
            ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.OrganisationChosen(stage, me, organisation));

    private static Decision Begin(QuadrantMap map, QuadrantCommand.NameOrganisation c, ParticipantId me, string name)
    {
        var id = new OrganisationId(c.Id);
        return map.Organisations.ContainsKey(id)
            ? Decision.Refuse(RefusalCode.NotFound)
            : Decision.Accept(new QuadrantEvent.OrganisationNamed(id, name), new QuadrantEvent.OrganisationChosen(c.Stage, me, id));
    }

    private static Decision Place(QuadrantMap map, QuadrantCommand.Place c, ParticipantId me)
    {
        var mine = map.In(c.Stage).GetValueOrDefault(me);
        return mine?.Organisation is not { } organisation ? Decision.Refuse(RefusalCode.OrganisationMissing)
            : !c.Position.IsInside ? Decision.Refuse(RefusalCode.PositionOutside)
            : (c.Horizon == Horizon.Today ? mine.Today : mine.Later) == c.Position ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.Placed(c.Stage, me, organisation, c.Horizon, c.Position));
    }

    private static Decision Explain(QuadrantMap map, QuadrantCommand.Explain c, ParticipantId me)
    {
        var mine = map.In(c.Stage).GetValueOrDefault(me);
        return mine?.Organisation is null
            ? Decision.Refuse(RefusalCode.OrganisationMissing)
            : Typed.Optional(c.Text, Limits.Why, text =>
                mine.Why == text ? Decision.Accept() : Decision.Accept(new QuadrantEvent.PlacementExplained(c.Stage, me, text)));
    }

    private static Decision Skip(QuadrantMap map, QuadrantCommand.Skip c, ParticipantId me) =>
        map.In(c.Stage).GetValueOrDefault(me) is { IsSkipped: true }
            ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.PlacementSkipped(c.Stage, me));
}
