using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>Decides on agreements: who may, until when, and who decides further.</summary>
internal static class AgreementDecider
{
    public static Decision Decide(Workshop state, AgreementCommand command, Actor actor, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.Date);
        return command switch
        {
            AgreementCommand.AddAgreement c => Only.Participant(state, actor, me =>
                Until.Locked<StageTemplate.Agreements>(state, c.Stage, _ => AgreementWriting.Add(state, c, me.Id, today))),
            AgreementCommand.AskAgreement c => Only.Facilitator(actor, _ => AgreementWriting.Ask(state, c, today)),
            AgreementCommand.ChangeAgreement c => actor is Actor.Facilitator
                ? Known(state, c.Agreement, agreement => AgreementWriting.ChangeAtDesk(agreement, c.Terms, today))
                : Open(state, actor, c.Agreement, (me, agreement) => AgreementWriting.Change(state, agreement, me, c.Terms, today)),
            AgreementCommand.WithdrawAgreement c => Open(state, actor, c.Agreement, Withdraw),
            AgreementCommand.ClaimAgreement c => Open(state, actor, c.Agreement, Claim),
            AgreementCommand.ReleaseAgreement c => actor is Actor.Facilitator
                ? Known(state, c.Agreement, agreement => Release(agreement))
                : Open(state, actor, c.Agreement, (me, agreement) => agreement.ClaimedBy == me ? Release(agreement) : Decision.Accept()),
            AgreementCommand.HideAgreement c => Only.Facilitator(actor, _ => Known(state, c.Agreement, agreement => agreement is { IsHidden: true, WaitingSince: null }
                ? Decision.Accept()
                : Decision.Accept(new AgreementEvent.AgreementHidden(agreement.Id)))),
            AgreementCommand.RestoreAgreement c => Only.Facilitator(actor, _ => Known(state, c.Agreement, ApprovalDecider.Show)),
            _ => throw new UnreachableException(),
        };
    }

    private static Decision Known(Workshop state, AgreementId id, Func<Agreement, Decision> decide) =>
        state.Agreements.Find(id) is { } agreement ? decide(agreement) : Decision.Refuse(RefusalCode.NotFound);

    /// <summary>Goes on for a participant while the agreement's stage is reached and not locked; a hidden one is not there for them.</summary>
    private static Decision Open(Workshop state, Actor actor, AgreementId id, Func<ParticipantId, Agreement, Decision> decide) =>
        Only.Participant(state, actor, me => Known(state, id, agreement =>
            Until.Locked<StageTemplate>(state, agreement.Stage, _ =>
                agreement.IsOpenTo(me.Id) ? decide(me.Id, agreement) : Decision.Refuse(RefusalCode.NotFound))));

    private static Decision Withdraw(ParticipantId me, Agreement agreement) =>
        agreement.By != me ? Decision.Refuse(RefusalCode.NotYourAgreement)
        : agreement.ClaimedBy is { } claimer && claimer != me ? Decision.Refuse(RefusalCode.AgreementTaken)
        : Decision.Accept(new AgreementEvent.AgreementWithdrawn(agreement.Id));

    private static Decision Claim(ParticipantId me, Agreement agreement) =>
        agreement.ClaimedBy == me ? Decision.Accept()
        : agreement.ClaimedBy is not null ? Decision.Refuse(RefusalCode.AgreementTaken)
        : Decision.Accept(new AgreementEvent.AgreementClaimed(agreement.Id, me, agreement.Terms));

    private static Decision Release(Agreement agreement) => agreement.ClaimedBy is null
        ? Decision.Accept()
        : Decision.Accept(new AgreementEvent.AgreementReleased(agreement.Id));
}
