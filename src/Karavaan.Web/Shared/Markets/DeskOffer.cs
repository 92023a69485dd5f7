using Karavaan.Domain.Markets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>An offer or need on the desk: who can use it, and hiding it from the room.</summary>
public sealed class DeskOffer : Fragment
{
    /// <summary>The list on the desk.</summary>
    public const string List = "desk-offers";

    private const string Own = "desk-offer";

    /// <summary>One offer.</summary>
    public static FragmentKey Of(OfferId offer) => new(Own, offer.Value.ToString("n"), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => MarketStages.Touched(change).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => scene.Workshop.Market.Find(MarketStages.OfferOf(key)) is { } offer
        ? new Drawing(
            typeof(DeskOfferRow),
            new DeskOfferView(offer, scene.Workshop.Quadrants.NameOf(offer.Organisation) ?? "", MarketStages.Takers(scene.Workshop, offer)),
            List,
            offer.Order)
        : null;
}

/// <summary>An offer, whose it is, and the organisations that can use it.</summary>
public sealed record DeskOfferView(Offer Offer, string Organisation, IReadOnlyList<string> Takers);
