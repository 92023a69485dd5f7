using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>An agreement on the wall: the fixed rows in one list, what was added in another, newest first.</summary>
public sealed class ScreenAgreement : Fragment
{
    /// <summary>The three fixed rows.</summary>
    public const string Rows = "screen-rows";

    /// <summary>What was added.</summary>
    public const string List = "screen-agreements";

    private const string Own = "screen-agreement";

    /// <summary>One agreement.</summary>
    public static FragmentKey Of(AgreementId agreement) => new(Own, AgreementChanges.Argument(agreement), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => AgreementChanges.Of(change).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        AgreementChanges.Find(key, scene) is { } agreement && AgreementChanges.IsShown(agreement)
            ? new Drawing(
                typeof(ScreenAgreementCard),
                AgreementView.Of(scene, agreement),
                agreement.IsFixed ? Rows : List,
                agreement.IsFixed ? agreement.Order : -agreement.Order)
            : null;
}
