using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>Decides on the quadrant: who may, until when, and what happens.</summary>
internal static class QuadrantDecider
{
    public static Decision Decide(Workshop state, QuadrantCommand command, Actor actor) => command switch
    {
        QuadrantCommand.NameOrganisation c => Only.Participant(state, actor, me =>
            Until.MarketLocked(state, c.Stage, () => Name(state, c, me.Id))),
        QuadrantCommand.Place c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Place(state.Quadrants, c, me.Id))),
        QuadrantCommand.Explain c => Only.Participant(state, actor, me =>
            Until.Locked<StageTemplate.Quadrant>(state, c.Stage, _ => Explain(state, c, me.Id))),
        QuadrantCommand.Skip c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Skip(state.Quadrants, c, me.Id))),
        QuadrantCommand.Practise c => Only.Participant(state, actor, me =>
            Until.Revealed<StageTemplate.Quadrant>(state, c.Stage, _ => Practise(state.Quadrants.ShowOf(c.Stage), c, me.Id))),
        QuadrantCommand.ShowName c => Only.Participant(state, actor, me => Seen(state, c.Stage, me.Id, placement =>
            placement.IsNamed == c.IsShown ? Decision.Accept() : Decision.Accept(new QuadrantEvent.NameShown(c.Stage, me.Id, c.IsShown)))),
        QuadrantCommand.WriteFirstStep c => Only.Participant(state, actor, me => Seen(state, c.Stage, me.Id, placement =>
            Typed.Optional(c.Text, Limits.FirstStep, text => placement.FirstStep == text
                ? Decision.Accept()
                : Written(state, placement, c.Stage, text, new QuadrantEvent.FirstStepWritten(c.Stage, me.Id, text))))),
        _ => throw new UnreachableException(),
    };

    /// <summary>What was placed may not become another's after it was seen.</summary>
    private static Decision Name(Workshop state, QuadrantCommand.NameOrganisation c, ParticipantId me) =>
        state.Programme.Find(c.Stage) is { IsRevealed: true } ? Decision.Refuse(RefusalCode.AlreadyRevealed)
        : Typed.Required(c.Name, Limits.Organisation, name => state.Quadrants.Find(name) is { } known
            ? Choose(state.Quadrants, c.Stage, me, known)
            : Begin(state.Quadrants, c, me, name));

    private static Decision Choose(QuadrantMap map, StageId stage, ParticipantId me, OrganisationId organisation) =>
        map.In(stage).GetValueOrDefault(me)?.Organisation is { } mine && map.Whole(mine) == organisation
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

    private static Decision Explain(Workshop state, QuadrantCommand.Explain c, ParticipantId me)
    {
        var mine = state.Quadrants.In(c.Stage).GetValueOrDefault(me);
        return mine?.Organisation is null
            ? Decision.Refuse(RefusalCode.OrganisationMissing)
            : Typed.Optional(c.Text, Limits.Why, text => mine.Why == text
                ? Decision.Accept()
                : Written(state, mine, c.Stage, text, new QuadrantEvent.PlacementExplained(c.Stage, me, text)));
    }

    /// <summary>Other words wait when the desk approves first; what it hid stays hidden, and taking words back needs no approval.</summary>
    private static Decision Written(Workshop state, Placement mine, StageId stage, string text, QuadrantEvent written) =>
        text.Length == 0 || mine is { IsHidden: true, WaitingSince: null }
            ? Decision.Accept(written)
            : ApprovalDecider.Written(state, new Pile { Words = [new WordsPlace(stage, mine.By)] }, written);

    private static Decision Practise(QuadrantShow show, QuadrantCommand.Practise c, ParticipantId me) =>
        !show.IsPractising ? Decision.Refuse(RefusalCode.NotFound)
        : !c.Position.IsInside ? Decision.Refuse(RefusalCode.PositionOutside)
        : show.Practice!.Pins.TryGetValue(me, out var pin) && pin == c.Position ? Decision.Accept()
        : Decision.Accept(new QuadrantEvent.Practised(c.Stage, me, c.Position));

    /// <summary>Goes on from the reveal until the lock, for who has a dot of an organisation.</summary>
    private static Decision Seen(Workshop state, StageId stage, ParticipantId me, Func<Placement, Decision> decide) =>
        Until.Locked<StageTemplate.Quadrant>(state, stage, _ =>
            state.Programme.Find(stage) is not { IsRevealed: true } ? Decision.Refuse(RefusalCode.NotYetSeen)
            : state.Quadrants.In(stage).GetValueOrDefault(me) is { IsPlaced: true } placement ? decide(placement)
            : Decision.Refuse(RefusalCode.OrganisationMissing));

    private static Decision Skip(QuadrantMap map, QuadrantCommand.Skip c, ParticipantId me) =>
        map.In(c.Stage).GetValueOrDefault(me) is { IsSkipped: true }
            ? Decision.Accept()
            : Decision.Accept(new QuadrantEvent.PlacementSkipped(c.Stage, me));
}
