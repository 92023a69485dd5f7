using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Signatures;

/// <summary>Each person on a phone signs for themselves, or doesn't.</summary>
public sealed class SignaturesInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop is { Programme.Now: { Content: StageTemplate.Sign, IsLocked: false }, Charter: { HasAdopted: true } charter }
            ? charter.Signatures.ContainsKey(who)
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => Signatories.SignedBy(change) is not null
        || change.Event is CharterEvent.ArticleAdopted or CharterEvent.ArticleReconsidered;
}
