using System.Globalization;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>What another organisation offers or looks for, on one person's phone: 'dat kunnen wij gebruiken'; the newest first.</summary>
public sealed class PhoneOffer : Fragment
{
    private const string Own = "phone-offer";

    /// <summary>An offer in a stage with a market, on one phone.</summary>
    public static FragmentKey Of(StageId stage, OfferId offer, ParticipantId who) => new(Own, MarketStages.ArgumentOf(stage, offer), Audience.Person(who));

    /// <summary>The list of one kind.</summary>
    public static string List(StageId stage, OfferKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"phone-offers-{stage.Number}-{MarketStages.NameOf(kind)}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        MarketEvent.OfferTaken e => MarketStages.All(change.After).Select(s => Of(s.Id, e.Offer, e.By)),
        MarketEvent.OfferReleased e => MarketStages.All(change.After).Select(s => Of(s.Id, e.Offer, e.By)),
        QuadrantEvent.OrganisationChosen e =>
            MarketStages.All(change.After).SelectMany(s => change.After.Market.Offers.Keys.Select(o => Of(s.Id, o, e.By))),
        _ => MarketStages.All(change.After).SelectMany(s => MarketStages.Touched(change)
            .Select(o => new FragmentKey(Own, MarketStages.ArgumentOf(s.Id, o), Audience.EachPerson))),
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var map = scene.Workshop.Quadrants;
        if (key.Audience.Participant is not { } who
            || scene.Workshop.Market.Find(MarketStages.OfferOf(key)) is not { IsHidden: false } offer
            || map.Whole(offer.Organisation) == map.SpeaksFor(who))
        {
            return null;
        }

        var stage = Argument.StageOf(key);
        var view = new PhoneOfferView(stage, offer, map.NameOf(offer.Organisation) ?? "", offer.Takers.ContainsKey(who), map.SpeaksFor(who) is not null);
        return new(typeof(PhoneOfferCard), view, List(stage, offer.Kind), -offer.Order);
    }
}

/// <summary>An offer, whose it is, whether this person took it, and whether they speak for an organisation.</summary>
public sealed record PhoneOfferView(StageId Stage, Offer Offer, string Organisation, bool IsTaken, bool CanTake);
