using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What takes back an approval, or the hiding of something that waited.</summary>
internal static class ApprovalInverse
{
    /// <summary>The event that would take this one back, or <c>null</c>; see <see cref="Inverse"/>.</summary>
    public static WorkshopEvent? Of(Board before, ApprovalEvent happened) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e when before.IsApproving != e.IsOn => new ApprovalEvent.ApprovalSwitched(!e.IsOn),
        ApprovalEvent.Approved e when All(before, e.Notes, e.Answers, e.Lines ?? [], state => state.Waits) =>
            new ApprovalEvent.Held(e.Notes, e.Answers, e.Lines),
        ApprovalEvent.Held e when OfOne(before, e) is { } one => one,
        ApprovalEvent.Held e when All(before, e.Notes, e.Answers, e.Lines ?? [], state => !state.IsHidden) =>
            new ApprovalEvent.Approved(e.Notes, e.Answers, e.Lines),
        _ => null,
    };

    /// <summary>One thing that waits again because hiding it was taken back is hidden by taking that back.</summary>
    private static BoardEvent? OfOne(Board before, ApprovalEvent.Held happened) => happened switch
    {
        { Notes: [var note], Answers.Count: 0, Lines: null or [] } when before.Notes.GetValueOrDefault(note) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.NoteHidden(note),
        { Notes.Count: 0, Answers: [var (stage, question, by)], Lines: null or [] }
            when before.AnswerOf(stage, question, by) is { IsHidden: true, WaitingSince: null } => new BoardEvent.AnswerHidden(stage, question, by),
        { Notes.Count: 0, Answers.Count: 0, Lines: [var (stage, group)] }
            when before.Harvest.GetValueOrDefault((stage, group)) is { IsHidden: true, WaitingSince: null } => new BoardEvent.LineHidden(stage, group),
        _ => null,
    };

    private static bool All(
        Board board, Sequence<NoteId> notes, Sequence<AnswerPlace> answers, Sequence<LinePlace> lines, Func<(bool IsHidden, bool Waits), bool> isSo) =>
        notes.All(id => board.Notes.GetValueOrDefault(id) is { } note && isSo((note.IsHidden, note.WaitingSince is not null)))
        && answers.All(place => board.AnswerOf(place.Stage, place.Question, place.By) is { } answer && isSo((answer.IsHidden, answer.WaitingSince is not null)))
        && lines.All(place => board.Harvest.GetValueOrDefault((place.Stage, place.Group)) is { } line && isSo((line.IsHidden, line.WaitingSince is not null)));
}
