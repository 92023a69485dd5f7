using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Markets;

/// <summary>
/// Orders about the market. What participants do belongs to a stage, a quadrant or a break, and is accepted until that is locked.
/// </summary>
public abstract record MarketCommand : Command
{
    private MarketCommand()
    {
    }

    /// <summary>Puts something on the market in the name of the organisation that this person named last.</summary>
    public sealed record AddOffer(StageId Stage, OfferKind Kind, string Text) : MarketCommand;

    /// <summary>Takes one's own back.</summary>
    public sealed record WithdrawOffer(StageId Stage, OfferId Offer) : MarketCommand;

    /// <summary>'Dat kunnen wij gebruiken', in the name of one's organisation. Refused for what one's own organisation offers.</summary>
    public sealed record TakeOffer(StageId Stage, OfferId Offer) : MarketCommand;

    /// <summary>Takes that back.</summary>
    public sealed record ReleaseOffer(StageId Stage, OfferId Offer) : MarketCommand;

    /// <summary>The desk hides one; only it can restore it.</summary>
    public sealed record HideOffer(OfferId Offer) : MarketCommand;

    /// <summary>The desk shows it again.</summary>
    public sealed record RestoreOffer(OfferId Offer) : MarketCommand;
}
