using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Desk;

/// <summary>One person on the desk, with what can be done for them.</summary>
public sealed class DeskPerson : Fragment
{
    private const string Own = "desk-person";

    /// <summary>One participant's row.</summary>
    public static FragmentKey Of(ParticipantId participant) => new(Own, participant.Value.ToString("n"), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.ParticipantJoined e => [Of(e.Participant)],
        RosterEvent.PersonChanged e => [Of(e.Participant)],
        RosterEvent.PhoneShared e => [Of(e.Participant)],
        RosterEvent.GroupJoined e => [Of(e.Participant)],
        RosterEvent.ParticipantRemoved e => [Of(e.Participant)],
        RosterEvent.ParticipantReturned e => [Of(e.Participant)],
        RosterEvent.ParticipantForgotten e => [Of(e.Participant)],
        RosterEvent.ReadyTicked e => [Of(e.Participant)],
        RosterEvent.ReadyUnticked e => [Of(e.Participant)],
        RosterEvent.GroupsOpened or ProgrammeEvent.StageEntered or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => change.After.Roster.People.Keys.Select(Of),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var roster = scene.Workshop.Roster;
        return roster.People.GetValueOrDefault(new ParticipantId(Guid.ParseExact(key.Argument, "n"))) is not { } person ? null : new Drawing(
            typeof(PersonRow),
            new PersonRowView(
                person,
                scene.NameOf(person.Id),
                scene.People.Find(person.Id)?.Organisation ?? "",
                !scene.Workshop.Programme.IsClosed && person.ReadyIn.Contains(scene.Workshop.Programme.Current),
                roster.Groups,
                scene.Workshop.Programme.IsClosed),
            DeskPeople.List,
            person.Number);
    }
}

/// <summary>A person as the desk sees them. In a workshop that is over (<paramref name="IsClosed"/>) nobody moves, goes or comes back.</summary>
public sealed record PersonRowView(Participant Person, string Name, string Organisation, bool IsReady, int Groups, bool IsClosed);
