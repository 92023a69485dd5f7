using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>Who sits where, and who speaks for them.</summary>
internal static class Seats
{
    /// <summary>A person's group and who speaks for it.</summary>
    public static (GroupId? Group, ParticipantId? Speaker) Of(Workshop workshop, ParticipantId who) =>
        workshop.Roster.Find(who)?.Group is { } group ? (group, workshop.SpeakerOf(group)) : (null, null);

    /// <summary>The people for whom that changed, or the name of who speaks for them.</summary>
    public static IEnumerable<ParticipantId> Changed(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => Hearing(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => Hearing(change.After, e.Participant),
        CharterEvent.SpeakerTaken or RosterEvent.GroupsOpened or RosterEvent.GroupJoined
            or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned =>
            change.After.Roster.Present.Select(person => person.Id).Where(who => Of(change.Before, who) != Of(change.After, who)),
        _ => [],
    };

    private static IEnumerable<ParticipantId> Hearing(Workshop workshop, ParticipantId speaker) =>
        workshop.Roster.Present.Select(person => person.Id).Where(who => who != speaker && Of(workshop, who).Speaker == speaker);
}
