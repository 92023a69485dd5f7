using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>'En 86 mensen': who signed and has no line of their own on the wall of a large hall. Takes no room while there is nobody.</summary>
public sealed class SignatureOthers : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("sign-others", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Signatories.SignedBy(change) is not null || Signatories.Renamed(change) is not null ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(SignatureOthersPiece), new SignatureOthersView(SignatureWall.Others(scene)));
}

/// <summary>How many.</summary>
public sealed record SignatureOthersView(int Count);
