using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>
/// Orders about what waits for approval. One thing is approved by showing it again (<see cref="BoardCommand.RestoreNote"/>,
/// <see cref="Markets.MarketCommand.RestoreOffer"/> and their like), and turned away by hiding it.
/// </summary>
public abstract record ApprovalCommand : Command
{
    private ApprovalCommand()
    {
    }

    /// <summary>Lets what people write from now on wait for the desk, or not: notes, answers, harvest lines, offers, agreements, words beside a dot.</summary>
    public sealed record SwitchApproval(bool IsOn) : ApprovalCommand;

    /// <summary>
    /// Approves everything that waited in the version that the desk saw (<paramref name="Seen"/>): what came since was not looked at.
    /// </summary>
    public sealed record ApproveAll(int Seen) : ApprovalCommand;
}
