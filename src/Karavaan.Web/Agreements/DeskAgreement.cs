using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>An agreement on the desk, which can hide it, show it again, and give back what somebody took up by mistake.</summary>
public sealed class DeskAgreement : Fragment
{
    /// <summary>The list that holds them.</summary>
    public const string List = "desk-agreements";

    private const string Own = "desk-agreement";

    /// <summary>One agreement.</summary>
    public static FragmentKey Of(AgreementId agreement) => new(Own, AgreementChanges.Argument(agreement), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => AgreementChanges.Of(change).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => AgreementChanges.Find(key, scene) is { } agreement
        ? new Drawing(typeof(DeskAgreementRow), AgreementView.Of(scene, agreement), List, AgreementView.OrderOf(agreement))
        : null;
}
