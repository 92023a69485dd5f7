using Karavaan.Domain.Agreements;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Turns;

namespace Karavaan.Web.Agreements;

/// <summary>Who is asked for an agreement takes it up themselves, also on somebody else's phone. Of others nothing is asked.</summary>
public sealed class ClaimsInTurn : IPersonalAct
{
    /// <inheritdoc/>
    public bool? IsDone(Scene scene, ParticipantId who)
    {
        if (scene.Workshop.Programme.Now is not { Content: StageTemplate.Agreements, IsLocked: false } stage)
        {
            return null;
        }

        var asked = scene.Workshop.Agreements.All.Values
            .Where(one => one.Stage == stage.Id && one.Asked == who && AgreementChanges.IsShown(one) && (one.ClaimedBy ?? who) == who).ToList();
        return asked.Count == 0 ? null : asked.All(one => one.ClaimedBy == who);
    }

    /// <inheritdoc/>
    public bool IsTouched(Change change) => change.Event is AgreementEvent;
}
