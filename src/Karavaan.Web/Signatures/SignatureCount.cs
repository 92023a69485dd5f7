using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>How many signed, and how many boards still think about it.</summary>
public sealed class SignatureCount : Fragment
{
    private const string Own = "sign-count";

    private static readonly Audience[] Audiences = [Audience.Screen, Audience.Desk];

    /// <summary>The one on these pages.</summary>
    public static FragmentKey For(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Signatories.SignedBy(change) is not null ? Audiences.Select(For) : Signatories.IsDecided(change) ? [For(Audience.Screen)] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var signatures = scene.Workshop.Charter.Signatures.Values;
        var pending = signatures.Count(signature => signature.IsPending);
        return new(typeof(SignatureCountPiece), new SignatureCountView(signatures.Count() - pending, pending, key.Audience == Audience.Screen ? scene.CharterParts().Meaning : null));
    }
}

/// <summary>Signatures, and boards that have not answered yet; on the wall the sentence that the document has for it.</summary>
public sealed record SignatureCountView(int Count, int Pending, string? Meaning);
