using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Agreements;

/// <summary>An agreement with the names that lie beside the log.</summary>
/// <param name="Agreement">What it is.</param>
/// <param name="Claimer">Who took it up; empty: nobody yet.</param>
/// <param name="Asked">Whom the desk wrote it down for; empty: whoever wants it.</param>
/// <param name="By">Who wrote it down; empty: the desk.</param>
/// <param name="IsOpen">Can it still be taken up and given back?</param>
/// <param name="IsMine">Did the person whose page it is take it up?</param>
public sealed record AgreementView(Agreement Agreement, string Claimer, string Asked, string By, bool IsOpen, bool IsMine)
{
    /// <summary>The words of the agreement.</summary>
    public Terms Terms => Agreement.Terms;

    /// <summary>The place in every list: the fixed rows, then the order of the log.</summary>
    public static long OrderOf(Agreement agreement) => agreement.Order + (agreement.IsFixed ? 0 : (long)AgreementKind.Added);

    /// <summary>The question of a fixed row, in this language; empty for one that was added.</summary>
    public string Question(Words words) => Agreement.Kind switch
    {
        AgreementKind.Keeping => words[AgreementsText.Keeping],
        AgreementKind.Rereading => words[AgreementsText.Rereading],
        AgreementKind.Sharing => words[AgreementsText.Sharing],
        _ => "",
    };

    internal static AgreementView Of(Scene scene, Agreement agreement, ParticipantId? reader = null) => new(
        agreement,
        agreement.ClaimedBy is { } claimer ? scene.AgreedNameOf(claimer) : "",
        agreement.Asked is { } asked ? scene.NameOf(asked) : "",
        agreement.By is { } writer ? scene.NameOf(writer) : "",
        scene.Workshop.Programme.Find(agreement.Stage) is { IsReached: true, IsLocked: false },
        agreement.ClaimedBy is { } mine && mine == reader);
}
