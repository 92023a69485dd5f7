using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on notes.</summary>
internal static class NoteDecider
{
    public static Decision Add(Workshop state, BoardCommand.AddNote c, ParticipantId me, GroupId group)
    {
        var id = new NoteId(c.Id);
        return state.Board.Notes.GetValueOrDefault(id) is { } known
            ? known.By == me ? Decision.Accept() : Decision.Refuse(RefusalCode.NotYourNote)
            : state.Board.Notes.Count >= Limits.Notes ? Decision.Refuse(RefusalCode.TooManyNotes, Typed.Words(Limits.Notes))
            : Typed.Required(c.Text, Limits.Note, text => Decision.Accept(
                new BoardEvent.NoteAdded(id, c.Stage, group, state.ThemeOf(c.Stage, group)?.Key ?? "", me, text)));
    }

    public static Decision Withdraw(Workshop state, BoardCommand.WithdrawNote c, ParticipantId me) =>
        state.Board.Notes.GetValueOrDefault(c.Note) is not { } note ? Decision.Refuse(RefusalCode.NoSuchNote)
        : note.By != me ? Decision.Refuse(RefusalCode.NotYourNote)
        : Until.Locked<Templates.StageTemplate>(state, note.Stage, _ => Decision.Accept(new BoardEvent.NoteWithdrawn(c.Note)));

    public static Decision Pick(Workshop state, BoardCommand.PickNote c, ParticipantId me, GroupId group) =>
        state.Board.Notes.GetValueOrDefault(c.Note) is not { } note || note is { IsHidden: true, WaitingSince: null } || note.Group != group
            ? Decision.Refuse(RefusalCode.NoSuchNote)
            : Until.Locked<Templates.StageTemplate.Themes>(state, note.Stage, _ => state.Board.PickOf(note.Stage, group)?.Id == c.Note
                ? Decision.Accept()
                : Decision.Accept(new BoardEvent.NotePicked(c.Note, me)));

    public static Decision Hide(Board board, BoardCommand.HideNote c) =>
        board.Notes.GetValueOrDefault(c.Note) is not { } note ? Decision.Refuse(RefusalCode.NoSuchNote)
        : note is { IsHidden: true, WaitingSince: null } ? Decision.Accept()
        : Decision.Accept(new BoardEvent.NoteHidden(c.Note));

    public static Decision Restore(Board board, BoardCommand.RestoreNote c) =>
        board.Notes.GetValueOrDefault(c.Note) is not { } note ? Decision.Refuse(RefusalCode.NoSuchNote)
        : ApprovalDecider.Show(note);
}
