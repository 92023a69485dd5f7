using System.Diagnostics;
using Karavaan.Domain.Charters;

namespace Karavaan.Domain.Workshops;

/// <summary>Decides on people and groups.</summary>
internal static class RosterDecider
{
    public static Decision Decide(Workshop state, RosterCommand command, Actor actor) => command switch
    {
        RosterCommand.Join c => Only.SelfOrFacilitator(actor, c.Participant, () => PhoneDecider.Join(state.Roster, c, actor)),
        RosterCommand.NameAbsent c => Only.Facilitator(actor, _ => state.Roster.People.ContainsKey(c.Participant)
            ? Decision.Accept()
            : Decision.Accept(new RosterEvent.ParticipantJoined(c.Participant, state.Roster.Joined + 1, ByDesk: true, IsAway: true))),
        RosterCommand.SharePhone c => Only.SelfOrFacilitator(actor, c.Participant, () =>
            Remembered(state.Roster, c.Participant, person => PhoneDecider.Share(state.Roster, person, c.With))),
        RosterCommand.ChangePerson c => Only.SelfOrFacilitator(actor, c.Participant, () =>
            Remembered(state.Roster, c.Participant, _ => Decision.Accept(new RosterEvent.PersonChanged(c.Participant)))),
        RosterCommand.ChooseGroup c => Only.Participant(state, actor, me => Choose(state.Roster, me, c.Group)),
        RosterCommand.ScanTable c => Only.Participant(state, actor, me => TableDecider.Scan(state.Roster, me, c.Table)),
        RosterCommand.OpenTables c => Only.Facilitator(actor, _ =>
            Countable(c.Count, () => TableDecider.Open(state, c.Count, () => Orphans(state, c.Count)))),
        RosterCommand.OpenGroups c => Only.Facilitator(actor, _ => Countable(c.Count, () => Open(state, c.Count))),
        RosterCommand.DivideGroups c => Only.Facilitator(actor, _ => Countable(c.Count, () => Divide(state, c))),
        RosterCommand.MoveParticipant c => Only.Facilitator(actor, _ =>
            Known(state.Roster, c.Participant, person => Seat(state.Roster, person, c.Group))),
        RosterCommand.RemoveParticipant c => Only.Facilitator(actor, _ => Known(state.Roster, c.Participant, person =>
            person.IsRemoved ? Decision.Accept() : Decision.Accept(new RosterEvent.ParticipantRemoved(person.Id)))),
        RosterCommand.LetBackIn c => Only.Facilitator(actor, _ =>
            Remembered(state.Roster, c.Participant, person => LetBackIn(state.Roster, person))),
        RosterCommand.TickReady c => Only.Participant(state, actor, me => Until.Locked<Templates.StageTemplate>(state, c.Stage, _ =>
            me.ReadyIn.Contains(c.Stage) ? Decision.Accept() : Decision.Accept(new RosterEvent.ReadyTicked(me.Id, c.Stage)))),
        RosterCommand.UntickReady c => Only.Participant(state, actor, me => Until.Locked<Templates.StageTemplate>(state, c.Stage, _ =>
            me.ReadyIn.Contains(c.Stage) ? Decision.Accept(new RosterEvent.ReadyUnticked(me.Id, c.Stage)) : Decision.Accept())),
        RosterCommand.NameAttendance c => Only.Participant(state, actor, me =>
            me.IsNamed == c.IsNamed ? Decision.Accept() : Decision.Accept(new RosterEvent.AttendanceNamed(me.Id, c.IsNamed))),
        RosterCommand.AskHelp => Only.GroupMember(state, actor, (me, group) => HelpDecider.Ask(state.Roster, me, group)),
        RosterCommand.PromiseHelp c => Only.Facilitator(actor, _ => HelpDecider.Promise(state.Roster, c.Group)),
        RosterCommand.EndHelp c => HelpDecider.End(state, c.Group, actor),
        RosterCommand.Forget c => Only.SelfOrFacilitator(actor, c.Participant, () =>
            Known(state.Roster, c.Participant, person => LeaveDecider.Forget(state, person))),
        RosterCommand.EraseNames c => Only.Facilitator(actor, _ => LeaveDecider.Erase(state.Roster, c.People)),
        _ => throw new UnreachableException(),
    };

    private static Decision Known(Roster roster, ParticipantId id, Func<Participant, Decision> decide) =>
        roster.People.GetValueOrDefault(id) is { } person ? decide(person) : Decision.Refuse(RefusalCode.NotInWorkshop);

    /// <summary>A name, a token or a seat comes with such a command: none may come back to somebody who asked to be forgotten.</summary>
    private static Decision Remembered(Roster roster, ParticipantId id, Func<Participant, Decision> decide) => Known(roster, id, person =>
        person.IsForgotten ? Decision.Refuse(RefusalCode.NotInWorkshop) : decide(person));

    private static Decision Countable(int count, Func<Decision> decide) => count is >= 1 and <= Limits.Groups
        ? decide()
        : Decision.Refuse(RefusalCode.GroupCount, Typed.Words(Limits.Groups));

    private static Decision LetBackIn(Roster roster, Participant person) =>
        !person.IsRemoved ? Decision.Accept()
        : roster.Count >= Limits.People ? Decision.Refuse(RefusalCode.WorkshopFull, Typed.Words(Limits.People))
        : Decision.Accept(
            [new RosterEvent.ParticipantReturned(person.Id), .. person.Group is null ? Seating.OfLateComer(roster, person.Id) : []]);

    private static Decision Choose(Roster roster, Participant me, GroupId group) =>
        !roster.Has(group) ? Decision.Refuse(RefusalCode.NoSuchGroup)
        : me.Group == group ? Decision.Accept()
        : Decision.Accept([.. PhoneDecider.Together(roster, me, group)]);

    private static Decision Seat(Roster roster, Participant person, GroupId group) =>
        !roster.Has(group) ? Decision.Refuse(RefusalCode.NoSuchGroup)
        : person.Group == group ? Decision.Accept()
        : Decision.Accept(new RosterEvent.GroupJoined(person.Id, group));

    private static Decision Open(Workshop state, int count) => state.Roster is { IsDivided: false, IsByTable: false } roster && roster.Groups == count
        ? Decision.Accept()
        : Decision.Accept([new RosterEvent.GroupsOpened(count, Divided: false), .. Orphans(state, count)]);

    private static Decision Divide(Workshop state, RosterCommand.DivideGroups c)
    {
        var seats = Seating.Divided(state.Roster, c.Count, c.Seed, c.Together);
        var same = state.Roster.IsDivided && state.Roster.Groups == c.Count
            && seats.TrueForAll(seat => state.Roster.Find(seat.Participant)?.Group == seat.Group);
        return same
            ? Decision.Accept()
            : Decision.Accept([new RosterEvent.GroupsOpened(c.Count, Divided: true), .. seats, .. Orphans(state, c.Count)]);
    }

    /// <summary>Articles of groups that are gone lie with nobody.</summary>
    private static IEnumerable<WorkshopEvent> Orphans(Workshop state, int groups) => state.Charter.Articles.Values
        .Where(article => article.Group is { } group && group.Number > groups)
        .Select(article => new CharterEvent.ArticleAssigned(article.Id, null));
}
