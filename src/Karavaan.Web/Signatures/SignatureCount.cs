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
        Signatories.SignedBy(change) is not null || Signatories.IsDecided(change) ? Audiences.Select(For) : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var charter = scene.Workshop.Charter;
        var signatures = charter.Signatures.Values;
        var pending = signatures.Count(signature => signature.IsPending);
        return new(typeof(SignatureCountPiece), new SignatureCountView(
            signatures.Count() - pending,
            pending,
            key.Audience == Audience.Screen ? scene.CharterParts().Meaning : null,
            !charter.HasAdopted));
    }
}

/// <summary>
/// Signatures, and boards that have not answered yet; on the wall the sentence that the document has for it; and whether there is nothing
/// to sign yet.
/// </summary>
public sealed record SignatureCountView(int Count, int Pending, string? Meaning, bool IsNothingAdopted)
{
    /// <summary>Is there nothing to count? Who signed an article that the room has taken up again since, is still told.</summary>
    public bool IsEmpty => IsNothingAdopted && Count + Pending == 0;
}
