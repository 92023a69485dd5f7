using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Markets;

/// <summary>What happened on the market.</summary>
public abstract record MarketEvent : WorkshopEvent
{
    private MarketEvent()
    {
    }

    /// <summary>An organisation shares something or looks for something.</summary>
    public sealed record OfferAdded(
        OfferId Offer, StageId Stage, OfferKind Kind, OrganisationId Organisation, ParticipantId By, string Text) : MarketEvent;

    /// <summary>Its writer took it back.</summary>
    public sealed record OfferWithdrawn(OfferId Offer) : MarketEvent;

    /// <summary>The desk hid it.</summary>
    public sealed record OfferHidden(OfferId Offer) : MarketEvent;

    /// <summary>The desk shows it again.</summary>
    public sealed record OfferRestored(OfferId Offer) : MarketEvent;

    /// <summary>Somebody can use it (of a need: can help with it), in the name of this organisation.</summary>
    public sealed record OfferTaken(OfferId Offer, ParticipantId By, OrganisationId Organisation) : MarketEvent;

    /// <summary>They took that back.</summary>
    public sealed record OfferReleased(OfferId Offer, ParticipantId By) : MarketEvent;
}
