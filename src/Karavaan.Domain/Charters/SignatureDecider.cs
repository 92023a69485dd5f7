using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>Decides on signatures.</summary>
internal static class SignatureDecider
{
    public static Decision Sign(Charter charter, ParticipantId me, bool onBehalf) =>
        !charter.HasAdopted ? Decision.Refuse(RefusalCode.NothingAdopted)
        : charter.Signatures.GetValueOrDefault(me)?.OnBehalf == onBehalf ? Decision.Accept()
        : Decision.Accept(new CharterEvent.CharterSigned(me, onBehalf));

    public static Decision Withdraw(Charter charter, ParticipantId me) => charter.Signatures.ContainsKey(me)
        ? Decision.Accept(new CharterEvent.SignatureWithdrawn(me))
        : Decision.Accept();
}
