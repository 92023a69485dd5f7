using Karavaan.Web.Live;

namespace Karavaan.Web.Consents;

/// <summary>
/// The frozen article on the screen, alone and large; what people think of it comes below. While an objection is worked in, its words
/// are struck here and new ones appear.
/// </summary>
public sealed class FrozenText : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("consent-text", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Turns.IsTurned(change) || Turns.IsRewritten(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(FrozenTextPiece), new FrozenTextView(Moment.Of(scene)));
}

/// <summary>The article in front of the room, or none.</summary>
public sealed record FrozenTextView(Moment? Moment)
{
    /// <summary>Characters from which a text is set smaller, much smaller, and in columns.</summary>
    private const int Long = 180, Longest = 420, Whole = 640;

    /// <summary>For <c>data-length</c>.</summary>
    public string? Length => Moment?.Writing.Length switch
    {
        > Whole => "whole",
        > Longest => "longest",
        > Long => "long",
        _ => null,
    };
}
