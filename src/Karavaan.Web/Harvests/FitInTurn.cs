using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Harvests;

/// <summary>Each person on a phone says how well the subject fits, unseen by the others.</summary>
public sealed class FitInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who) =>
        scene.Workshop is { Programme.Now.Content: StageTemplate.Harvest, Board: { Subject: not null, Poll: { IsRevealed: false } poll } }
            ? poll.Fits.ContainsKey(who)
            : null;

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is SubjectEvent or BoardEvent.SubjectSet;
}
