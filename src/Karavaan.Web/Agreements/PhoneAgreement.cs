using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>An agreement on one person's phone: what it says, who took it up, and the way to do so or to give it back.</summary>
public sealed class PhoneAgreement : Fragment
{
    /// <summary>The list that holds them.</summary>
    public const string List = "agreements";

    private const string Own = "agreement";

    /// <summary>One agreement, for one person.</summary>
    public static FragmentKey Of(AgreementId agreement, ParticipantId who) =>
        new(Own, AgreementChanges.Argument(agreement), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        AgreementChanges.Of(change).Select(id => new FragmentKey(Own, AgreementChanges.Argument(id), Audience.EachPerson));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        AgreementChanges.Find(key, scene) is { } agreement && AgreementChanges.IsShown(agreement, key.Audience.Participant)
            ? new Drawing(
                typeof(PhoneAgreementCard),
                AgreementView.Of(scene, agreement, key.Audience.Participant),
                List,
                AgreementView.OrderOf(agreement))
            : null;
}
