using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>What a fragment is drawn from: one state, one language. Immutable.</summary>
public sealed record Scene(RoomState State, Words Words)
{
    /// <summary>The workshop as history tells it.</summary>
    public Workshop Workshop => State.Workshop;

    /// <summary>Names, beside the log.</summary>
    public People People => State.People;

    /// <summary>The code that is in every path of this workshop.</summary>
    public string Code => State.Row.Code;

    /// <summary>How they want to be called, or 'Deelnemer 12'.</summary>
    public string NameOf(ParticipantId participant) =>
        People.Find(participant) is { Name.Length: > 0 } person
            ? person.Name
            : Words[LiveText.Nameless, Workshop.Roster.People.GetValueOrDefault(participant)?.Number ?? 0];

    /// <summary>
    /// What stands for this person in a round's choices, while the round is hidden; <c>null</c> once its key has been destroyed.
    /// Only for the person's own drawings.
    /// </summary>
    public string? BallotOf(ParticipantId participant, RoundId round) =>
        State.RoundKeys.TryGetValue(round, out var key) ? RoundSecret.BallotOf(key, participant) : null;

    /// <summary>What stands for a group in a round by group; likewise.</summary>
    public string? BallotOf(GroupId group, RoundId round) =>
        State.RoundKeys.TryGetValue(round, out var key) ? RoundSecret.BallotOf(key, group) : null;
}
