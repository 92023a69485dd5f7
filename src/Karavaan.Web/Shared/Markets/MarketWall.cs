using Karavaan.Domain.Markets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>The market on the wall: two lists, each with its own pages; nothing while nobody offers anything.</summary>
public sealed class MarketWall : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("market-wall", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Kinds(change.Before) == Kinds(change.After) ? [] : [Key];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(MarketWallLists), Kinds(scene.Workshop));

    private static (bool HasShares, bool HasNeeds) Kinds(Workshop workshop) =>
        (workshop.Market.Open.Any(o => o.Kind == OfferKind.Share), workshop.Market.Open.Any(o => o.Kind == OfferKind.Need));
}
