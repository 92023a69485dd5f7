using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>An answer's place: whose answer to which question of a stage.</summary>
public sealed record AnswerPlace(StageId Stage, int Question, ParticipantId By);

/// <summary>A harvest line's place: which group's line in which stage.</summary>
public sealed record LinePlace(StageId Stage, GroupId Group);

/// <summary>
/// Approve before show: what waits is hidden from the room until the desk has looked at it. What waited before the switch goes off keeps
/// waiting, and what was shown before it goes on stays shown.
/// </summary>
public static class Approval
{
    /// <summary>The notes that wait, in the order in which they came to wait.</summary>
    public static IEnumerable<Note> WaitingNotes(this Board board) =>
        board.MayWait.Select(id => board.Notes.GetValueOrDefault(id)).OfType<Note>().Where(note => note.WaitingSince is not null).OrderBy(note => note.WaitingSince);

    /// <summary>The answers that wait, in the order in which they came to wait.</summary>
    public static IEnumerable<(AnswerPlace Place, Answer Answer)> WaitingAnswers(this Board board) =>
        board.Answers.SelectMany(question => question.Value.Values
                .Where(answer => answer.WaitingSince is not null)
                .Select(answer => (new AnswerPlace(question.Key.Stage, question.Key.Question, answer.By), answer)))
            .OrderBy(waiting => waiting.answer.WaitingSince);

    /// <summary>The harvest lines that wait, in the order in which they came to wait.</summary>
    public static IEnumerable<(LinePlace Place, HarvestLine Line)> WaitingLines(this Board board) =>
        board.Harvest.Where(entry => entry.Value.WaitingSince is not null)
            .Select(entry => (new LinePlace(entry.Key.Stage, entry.Key.Group), entry.Value))
            .OrderBy(waiting => waiting.Value.WaitingSince);

    /// <summary>The board after an event. Unknown notes, answers and lines change nothing.</summary>
    internal static Board Apply(Board board, ApprovalEvent happened, int version) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e => board with { IsApproving = e.IsOn },
        ApprovalEvent.Approved e => Change(board, e.Notes, e.Answers, e.Lines ?? [], isHidden: false, waitingSince: null),
        ApprovalEvent.Held e => Change(board, e.Notes, e.Answers, e.Lines ?? [], isHidden: true, waitingSince: version),
        _ => throw new UnreachableException(),
    };

    private static Board Change(
        Board board, Sequence<NoteId> notes, Sequence<AnswerPlace> answers, Sequence<LinePlace> lines, bool isHidden, int? waitingSince)
    {
        var known = notes.Select(id => board.Notes.GetValueOrDefault(id)).OfType<Note>().ToList();
        var next = board with
        {
            Notes = board.Notes.SetItems(known.Select(n => KeyValuePair.Create(n.Id, n with { IsHidden = isHidden, WaitingSince = waitingSince }))),
            MayWait = waitingSince is null ? board.MayWait.Except(known.Select(n => n.Id)) : board.MayWait.Union(known.Select(n => n.Id)),
            Harvest = board.Harvest.SetItems(lines.Select(place => (place.Stage, place.Group)).Where(board.Harvest.ContainsKey)
                .Select(place => KeyValuePair.Create(place, board.Harvest[place] with { IsHidden = isHidden, WaitingSince = waitingSince }))),
        };
        return answers.Aggregate(next, (b, place) => b.AnswerOf(place.Stage, place.Question, place.By) is { } answer
            ? b with { Answers = With(b.Answers, place, answer with { IsHidden = isHidden, WaitingSince = waitingSince }) }
            : b);
    }

    private static ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> With(
        ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> all, AnswerPlace place, Answer answer) =>
        all.SetItem((place.Stage, place.Question), all[(place.Stage, place.Question)].SetItem(place.By, answer));
}
