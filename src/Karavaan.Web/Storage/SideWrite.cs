using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>Something that is written beside the events, in the same transaction.</summary>
public abstract record SideWrite
{
    private SideWrite()
    {
    }

    /// <summary>A new person, or what they changed about themselves.</summary>
    public sealed record SavePerson(Person Person) : SideWrite;

    /// <summary>
    /// Something else about a person, worked out when its turn comes: whoever asks has seen them as they were, and somebody else's change may be
    /// written first. The Room makes a <see cref="SavePerson"/> of it, so it is in no batch.
    /// </summary>
    /// <param name="Who">The person.</param>
    /// <param name="Change">
    /// What becomes of them in the workshop as it then is; <c>null</c> for what is not known or was forgotten, and as an answer: nothing is written.
    /// </param>
    public sealed record ChangePerson(ParticipantId Who, Func<Workshop, Person?, Person?> Change) : SideWrite
    {
        /// <summary>Changes who is known; nobody who was forgotten comes back by it.</summary>
        public ChangePerson(ParticipantId who, Func<Person, Person> change)
            : this(who, (_, person) => person is null ? null : change(person))
        {
        }
    }

    /// <summary>
    /// The device that is this person from now on, and the four digits with which they come back on another one. Clears counted
    /// failures. The person has been saved before, or earlier in the same item.
    /// </summary>
    public sealed record SaveToken(ParticipantId Participant, byte[] TokenHash, string ReturnCode) : SideWrite;

    /// <summary>Erases what names the person, except their signature and what they took up (<see cref="Person.Forgotten"/>).</summary>
    public sealed record ForgetPerson(ParticipantId Participant) : SideWrite;

    /// <summary>The secret of a consent round: 32 random bytes.</summary>
    public sealed record CreateRoundKey(RoundId Round, byte[] Key) : SideWrite;

    /// <summary>Destroys the round's key, so that nobody can tell any more who made which choice.</summary>
    public sealed record DestroyRoundKey(RoundId Round) : SideWrite;

    /// <summary>A new workshop, or its title, language, status or expiry changed. Code, owner and creation never change.</summary>
    public sealed record SaveWorkshop(WorkshopRow Workshop) : SideWrite;
}
