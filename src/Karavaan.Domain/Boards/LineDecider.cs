using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on harvest lines.</summary>
internal static class LineDecider
{
    public static Decision Write(Board board, BoardCommand.WriteHarvest c, ParticipantId me, GroupId group) =>
        Typed.Required(c.Text, Limits.HarvestLine, text => board.Harvest.GetValueOrDefault((c.Stage, group))?.Text == text
            ? Decision.Accept()
            : Decision.Accept(new BoardEvent.HarvestWritten(c.Stage, group, me, text)));

    public static Decision Hide(Board board, BoardCommand.HideLine c) =>
        board.Harvest.GetValueOrDefault((c.Stage, c.Group)) is not { } line ? Decision.Refuse(RefusalCode.NotFound)
        : line is { IsHidden: true, WaitingSince: null } ? Decision.Accept()
        : Decision.Accept(new BoardEvent.LineHidden(c.Stage, c.Group));

    public static Decision Restore(Board board, BoardCommand.RestoreLine c) =>
        board.Harvest.GetValueOrDefault((c.Stage, c.Group)) is not { } line ? Decision.Refuse(RefusalCode.NotFound)
        : ApprovalDecider.Show(new LinePlace(c.Stage, c.Group), line);
}
