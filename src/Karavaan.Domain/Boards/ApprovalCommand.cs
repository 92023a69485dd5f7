using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// Orders about what waits for approval. One note, answer or line is approved by <see cref="BoardCommand.RestoreNote"/>,
/// <see cref="BoardCommand.RestoreAnswer"/> or <see cref="BoardCommand.RestoreLine"/>, and turned away by hiding it.
/// </summary>
public abstract record ApprovalCommand : Command
{
    private ApprovalCommand()
    {
    }

    /// <summary>Lets new notes, answers and lines wait for the desk, or not.</summary>
    public sealed record SwitchApproval(bool IsOn) : ApprovalCommand;

    /// <summary>
    /// Approves everything that waited in the version that the desk saw (<paramref name="Seen"/>): what came since was not looked at.
    /// </summary>
    public sealed record ApproveAll(int Seen) : ApprovalCommand;
}
