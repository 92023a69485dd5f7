using Karavaan.Domain.Agreements;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>The last line under the charter: when it is read again. Takes no room until somebody said so.</summary>
public sealed class ReviewLine : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("review-line", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is AgreementEvent ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(ReviewLinePiece), new ReviewLineView(scene.CharterParts().Review));
}

/// <summary>The sentence; <c>null</c>: nobody said when.</summary>
public sealed record ReviewLineView(string? Review);
