using Karavaan.Domain.Charters;
using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// Below the article on the screen: how many chose until the reveal, never who and never what; then the counts, one objection at a
/// time, and what was decided.
/// </summary>
public sealed class ConsentWall : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("consent-wall", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Turns.IsTurned(change) || Turns.IsCounted(change) || change.Event is CharterEvent.ObjectionShown ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(ConsentWallPiece), new ConsentWallView(Moment.Of(scene)));
}

/// <summary>Where the room is, or before its first round.</summary>
public sealed record ConsentWallView(Moment? Moment)
{
    /// <summary>Characters from which an objection is set smaller.</summary>
    private const int Long = 200;

    /// <summary>For <c>data-length</c> of the objection.</summary>
    public string? Length => Moment?.Shown?.Reason.Length > Long ? "long" : null;
}
