using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Agreements;

/// <summary>Orders about agreements.</summary>
public abstract record AgreementCommand : Command
{
    private AgreementCommand()
    {
    }

    /// <summary>
    /// Writes one down, and takes it up at once when <paramref name="Claims"/>. Its id is the command's. Until the stage is locked.
    /// </summary>
    public sealed record AddAgreement(StageId Stage, Terms Terms, bool Claims) : AgreementCommand;

    /// <summary>The desk writes one down, for somebody or for whoever wants it. That somebody still has to take it up.</summary>
    public sealed record AskAgreement(StageId Stage, Terms Terms, ParticipantId? Asked) : AgreementCommand;

    /// <summary>
    /// Other words, from who wrote them while nobody else took it up, or from the desk while nobody at all did. The fixed rows are the
    /// room's: the desk fills them in, also when somebody took them up.
    /// </summary>
    public sealed record ChangeAgreement(AgreementId Agreement, Terms Terms) : AgreementCommand;

    /// <summary>Who wrote it takes it away, while nobody else took it up.</summary>
    public sealed record WithdrawAgreement(AgreementId Agreement) : AgreementCommand;

    /// <summary>'Ik neem dit op.' Refused when somebody else did.</summary>
    public sealed record ClaimAgreement(AgreementId Agreement) : AgreementCommand;

    /// <summary>Gives it back: who took it up until the stage is locked, or the desk.</summary>
    public sealed record ReleaseAgreement(AgreementId Agreement) : AgreementCommand;

    /// <summary>The desk hides one.</summary>
    public sealed record HideAgreement(AgreementId Agreement) : AgreementCommand;

    /// <summary>The desk shows it again.</summary>
    public sealed record RestoreAgreement(AgreementId Agreement) : AgreementCommand;
}
