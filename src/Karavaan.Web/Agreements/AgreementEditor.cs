using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>
/// The form for the words of an agreement: of the fixed rows on the desk, of one's own on the phone of who wrote it. Nobody else's tap
/// changes it while somebody types; who took it up in the meantime is told when saving.
/// </summary>
public sealed class AgreementEditor : Fragment
{
    /// <summary>The list of one's own, on the phone.</summary>
    public const string List = "my-agreements";

    private const string Own = "agreement-editor";

    /// <summary>Of one agreement, on the desk or for who wrote it.</summary>
    public static FragmentKey Of(AgreementId agreement, Audience audience) => new(Own, AgreementChanges.Argument(agreement), audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => AgreementChanges.Of(change)
        .Select(id => change.Before.Agreements.Find(id) ?? change.After.Agreements.Find(id)).OfType<Agreement>()
        .Select(agreement => Of(agreement.Id, agreement.By is { } writer ? Audience.Person(writer) : Audience.Desk));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        AgreementChanges.Find(key, scene) is not { } agreement ? null
        : key.Audience == Audience.Desk
            ? agreement.IsFixed ? new Drawing(typeof(FixedRowForm), AgreementView.Of(scene, agreement)) : null
        : agreement.By == key.Audience.Participant && AgreementChanges.IsShown(agreement, agreement.By)
            ? new Drawing(typeof(OwnAgreementForm), agreement, List, AgreementView.OrderOf(agreement))
            : null;
}
