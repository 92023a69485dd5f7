using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>A request that was proved to come from somebody who may be in this workshop, on this surface.</summary>
/// <param name="Room">The workshop.</param>
/// <param name="Viewer">Who, on which surface.</param>
/// <param name="By">As whom they give commands; <c>null</c> on a screen that no facilitator opened, which gives none.</param>
internal sealed record Visit(Room Room, Viewer Viewer, Actor? By)
{
    private static readonly object Key = new();

    /// <summary>
    /// The device is known, but not as the person for whom it asks: they were taken out, or went on with another phone. Nothing may be
    /// done with such a visit but to say so.
    /// </summary>
    public bool IsElsewhere { get; init; }

    /// <summary>The paired phone that is the desk here; <c>null</c>: the facilitator's own account is, or it is no desk.</summary>
    public Guid? PairedDesk { get; init; }

    /// <summary>The texts in the visitor's language.</summary>
    public Words Words => Words.For(Seat.Of(Room.State, Viewer)?.Language ?? Room.State.Row.Language);

    /// <summary>The state now, in the visitor's language.</summary>
    public Scene Scene => new(Room.State, Words);

    /// <summary>The visit that this request was let in as.</summary>
    /// <exception cref="InvalidOperationException">The endpoint is not behind one of the entrances of <see cref="LiveEndpoints"/>.</exception>
    public static Visit Of(HttpContext context) =>
        context.Items[Key] as Visit ?? throw new InvalidOperationException("Only endpoints behind an entrance know who is asking.");

    /// <summary>The facilitator who is visiting; <c>null</c>: it is somebody else, or no visit.</summary>
    public static FacilitatorId? FacilitatorOf(HttpContext? context) =>
        context?.Items[Key] is Visit { By: Actor.Facilitator(var id) } ? id : null;

    /// <summary>Remembers the visit with its request.</summary>
    public void Enter(HttpContext context) => context.Items[Key] = this;
}
