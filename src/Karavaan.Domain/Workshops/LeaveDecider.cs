using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;

namespace Karavaan.Domain.Workshops;

/// <summary>Decides on being forgotten.</summary>
internal static class LeaveDecider
{
    /// <summary>Out of the room, then blank. A signature under a closed workshop's documents, and
    /// what somebody took up, have a time of their own.</summary>
    public static Decision Forget(Workshop state, Participant person) => person.IsForgotten ? Decision.Accept() : Decision.Accept(
    [
        .. Signature(state, person),
        .. Agreements(state, person),
        .. person.IsRemoved ? (IEnumerable<WorkshopEvent>)[] : [new RosterEvent.ParticipantRemoved(person.Id)],
        new RosterEvent.ParticipantForgotten(person.Id),
    ]);

    /// <summary>A nameless event for each, so that every page draws their name again.</summary>
    public static Decision Erase(Roster roster, Sequence<ParticipantId> people) =>
        Decision.Accept([.. people.Where(roster.People.ContainsKey).Distinct().Select(id => new RosterEvent.PersonChanged(id))]);

    private static IEnumerable<WorkshopEvent> Signature(Workshop state, Participant person) =>
        !state.Programme.IsClosed && state.Charter.Signatures.ContainsKey(person.Id) ? [new CharterEvent.SignatureWithdrawn(person.Id)] : [];

    /// <summary>While the workshop goes on, what they took up is free for somebody else.</summary>
    private static IEnumerable<WorkshopEvent> Agreements(Workshop state, Participant person) => state.Programme.IsClosed ? [] :
        state.Agreements.InOrder.Where(agreement => agreement.ClaimedBy == person.Id)
            .Select(agreement => new AgreementEvent.AgreementReleased(agreement.Id));
}
