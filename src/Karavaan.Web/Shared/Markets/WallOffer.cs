using Karavaan.Domain.Markets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>An offer or need on the wall, with the organisation's name and how many can use it; the newest first, so that it is seen.</summary>
public sealed class WallOffer : Fragment
{
    private const string Own = "wall-offer";

    /// <summary>One offer.</summary>
    public static FragmentKey Of(OfferId offer) => new(Own, offer.Value.ToString("n"), Audience.Screen);

    /// <summary>The list of one kind.</summary>
    public static string List(OfferKind kind) => $"wall-offers-{MarketStages.NameOf(kind)}";

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => MarketStages.Touched(change).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Market.Find(MarketStages.OfferOf(key)) is { IsHidden: false } offer
            ? new Drawing(
                typeof(WallOfferCard),
                new WallOfferView(offer, scene.Workshop.Quadrants.NameOf(offer.Organisation) ?? "", MarketStages.Takers(scene.Workshop, offer).Count),
                List(offer.Kind),
                -offer.Order)
            : null;
}

/// <summary>An offer, whose it is, and how many organisations can use it.</summary>
public sealed record WallOfferView(Offer Offer, string Organisation, int Takers);
