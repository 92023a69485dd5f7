using System.Globalization;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>Looking things up on the market.</summary>
public static class MarketStages
{
    /// <summary>The kinds, in the order in which they stand on every page.</summary>
    public static IReadOnlyList<OfferKind> Kinds { get; } = [OfferKind.Share, OfferKind.Need];

    /// <summary>The stages with a market.</summary>
    public static IEnumerable<Stage> All(Workshop workshop) => workshop.Programme.Stages.Where(s => s.HasMarket);

    /// <summary>A kind's name in ids and paths.</summary>
    public static string NameOf(OfferKind kind) => kind == OfferKind.Share ? "share" : "need";

    /// <summary>An offer in a stage, as an argument of a fragment.</summary>
    public static string ArgumentOf(StageId stage, OfferId offer) => string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{offer.Value:n}");

    /// <summary>The offer that an argument ends with.</summary>
    public static OfferId OfferOf(FragmentKey key) => new(Guid.ParseExact(key.Argument.Split('-')[^1], "n"));

    /// <summary>The offer that an event is about, or <c>null</c>.</summary>
    public static OfferId? Of(WorkshopEvent happened) => happened switch
    {
        MarketEvent.OfferAdded e => e.Offer,
        MarketEvent.OfferWithdrawn e => e.Offer,
        MarketEvent.OfferHidden e => e.Offer,
        MarketEvent.OfferRestored e => e.Offer,
        MarketEvent.OfferTaken e => e.Offer,
        MarketEvent.OfferReleased e => e.Offer,
        _ => null,
    };

    /// <summary>The offers whose drawing an event may have changed: one, or all when organisations or people changed.</summary>
    public static IEnumerable<OfferId> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted or RosterEvent.ParticipantForgotten => change.Before.Market.Offers.Keys,
        _ => Of(change.Event) is { } offer ? [offer] : [],
    };

    /// <summary>The names of the organisations that took an offer, each once.</summary>
    public static IReadOnlyList<string> Takers(Workshop workshop, Offer offer) =>
        [.. offer.Takers.Values.Select(workshop.Quadrants.Whole).Distinct().Select(id => workshop.Quadrants.NameOf(id)).OfType<string>().Order(StringComparer.Ordinal)];
}
