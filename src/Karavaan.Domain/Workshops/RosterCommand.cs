namespace Karavaan.Domain.Workshops;

/// <summary>Orders about people and groups.</summary>
public abstract record RosterCommand : Command
{
    private RosterCommand()
    {
    }

    /// <summary>
    /// A new person joins, or is entered by the desk because they have no phone. The name is written beside the log in the same
    /// transaction. They sit at <paramref name="Group"/>, beside <paramref name="With"/>, or where late comers sit.
    /// </summary>
    /// <param name="Participant">The new person.</param>
    /// <param name="With">On whose phone they take part; <c>null</c>: their own, or none.</param>
    /// <param name="Group">Where the desk seats them.</param>
    public sealed record Join(ParticipantId Participant, ParticipantId? With = null, GroupId? Group = null) : RosterCommand;

    /// <summary>
    /// Names somebody who is not in the room and takes something further. Nobody waits for them, and they are not counted among who was
    /// there. The name is written beside the log in the same transaction.
    /// </summary>
    public sealed record NameAbsent(ParticipantId Participant) : RosterCommand;

    /// <summary>
    /// Takes part on somebody's phone from now on, or (<c>null</c>) on a phone of their own. Who took part on theirs stays together on
    /// the phone that is left. At most <see cref="Limits.OnOnePhone"/> on one. Refused for who was forgotten.
    /// </summary>
    public sealed record SharePhone(ParticipantId Participant, ParticipantId? With) : RosterCommand;

    /// <summary>
    /// A name, organisation or language changed beside the log; the event is nameless and only makes pages redraw. Refused for who was
    /// forgotten.
    /// </summary>
    public sealed record ChangePerson(ParticipantId Participant) : RosterCommand;

    /// <summary>The participant sits down at a group (self-chosen groups).</summary>
    public sealed record ChooseGroup(GroupId Group) : RosterCommand;

    /// <summary>
    /// The participant scanned the card that lies on a table: seated there, or remembered for when there are groups. Refused when
    /// there is no such table.
    /// </summary>
    public sealed record ScanTable(GroupId Table) : RosterCommand;

    /// <summary>Opens <paramref name="Count"/> groups, one per table with a card: who scanned one sits there, now or later.</summary>
    public sealed record OpenTables(int Count) : RosterCommand;

    /// <summary>
    /// Opens <paramref name="Count"/> groups that people choose themselves (1 to <see cref="Limits.Groups"/>). Who sits in one of them
    /// already keeps the seat.
    /// </summary>
    public sealed record OpenGroups(int Count) : RosterCommand;

    /// <summary>
    /// Divides everybody over <paramref name="Count"/> groups of equal size (difference at most one), shuffled by
    /// <paramref name="Seed"/>, which the sender draws. Late comers then go to the smallest group.
    /// </summary>
    public sealed record DivideGroups(int Count, int Seed) : RosterCommand
    {
        /// <summary>Who should sit together (people of one organisation, which the log doesn't know), as far as sizes allow.</summary>
        public Sequence<Sequence<ParticipantId>> Together { get; init; } = [];
    }

    /// <summary>The desk moves one person.</summary>
    public sealed record MoveParticipant(ParticipantId Participant, GroupId Group) : RosterCommand;

    /// <summary>The desk takes somebody out of the room; their contributions stay.</summary>
    public sealed record RemoveParticipant(ParticipantId Participant) : RosterCommand;

    /// <summary>The desk lets somebody back in.</summary>
    public sealed record LetBackIn(ParticipantId Participant) : RosterCommand;

    /// <summary>'Ik ben klaar' in this stage.</summary>
    public sealed record TickReady(StageId Stage) : RosterCommand;

    /// <summary>Not ready after all.</summary>
    public sealed record UntickReady(StageId Stage) : RosterCommand;

    /// <summary>
    /// The sender's name stands among who was there in the report, or (<c>false</c>, as long as nobody said anything) they are counted
    /// only. Also after the close: a yes can always be taken back.
    /// </summary>
    public sealed record NameAttendance(bool IsNamed) : RosterCommand;

    /// <summary>'Hulp, graag', for the asker's group.</summary>
    public sealed record AskHelp : RosterCommand;

    /// <summary>The desk answers: we come.</summary>
    public sealed record PromiseHelp(GroupId Group) : RosterCommand;

    /// <summary>The desk has helped, or somebody of the group says that it is not needed any more.</summary>
    public sealed record EndHelp(GroupId Group) : RosterCommand;

    /// <summary>
    /// 'Vergeet mij': the person leaves, their texts are blanked and their names erased. While the workshop is open their signature is
    /// withdrawn first; after the close it stays, as was said when they signed.
    /// </summary>
    public sealed record Forget(ParticipantId Participant) : RosterCommand;

    /// <summary>The workshop's days are over: the names of these people are erased beside the log. Texts stay.</summary>
    public sealed record EraseNames(Sequence<ParticipantId> People) : RosterCommand;
}
