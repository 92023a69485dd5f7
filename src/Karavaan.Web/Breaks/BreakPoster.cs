using Karavaan.Web.Live;

namespace Karavaan.Web.Breaks;

/// <summary>The break on the wall: the time left as tall as the room is deep, or above the market once there is one.</summary>
public sealed class BreakPoster : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("break-poster", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Before.Market.Open.Any() == change.After.Market.Open.Any() ? [] : [Key];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        typeof(BreakPosterPiece), new BreakPosterView(scene.Workshop.Programme.Next?.Content.Title, scene.Workshop.Market.Open.Any()));
}

/// <summary>What comes after the break, and whether there is a market.</summary>
public sealed record BreakPosterView(string? Next, bool HasMarket);
