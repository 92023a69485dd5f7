namespace Karavaan.Domain.Workshops;

/// <summary>Orders about people and groups.</summary>
public abstract record RosterCommand : Command
{
    private RosterCommand()
    {
    }

    /// <summary>A new person joins, or is entered by the desk. The name is written beside the log in the same transaction.</summary>
    public sealed record Join(ParticipantId Participant) : RosterCommand;

    /// <summary>A name, organisation or language changed beside the log; the event is nameless and only makes pages redraw.</summary>
    public sealed record ChangePerson(ParticipantId Participant) : RosterCommand;

    /// <summary>The participant sits down at a group (self-chosen groups).</summary>
    public sealed record ChooseGroup(GroupId Group) : RosterCommand;

    /// <summary>
    /// Opens <paramref name="Count"/> groups that people choose themselves (1 to <see cref="Limits.Groups"/>). Who sits in one of them
    /// already keeps the seat.
    /// </summary>
    public sealed record OpenGroups(int Count) : RosterCommand;

    /// <summary>
    /// Divides everybody over <paramref name="Count"/> groups of equal size (difference at most one), shuffled by
    /// <paramref name="Seed"/>, which the sender draws. Late comers then go to the smallest group.
    /// </summary>
    public sealed record DivideGroups(int Count, int Seed) : RosterCommand;

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
}
