using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>What happened to the agreements.</summary>
public abstract record AgreementEvent : WorkshopEvent
{
    private AgreementEvent()
    {
    }

    /// <summary>One more; <paramref name="By"/> is <c>null</c> when the desk wrote it, <paramref name="Asked"/> for whom it did.</summary>
    public sealed record AgreementAdded(AgreementId Agreement, StageId Stage, ParticipantId? By, ParticipantId? Asked, Terms Terms) : AgreementEvent;

    /// <summary>Other words; <paramref name="By"/> is <c>null</c> when the desk changed them.</summary>
    public sealed record AgreementChanged(AgreementId Agreement, ParticipantId? By, Terms Terms) : AgreementEvent;

    /// <summary>Gone, by who wrote it.</summary>
    public sealed record AgreementWithdrawn(AgreementId Agreement) : AgreementEvent;

    /// <summary>
    /// Taken up, in these words. They are the claimer's from here on, so they stay when the writer is forgotten. Claiming again says
    /// it in other words.
    /// </summary>
    public sealed record AgreementClaimed(AgreementId Agreement, ParticipantId By, Terms Terms) : AgreementEvent;

    /// <summary>Given back: nobody's again.</summary>
    public sealed record AgreementReleased(AgreementId Agreement) : AgreementEvent;

    /// <summary>Only the desk sees it.</summary>
    public sealed record AgreementHidden(AgreementId Agreement) : AgreementEvent;

    /// <summary>Everybody sees it again.</summary>
    public sealed record AgreementRestored(AgreementId Agreement) : AgreementEvent;
}
