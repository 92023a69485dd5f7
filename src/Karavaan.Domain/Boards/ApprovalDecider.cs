using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Decides on approval before showing; only the desk approves.</summary>
internal static class ApprovalDecider
{
    public static Decision Decide(Workshop state, ApprovalCommand command, Actor actor) => Only.Facilitator(actor, _ => command switch
    {
        ApprovalCommand.SwitchApproval c => state.Board.IsApproving == c.IsOn
            ? Decision.Accept()
            : Decision.Accept(new ApprovalEvent.ApprovalSwitched(c.IsOn)),
        ApprovalCommand.ApproveAll c => ApproveAll(state.Board, c.Seen),
        _ => throw new UnreachableException(),
    });

    /// <summary>Shows a note again, or for the first time.</summary>
    public static Decision Show(Note note) =>
        note.WaitingSince is not null ? Decision.Accept(new ApprovalEvent.Approved([note.Id], []))
        : note.IsHidden ? Decision.Accept(new BoardEvent.NoteRestored(note.Id))
        : Decision.Accept();

    /// <summary>Shows an answer again, or for the first time.</summary>
    public static Decision Show(AnswerPlace place, Answer answer) =>
        answer.WaitingSince is not null ? Decision.Accept(new ApprovalEvent.Approved([], [place]))
        : answer.IsHidden ? Decision.Accept(new BoardEvent.AnswerRestored(place.Stage, place.Question, place.By))
        : Decision.Accept();

    /// <summary>Shows a harvest line again, or for the first time.</summary>
    public static Decision Show(LinePlace place, HarvestLine line) =>
        line.WaitingSince is not null ? Decision.Accept(new ApprovalEvent.Approved([], [], [place]))
        : line.IsHidden ? Decision.Accept(new BoardEvent.LineRestored(place.Stage, place.Group))
        : Decision.Accept();

    private static Decision ApproveAll(Board board, int seen)
    {
        Sequence<NoteId> notes = [.. board.WaitingNotes().Where(note => note.WaitingSince <= seen).Select(note => note.Id)];
        Sequence<AnswerPlace> answers = [.. board.WaitingAnswers().Where(w => w.Answer.WaitingSince <= seen).Select(w => w.Place)];
        Sequence<LinePlace> lines = [.. board.WaitingLines().Where(w => w.Line.WaitingSince <= seen).Select(w => w.Place)];
        return notes.Count + answers.Count + lines.Count == 0
            ? Decision.Accept()
            : Decision.Accept(new ApprovalEvent.Approved(notes, answers, lines.Count == 0 ? null : lines));
    }
}
