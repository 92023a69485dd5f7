using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>How many signed, and how many of them don't fit on the wall.</summary>
public sealed class SignatureCount : Fragment
{
    private const string Own = "sign-count";

    private static readonly Audience[] Audiences = [Audience.Screen, Audience.Desk];

    /// <summary>The one on these pages.</summary>
    public static FragmentKey For(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Signatories.IsSigned(change) ? Audiences.Select(For) : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var count = scene.Workshop.Charter.Signatures.Count;
        return new(typeof(SignatureCountPiece), new SignatureCountView(
            count, key.Audience == Audience.Screen ? Math.Max(0, count - SignatureLine.OnWall) : 0));
    }
}

/// <summary>All signatures, and those that are counted only.</summary>
public sealed record SignatureCountView(int Count, int More);
