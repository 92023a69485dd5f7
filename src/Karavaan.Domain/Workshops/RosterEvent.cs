using System.Text.Json.Serialization;

namespace Karavaan.Domain.Workshops;

/// <summary>What happened to people and groups. Without names: those live beside the log.</summary>
public abstract record RosterEvent : WorkshopEvent
{
    private RosterEvent()
    {
    }

    /// <summary>
    /// Somebody joined; <paramref name="Number"/> counts everybody who ever joined ('Deelnemer 12'). <paramref name="ByDesk"/>: they
    /// have no phone, and the desk entered them. <paramref name="IsAway"/>: they are not in the room, but take something further.
    /// </summary>
    public sealed record ParticipantJoined(
        ParticipantId Participant,
        int Number,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByDesk = false,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsAway = false) : RosterEvent;

    /// <summary>Takes part on somebody else's phone from now on; <c>null</c>: on a phone of their own.</summary>
    public sealed record PhoneShared(ParticipantId Participant, ParticipantId? With) : RosterEvent;

    /// <summary>A name beside the log changed.</summary>
    public sealed record PersonChanged(ParticipantId Participant) : RosterEvent;

    /// <summary>
    /// Groups 1 to <paramref name="Count"/> exist. Divided: everybody stands up (their new seats follow), and late comers are seated
    /// by themselves. Not divided: only who sat in a group that is gone stands up. <paramref name="ByTable"/>: the card on the table
    /// seats people.
    /// </summary>
    public sealed record GroupsOpened(
        int Count,
        bool Divided,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ByTable = false) : RosterEvent;

    /// <summary>Scanned the card of a table while there were no groups yet; the seat follows when there are.</summary>
    public sealed record TableScanned(ParticipantId Participant, GroupId Table) : RosterEvent;

    /// <summary>A person sits in a group now (chosen, divided or moved); <c>null</c>: in none.</summary>
    public sealed record GroupJoined(ParticipantId Participant, GroupId? Group) : RosterEvent;

    /// <summary>Taken out of the room.</summary>
    public sealed record ParticipantRemoved(ParticipantId Participant) : RosterEvent;

    /// <summary>Let back in.</summary>
    public sealed record ParticipantReturned(ParticipantId Participant) : RosterEvent;

    /// <summary>Names and typed text of this person were blanked in the log.</summary>
    public sealed record ParticipantForgotten(ParticipantId Participant) : RosterEvent;

    /// <summary>'Ik ben klaar'.</summary>
    public sealed record ReadyTicked(ParticipantId Participant, StageId Stage) : RosterEvent;

    /// <summary>Not ready after all.</summary>
    public sealed record ReadyUnticked(ParticipantId Participant, StageId Stage) : RosterEvent;

    /// <inheritdoc cref="RosterCommand.NameAttendance"/>
    public sealed record AttendanceNamed(ParticipantId Participant, bool IsNamed) : RosterEvent;

    /// <summary>'Hulp, graag': this group waits for the facilitator.</summary>
    public sealed record HelpAsked(GroupId Group, ParticipantId By) : RosterEvent;

    /// <summary>The facilitator said: we come.</summary>
    public sealed record HelpPromised(GroupId Group) : RosterEvent;

    /// <summary>Helped, or not needed any more.</summary>
    public sealed record HelpEnded(GroupId Group) : RosterEvent;
}
