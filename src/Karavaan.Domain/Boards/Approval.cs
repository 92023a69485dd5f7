using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>An answer's place: whose answer to which question of a stage.</summary>
public sealed record AnswerPlace(StageId Stage, int Question, ParticipantId By);

/// <summary>
/// Approve before show: what waits is hidden from the room until the desk has looked at it. What waited before the switch goes off keeps
/// waiting, and what was shown before it goes on stays shown.
/// </summary>
public static class Approval
{
    /// <summary>The notes that wait, in the order in which they came to wait.</summary>
    public static IEnumerable<Note> WaitingNotes(this Board board) =>
        board.Notes.Values.Where(note => note.WaitingSince is not null).OrderBy(note => note.WaitingSince);

    /// <summary>The answers that wait, in the order in which they came to wait.</summary>
    public static IEnumerable<(AnswerPlace Place, Answer Answer)> WaitingAnswers(this Board board) =>
        board.Answers.SelectMany(question => question.Value.Values
                .Where(answer => answer.WaitingSince is not null)
                .Select(answer => (new AnswerPlace(question.Key.Stage, question.Key.Question, answer.By), answer)))
            .OrderBy(waiting => waiting.answer.WaitingSince);

    /// <summary>The board after an event. Unknown notes and answers change nothing.</summary>
    internal static Board Apply(Board board, ApprovalEvent happened, int version) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e => board with { IsApproving = e.IsOn },
        ApprovalEvent.Approved e => Change(board, e.Notes, e.Answers, isHidden: false, waitingSince: null),
        ApprovalEvent.Held e => Change(board, e.Notes, e.Answers, isHidden: true, waitingSince: version),
        _ => throw new UnreachableException(),
    };

    /// <summary>What would take this event back, or <c>null</c>; see <see cref="Inverse"/>.</summary>
    internal static WorkshopEvent? Inverse(Board before, ApprovalEvent happened) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e when before.IsApproving != e.IsOn => new ApprovalEvent.ApprovalSwitched(!e.IsOn),
        ApprovalEvent.Approved e when All(before, e.Notes, e.Answers, (_, waits) => waits) => new ApprovalEvent.Held(e.Notes, e.Answers),
        ApprovalEvent.Held { Notes: [var note], Answers.Count: 0 } when before.Notes.GetValueOrDefault(note) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.NoteHidden(note),
        ApprovalEvent.Held { Notes.Count: 0, Answers: [var (stage, question, by)] }
            when before.AnswerOf(stage, question, by) is { IsHidden: true, WaitingSince: null } =>
            new BoardEvent.AnswerHidden(stage, question, by),
        ApprovalEvent.Held e when All(before, e.Notes, e.Answers, (isHidden, _) => !isHidden) => new ApprovalEvent.Approved(e.Notes, e.Answers),
        _ => null,
    };

    private static bool All(Board board, Sequence<NoteId> notes, Sequence<AnswerPlace> answers, Func<bool, bool, bool> isSo) =>
        notes.All(id => board.Notes.GetValueOrDefault(id) is { } note && isSo(note.IsHidden, note.WaitingSince is not null))
        && answers.All(place => board.AnswerOf(place.Stage, place.Question, place.By) is { } answer && isSo(answer.IsHidden, answer.WaitingSince is not null));

    private static Board Change(Board board, Sequence<NoteId> notes, Sequence<AnswerPlace> answers, bool isHidden, int? waitingSince)
    {
        var known = notes.Select(id => board.Notes.GetValueOrDefault(id)).OfType<Note>();
        var next = board with
        {
            Notes = board.Notes.SetItems(known.Select(n => KeyValuePair.Create(n.Id, n with { IsHidden = isHidden, WaitingSince = waitingSince }))),
        };
        return answers.Aggregate(next, (b, place) => b.AnswerOf(place.Stage, place.Question, place.By) is { } answer
            ? b with { Answers = With(b.Answers, place, answer with { IsHidden = isHidden, WaitingSince = waitingSince }) }
            : b);
    }

    private static ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> With(
        ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> all, AnswerPlace place, Answer answer) =>
        all.SetItem((place.Stage, place.Question), all[(place.Stage, place.Question)].SetItem(place.By, answer));
}
