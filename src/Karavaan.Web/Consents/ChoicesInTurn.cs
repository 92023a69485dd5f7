using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Consents;

/// <summary>Each person on a phone chooses, unseen by the others; only whether they did is told, and only there. Where groups choose, one speaks.</summary>
public sealed class ChoicesInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop.Programme.Now.Content is StageTemplate.Consent
        && Moment.Of(scene) is { IsOpen: true, IsByGroup: false, Round: { } round }
        && scene.BallotOf(who, round.Id) is { } ballot
            ? round.Ballots.ContainsKey(ballot)
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is CharterEvent.ChoiceMade or CharterEvent.RoundOpened or CharterEvent.RoundRevealed
        or CharterEvent.ArticleAdopted or CharterEvent.ArticleLeftOpen or CharterEvent.ArticleReconsidered;
}
