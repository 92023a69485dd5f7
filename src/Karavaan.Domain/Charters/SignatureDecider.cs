using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on signatures. A signature for articles that changed since is no repeated tap: it is signed again.</summary>
internal static class SignatureDecider
{
    private const int MostYears = 10;

    public static Decision Sign(Charter charter, ParticipantId me, bool onBehalf) =>
        !charter.HasAdopted ? Decision.Refuse(RefusalCode.NothingAdopted)
        : Current(charter, me) is { IsPending: false } given && given.OnBehalf == onBehalf ? Decision.Accept()
        : Decision.Accept(new CharterEvent.CharterSigned(me, onBehalf));

    public static Decision LayBefore(Charter charter, ParticipantId me, DateOnly answerBy, DateOnly today) =>
        !charter.HasAdopted ? Decision.Refuse(RefusalCode.NothingAdopted)
        : answerBy <= today || answerBy > today.AddYears(MostYears) ? Decision.Refuse(RefusalCode.DateOutside)
        : Current(charter, me)?.AnswerBy == answerBy ? Decision.Accept()
        : Decision.Accept(new CharterEvent.SignaturePending(me, answerBy));

    /// <summary>Asked twice, the board signed once.</summary>
    public static Decision Confirm(Charter charter, ParticipantId of) =>
        charter.Signatures.GetValueOrDefault(of) is not { OnBehalf: true } signature ? Decision.Refuse(RefusalCode.NothingToConfirm)
        : !signature.IsPending ? Decision.Accept()
        : !charter.HasAdopted ? Decision.Refuse(RefusalCode.NothingAdopted)
        : Decision.Accept(new CharterEvent.SignatureConfirmed(of));

    public static Decision Decline(Charter charter, ParticipantId of) =>
        charter.Declined.Contains(of) ? Decision.Accept()
        : charter.Signatures.GetValueOrDefault(of) is { IsPending: true } ? Decision.Accept(new CharterEvent.SignatureDeclined(of))
        : Decision.Refuse(RefusalCode.NothingToConfirm);

    public static Decision Withdraw(Charter charter, ParticipantId me) => charter.Signatures.ContainsKey(me)
        ? Decision.Accept(new CharterEvent.SignatureWithdrawn(me))
        : Decision.Accept();

    private static Signature? Current(Charter charter, ParticipantId me) =>
        charter.Signatures.GetValueOrDefault(me) is { } signature && charter.IsUpToDate(signature) ? signature : null;
}
