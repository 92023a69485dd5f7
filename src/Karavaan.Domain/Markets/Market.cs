using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Markets;

/// <summary>What organisations share and look for, and who can use it. Offers that were taken back are gone.</summary>
public sealed record Market(ImmutableDictionary<OfferId, Offer> Offers)
{
    /// <summary>Nothing yet.</summary>
    public static Market Empty { get; } = new(ImmutableDictionary<OfferId, Offer>.Empty);

    /// <summary>The offer or need with this id, also a hidden one, or <c>null</c>.</summary>
    public Offer? Find(OfferId id) => Offers.GetValueOrDefault(id);

    /// <summary>What everybody may see, in the order in which it came.</summary>
    public IEnumerable<Offer> Open => Offers.Values.Where(o => !o.IsHidden).OrderBy(o => o.Order);

    /// <summary>What waits for the desk's approval, in the order in which it came to wait.</summary>
    public IEnumerable<Offer> Waiting => Offers.Values.Where(o => o.WaitingSince is not null).OrderBy(o => o.WaitingSince);

    /// <summary>The market after an event. Unknown offers change nothing.</summary>
    internal Market Apply(MarketEvent happened, int version) => happened switch
    {
        MarketEvent.OfferAdded e => Offers.ContainsKey(e.Offer) ? this : this with { Offers = Offers.Add(e.Offer, Offer.Of(e, version)) },
        MarketEvent.OfferWithdrawn e => this with { Offers = Offers.Remove(e.Offer) },
        MarketEvent.OfferHidden e => Judge(e.Offer, isHidden: true, waitingSince: null),
        MarketEvent.OfferRestored e => Judge(e.Offer, isHidden: false, waitingSince: null),
        MarketEvent.OfferTaken e => Change(e.Offer, o => o with { Takers = o.Takers.SetItem(e.By, e.Organisation) }),
        MarketEvent.OfferReleased e => Change(e.Offer, o => o with { Takers = o.Takers.Remove(e.By) }),
        _ => throw new UnreachableException(),
    };

    /// <summary>The market without what this person wrote and took.</summary>
    internal Market Forget(ParticipantId person) => this with
    {
        Offers = Offers.Values.Where(o => o.By != person).ToImmutableDictionary(o => o.Id, o => o with { Takers = o.Takers.Remove(person) }),
    };

    /// <summary>With an offer that the room may see, or not, perhaps because it waits for approval.</summary>
    internal Market Judge(OfferId id, bool isHidden, int? waitingSince) =>
        Change(id, o => o with { IsHidden = isHidden, WaitingSince = waitingSince });

    private Market Change(OfferId id, Func<Offer, Offer> change) =>
        Offers.GetValueOrDefault(id) is { } offer ? this with { Offers = Offers.SetItem(id, change(offer)) } : this;
}
