using Karavaan.Documents.Charters;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>One name under the charter: of everybody on phones and desk, on the wall as <see cref="SignatureWall"/> says.</summary>
public sealed class SignatureLine : Fragment
{
    /// <summary>The list, on every surface.</summary>
    public const string List = "signatures";

    private const string Own = "signature";

    private static readonly Audience[] Audiences = [Audience.Screen, Audience.Phones, Audience.Desk];

    /// <summary>One person's, on these pages.</summary>
    public static FragmentKey Of(ParticipantId who, Audience audience) => new(Own, who.Value.ToString("n"), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change)
    {
        if (Signatories.IsDecided(change))
        {
            return Everywhere(change.After.Charter.Signatures.Keys, Audiences);
        }

        var about = Signatories.SignedBy(change) ?? Signatories.Renamed(change);
        return about is not { } who || !(Has(change.Before, who) || Has(change.After, who)) ? []
            : MovesOthers(change) ? [.. Everywhere([who], Audiences), .. Everywhere(change.After.Charter.Signatures.Keys, [Audience.Screen])]
            : Everywhere([who], Audiences);
    }

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (charter, who) = (scene.Workshop.Charter, new ParticipantId(Guid.ParseExact(key.Argument, "n")));
        return charter.Signatures.GetValueOrDefault(who) is not { } signature ? null
            : key.Audience == Audience.Screen && !SignatureWall.Shown(scene).Contains(signature) ? null
            : new Drawing(typeof(SignaturePiece), Of(scene, signature, key.Audience), List, signature.Order);
    }

    /// <summary>The first who signs for an organisation stands for it, so another change may bring or take a line.</summary>
    private static bool MovesOthers(Change change) =>
        SignatureWall.IsLarge(change.Before.Charter) || SignatureWall.IsLarge(change.After.Charter);

    private static SignatureView Of(Scene scene, Signature signature, Audience audience)
    {
        var (name, organisation, role) = scene.SignedAs(signature);
        var isLarge = audience == Audience.Screen && SignatureWall.IsLarge(scene.Workshop.Charter) && organisation.Length > 0;
        return new(
            isLarge ? organisation : name,
            isLarge ? "" : role,
            isLarge ? "" : CharterParts.OnBehalf(organisation, scene.Words),
            signature.AnswerBy,
            audience == Audience.Screen,
            CharterParts.StillFor(scene.Workshop.Charter, signature, scene.Words),
            !isLarge && signature.IsByDesk);
    }

    private static bool Has(Workshop workshop, ParticipantId who) => workshop.Charter.Signatures.ContainsKey(who);

    private static IEnumerable<FragmentKey> Everywhere(IEnumerable<ParticipantId> people, Audience[] audiences) =>
        people.SelectMany(who => audiences.Select(audience => Of(who, audience)));
}

/// <summary>
/// A name, what they are and on whose behalf they sign (both may be empty); by when a board answers, which the wall says without the day; what it
/// still stands for when an article changed since (<c>null</c>: all that is adopted); and whether the desk entered it for somebody without a phone.
/// </summary>
public sealed record SignatureView(string Name, string Role, string Behalf, DateOnly? AnswerBy, bool IsShort, string? StillFor, bool IsByDesk);
