using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>Things of every kind that can wait for approval.</summary>
public sealed record Pile
{
    /// <summary>Nothing.</summary>
    public static Pile Empty { get; } = new();

    /// <summary>Notes.</summary>
    public Sequence<NoteId> Notes { get; init; } = [];

    /// <summary>Answers.</summary>
    public Sequence<AnswerPlace> Answers { get; init; } = [];

    /// <summary>Harvest lines.</summary>
    public Sequence<LinePlace> Lines { get; init; } = [];

    /// <summary>Offers and needs.</summary>
    public Sequence<OfferId> Offers { get; init; } = [];

    /// <summary>Agreements.</summary>
    public Sequence<AgreementId> Agreements { get; init; } = [];

    /// <summary>What people wrote beside their dot.</summary>
    public Sequence<WordsPlace> Words { get; init; } = [];

    /// <summary>How many things.</summary>
    public int Count => Notes.Count + Answers.Count + Lines.Count + Offers.Count + Agreements.Count + Words.Count;

    /// <summary>What the event approves or lets wait.</summary>
    public static Pile Of(ApprovalEvent happened) => happened switch
    {
        ApprovalEvent.Approved e => Of(e.Notes, e.Answers, e.Lines, e.Offers, e.Agreements, e.Words),
        ApprovalEvent.Held e => Of(e.Notes, e.Answers, e.Lines, e.Offers, e.Agreements, e.Words),
        _ => Empty,
    };

    /// <summary>Everything that waited already in the version that the desk saw, and that it may see.</summary>
    public static Pile Waiting(Workshop state, int seen) => new()
    {
        Notes = [.. state.Board.WaitingNotes().Where(note => note.WaitingSince <= seen).Select(note => note.Id)],
        Answers = [.. state.Board.WaitingAnswers().Where(waiting => waiting.Answer.WaitingSince <= seen).Select(waiting => waiting.Place)],
        Lines = [.. state.Board.WaitingLines().Where(waiting => waiting.Line.WaitingSince <= seen).Select(waiting => waiting.Place)],
        Offers = [.. state.Market.Waiting.Where(offer => offer.WaitingSince <= seen).Select(offer => offer.Id)],
        Agreements = [.. state.Agreements.Waiting.Where(agreement => agreement.WaitingSince <= seen).Select(agreement => agreement.Id)],
        Words = [.. state.WaitingWords().Where(waiting => waiting.Placement.WaitingSince <= seen).Select(waiting => waiting.Place)],
    };

    /// <summary>The room may see them.</summary>
    internal ApprovalEvent.Approved Approved() => new(Notes, Answers, Some(Lines), Some(Offers), Some(Agreements), Some(Words));

    /// <summary>They wait.</summary>
    internal ApprovalEvent.Held Held() => new(Notes, Answers, Some(Lines), Some(Offers), Some(Agreements), Some(Words));

    /// <summary>Are all of them there, and so?</summary>
    internal bool All(Workshop state, Func<bool, bool, bool> isHiddenAndWaits)
    {
        bool Are(bool? isHidden, int? waitingSince) => isHidden is { } hidden && isHiddenAndWaits(hidden, waitingSince is not null);

        return Notes.All(id => state.Board.Notes.GetValueOrDefault(id) is var note && Are(note?.IsHidden, note?.WaitingSince))
            && Answers.All(at => state.Board.AnswerOf(at.Stage, at.Question, at.By) is var answer && Are(answer?.IsHidden, answer?.WaitingSince))
            && Lines.All(at => state.Board.Harvest.GetValueOrDefault((at.Stage, at.Group)) is var line && Are(line?.IsHidden, line?.WaitingSince))
            && Offers.All(id => state.Market.Find(id) is var offer && Are(offer?.IsHidden, offer?.WaitingSince))
            && Agreements.All(id => state.Agreements.Find(id) is var agreement && Are(agreement?.IsHidden, agreement?.WaitingSince))
            && Words.All(at => state.Quadrants.In(at.Stage).GetValueOrDefault(at.By) is var placement && Are(placement?.IsHidden, placement?.WaitingSince));
    }

    private static Pile Of(
        Sequence<NoteId> notes,
        Sequence<AnswerPlace> answers,
        Sequence<LinePlace>? lines,
        Sequence<OfferId>? offers,
        Sequence<AgreementId>? agreements,
        Sequence<WordsPlace>? words) =>
        new() { Notes = notes, Answers = answers, Lines = lines ?? [], Offers = offers ?? [], Agreements = agreements ?? [], Words = words ?? [] };

    private static Sequence<T>? Some<T>(Sequence<T> things) => things.Count == 0 ? null : things;
}
