using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>An answer's place: whose answer to which question of a stage.</summary>
public sealed record AnswerPlace(StageId Stage, int Question, ParticipantId By);

/// <summary>A harvest line's place: which group's line in which stage.</summary>
public sealed record LinePlace(StageId Stage, GroupId Group);

/// <summary>The words that somebody wrote beside their dot: why there, and the first step.</summary>
public sealed record WordsPlace(StageId Stage, ParticipantId By);

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

    /// <summary>
    /// The words beside dots that wait, in the order in which they came to wait. Before the reveal nobody but the writer sees them, so
    /// there is nothing to approve yet.
    /// </summary>
    public static IEnumerable<(WordsPlace Place, Placement Placement)> WaitingWords(this Workshop state) =>
        state.Quadrants.Placements.Where(stage => state.Programme.Find(stage.Key) is { IsRevealed: true })
            .SelectMany(stage => stage.Value.Values.Where(placement => placement is { WaitingSince: not null, HasWords: true })
                .Select(placement => (new WordsPlace(stage.Key, placement.By), placement)))
            .OrderBy(waiting => waiting.placement.WaitingSince);

    /// <summary>The state after an event. What is unknown changes nothing.</summary>
    internal static Workshop Apply(Workshop state, ApprovalEvent happened, int version) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e => state with { Board = state.Board with { IsApproving = e.IsOn } },
        ApprovalEvent.Approved => Judge(state, Pile.Of(happened), isHidden: false, waitingSince: null),
        ApprovalEvent.Held => Judge(state, Pile.Of(happened), isHidden: true, waitingSince: version),
        _ => throw new UnreachableException(),
    };

    private static Workshop Judge(Workshop state, Pile pile, bool isHidden, int? waitingSince) => state with
    {
        Board = Judge(state.Board, pile, isHidden, waitingSince),
        Market = pile.Offers.Aggregate(state.Market, (market, offer) => market.Judge(offer, isHidden, waitingSince)),
        Agreements = pile.Agreements.Aggregate(state.Agreements, (list, agreement) => list.Judge(agreement, isHidden, waitingSince)),
        Quadrants = pile.Words.Aggregate(state.Quadrants, (map, words) => map.Judge(words, isHidden, waitingSince)),
    };

    private static Board Judge(Board board, Pile pile, bool isHidden, int? waitingSince)
    {
        var known = pile.Notes.Select(id => board.Notes.GetValueOrDefault(id)).OfType<Note>().ToList();
        var next = board with
        {
            Notes = board.Notes.SetItems(known.Select(n => KeyValuePair.Create(n.Id, n with { IsHidden = isHidden, WaitingSince = waitingSince }))),
            MayWait = waitingSince is null ? board.MayWait.Except(known.Select(n => n.Id)) : board.MayWait.Union(known.Select(n => n.Id)),
            Harvest = board.Harvest.SetItems(pile.Lines.Select(place => (place.Stage, place.Group)).Where(board.Harvest.ContainsKey)
                .Select(place => KeyValuePair.Create(place, board.Harvest[place] with { IsHidden = isHidden, WaitingSince = waitingSince }))),
        };
        return pile.Answers.Aggregate(next, (b, place) => b.AnswerOf(place.Stage, place.Question, place.By) is { } answer
            ? b with { Answers = With(b.Answers, place, answer with { IsHidden = isHidden, WaitingSince = waitingSince }) }
            : b);
    }

    private static ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> With(
        ImmutableDictionary<(StageId Stage, int Question), ImmutableDictionary<ParticipantId, Answer>> all, AnswerPlace place, Answer answer) =>
        all.SetItem((place.Stage, place.Question), all[(place.Stage, place.Question)].SetItem(place.By, answer));
}
