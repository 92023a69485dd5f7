namespace Karavaan.Domain.Workshops;

/// <summary>Who sends a command. The web proves it; the deciders trust it and check what this actor may do.</summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>Somebody who joined with a phone (or was entered by the desk).</summary>
    public sealed record Participant(ParticipantId Id) : Actor
    {
        /// <summary>Who at the desk filled it in for them, because they have no phone; <c>null</c>: they did it themselves.</summary>
        public FacilitatorId? EnteredBy { get; init; }
    }

    /// <summary>The facilitator at the desk.</summary>
    public sealed record Facilitator(FacilitatorId Id) : Actor;

    /// <summary>
    /// A participant whose name is left out on purpose (secret choices): the command carries a ballot in its place.
    /// </summary>
    public sealed record Secret : Actor;
}
