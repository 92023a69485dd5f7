using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>One name under the charter. The screen holds as many as can be read from the back; the count tells of the others.</summary>
public sealed class SignatureLine : Fragment
{
    /// <summary>The list, on every surface.</summary>
    public const string List = "signatures";

    /// <summary>How many names fit on the wall.</summary>
    public const int OnWall = 24;

    private const string Own = "signature";

    private static readonly Audience[] Audiences = [Audience.Screen, Audience.Phones, Audience.Desk];

    /// <summary>One person's, on these pages.</summary>
    public static FragmentKey Of(ParticipantId who, Audience audience) => new(Own, who.Value.ToString("n"), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        CharterEvent.CharterSigned e => Everywhere([e.By]),
        // Whoever signed after them moves up on the wall.
        CharterEvent.SignatureWithdrawn e => Everywhere([e.By, .. change.After.Charter.Signatures.Keys]),
        _ when Signatories.Renamed(change) is { } person && change.After.Charter.Signatures.ContainsKey(person) => Everywhere([person]),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (charter, who) = (scene.Workshop.Charter, new ParticipantId(Guid.ParseExact(key.Argument, "n")));
        return charter.Signatures.GetValueOrDefault(who) is { } signature && IsShown(charter, signature, key.Audience)
            ? new Drawing(typeof(SignaturePiece), Of(scene, signature), List, signature.Order)
            : null;
    }

    private static bool IsShown(Charter charter, Signature signature, Audience audience) =>
        audience != Audience.Screen || charter.Signatures.Values.Count(other => other.Order < signature.Order) < OnWall;

    private static SignatureView Of(Scene scene, Signature signature) =>
        new(Signatories.NameOf(scene, signature.By), Signatories.OrganisationOf(scene, signature));

    private static IEnumerable<FragmentKey> Everywhere(IEnumerable<ParticipantId> people) =>
        people.SelectMany(who => Audiences.Select(audience => Of(who, audience)));
}

/// <summary>A name, and the organisation that it signs for (may be empty).</summary>
public sealed record SignatureView(string Name, string Organisation);
