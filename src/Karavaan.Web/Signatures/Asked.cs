using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>A board that was asked: in which workshop, by whom, and the words of its reader.</summary>
public sealed record Asked(Room Room, ParticipantId Who, Words Words)
{
    /// <summary>What there is to answer.</summary>
    public ConfirmationState State =>
        Workshop.Charter.Declined.Contains(Who) ? ConfirmationState.Declined
        : Signature is not { OnBehalf: true } ? ConfirmationState.Withdrawn
        : Signature.IsPending ? ConfirmationState.Waits
        : ConfirmationState.Confirmed;

    /// <summary>What was laid before the board; <c>null</c>: it was taken back, or declined.</summary>
    public Signature? Signature => Workshop.Charter.Signatures.GetValueOrDefault(Who);

    /// <summary>The articles that the board signs.</summary>
    public IEnumerable<Article> Articles => Workshop.Charter.Articles.Values.Where(article => article.AdoptedVersion is not null);

    /// <summary>The name of who asks.</summary>
    public string By => Scene.SignedNameOf(Who);

    /// <summary>The organisation that is asked.</summary>
    public string Organisation => Signature is { } signature ? Scene.SignedAs(signature).Organisation : "";

    /// <summary>The state, in the reader's language.</summary>
    public Scene Scene => new(Room.State, Words);

    private Workshop Workshop => Room.State.Workshop;
}

/// <summary>What a board finds behind its link.</summary>
public enum ConfirmationState
{
    /// <summary>Two answers.</summary>
    Waits,

    /// <summary>It signed.</summary>
    Confirmed,

    /// <summary>It said that it does not.</summary>
    Declined,

    /// <summary>Who asked took it back, or signs in another way.</summary>
    Withdrawn,
}
