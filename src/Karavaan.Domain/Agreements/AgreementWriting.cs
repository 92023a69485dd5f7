using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>Decides on the words of agreements.</summary>
internal static class AgreementWriting
{
    /// <summary>Nobody plans further ahead on one evening; a year of five digits is a slip of the thumb.</summary>
    private const int MostYears = 10;

    public static Decision Add(Workshop state, AgreementCommand.AddAgreement c, ParticipantId me, DateOnly today)
    {
        var id = new AgreementId(c.Id);
        return state.Agreements.Find(id) is { } known
            ? known.By == me ? Decision.Accept() : Decision.Refuse(RefusalCode.NotYourAgreement)
            : New(state.Agreements, c.Terms, today, terms =>
            {
                var added = new AgreementEvent.AgreementAdded(id, c.Stage, me, null, terms);
                var waits = new Pile { Agreements = [id] };
                return c.Claims
                    ? ApprovalDecider.Written(state, waits, added, new AgreementEvent.AgreementClaimed(id, me, terms))
                    : ApprovalDecider.Written(state, waits, added);
            });
    }

    public static Decision Ask(Workshop state, AgreementCommand.AskAgreement c, DateOnly today)
    {
        var id = new AgreementId(c.Id);
        return state.Programme.Find<StageTemplate.Agreements>(c.Stage) is null ? Decision.Refuse(RefusalCode.NoSuchStage)
            : state.Agreements.Find(id) is { } known
                ? known.By is null ? Decision.Accept() : Decision.Refuse(RefusalCode.NotYourAgreement)
            : c.Asked is { } asked && state.Roster.Find(asked) is null ? Decision.Refuse(RefusalCode.NotFound)
            : New(state.Agreements, c.Terms, today, terms =>
                Decision.Accept(new AgreementEvent.AgreementAdded(id, c.Stage, null, c.Asked, terms)));
    }

    /// <summary>Who took up their own agreement takes it up again, in the new words.</summary>
    public static Decision Change(Workshop state, Agreement agreement, ParticipantId me, Terms wanted, DateOnly today) =>
        agreement.By != me ? Decision.Refuse(RefusalCode.NotYourAgreement)
        : agreement.ClaimedBy is { } claimer && claimer != me ? Decision.Refuse(RefusalCode.AgreementTaken)
        : Checked(wanted, needsWords: true, agreement.Terms.Until, today, terms =>
            terms == agreement.Terms ? Decision.Accept()
            : ApprovalDecider.Written(
                state,
                new Pile { Agreements = [agreement.Id] },
                agreement.ClaimedBy is null
                    ? new AgreementEvent.AgreementChanged(agreement.Id, me, terms)
                    : new AgreementEvent.AgreementClaimed(agreement.Id, me, terms)));

    public static Decision ChangeAtDesk(Agreement agreement, Terms wanted, DateOnly today) =>
        agreement is { IsFixed: false, ClaimedBy: not null }
            ? Decision.Refuse(RefusalCode.AgreementTaken)
            : Checked(wanted, !agreement.IsFixed, agreement.Terms.Until, today, terms => terms == agreement.Terms
                ? Decision.Accept()
                : Decision.Accept(new AgreementEvent.AgreementChanged(agreement.Id, null, terms)));

    private static Decision New(AgreementList list, Terms wanted, DateOnly today, Func<Terms, Decision> decide) =>
        list.All.Count >= Limits.Agreements
            ? Decision.Refuse(RefusalCode.TooManyAgreements, Typed.Words(Limits.Agreements))
            : Checked(wanted, needsWords: true, null, today, decide);

    /// <summary>A day that stood there already may have passed.</summary>
    private static Decision Checked(Terms wanted, bool needsWords, DateOnly? known, DateOnly today, Func<Terms, Decision> decide) =>
        Typed.Optional(wanted.What, Limits.Agreement, what => Typed.Optional(wanted.SharedWith, Limits.SharedWith, sharedWith =>
            needsWords && what.Length == 0 ? Decision.Refuse(RefusalCode.TextEmpty)
            : wanted.Until is { } until && until != known && !IsAhead(until, today) ? Decision.Refuse(RefusalCode.DateOutside)
            : decide(new Terms(what, wanted.Until, sharedWith))));

    private static bool IsAhead(DateOnly day, DateOnly today) => day >= today && day <= today.AddYears(MostYears);
}
