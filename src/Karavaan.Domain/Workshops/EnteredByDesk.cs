using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;

namespace Karavaan.Domain.Workshops;

/// <summary>
/// Marks what the desk entered for somebody without a phone, so that it stays recognisable, also when that person has a phone by then.
/// Whoever does it again on a phone of their own takes the mark away.
/// </summary>
internal static class EnteredByDesk
{
    /// <summary>The state after an event, with its mark; <paramref name="before"/> knows who had a phone then.</summary>
    public static Workshop Marked(this Workshop after, Workshop before, Recorded recorded)
    {
        var isByDesk = Is(before, recorded.By);
        return recorded.Event switch
        {
            BoardEvent.NoteAdded e when !before.Board.Notes.ContainsKey(e.Note) => Note(after, e.Note, isByDesk),
            BoardEvent.AnswerGiven e => Answer(after, e, isByDesk),
            AgreementEvent.AgreementClaimed e => Agreement(after, e.Agreement, isByDesk),
            AgreementEvent.AgreementReleased e => Agreement(after, e.Agreement, false),
            CharterEvent.CharterSigned e => Signature(after, e.By, isByDesk),
            CharterEvent.SignaturePending e => Signature(after, e.By, isByDesk),
            _ => after,
        };
    }

    private static bool Is(Workshop before, Actor by) => by is Actor.Participant participant
        && (participant.EnteredBy is not null || before.Roster.Find(participant.Id) is { IsByDesk: true });

    private static Workshop Note(Workshop state, NoteId id, bool isByDesk) => !isByDesk ? state : state with
    {
        Board = state.Board with { Notes = state.Board.Notes.SetItem(id, state.Board.Notes[id] with { IsByDesk = true }) },
    };

    private static Workshop Answer(Workshop state, BoardEvent.AnswerGiven e, bool isByDesk)
    {
        var (all, key) = (state.Board.Answers, (e.Stage, e.Question));
        return state.Board.AnswerOf(e.Stage, e.Question, e.By) is not { } answer || answer.IsByDesk == isByDesk ? state : state with
        {
            Board = state.Board with { Answers = all.SetItem(key, all[key].SetItem(e.By, answer with { IsByDesk = isByDesk })) },
        };
    }

    private static Workshop Agreement(Workshop state, AgreementId id, bool isByDesk) =>
        state.Agreements.Find(id) is not { } agreement || agreement.IsClaimedByDesk == isByDesk ? state : state with
        {
            Agreements = new(state.Agreements.All.SetItem(id, agreement with { IsClaimedByDesk = isByDesk })),
        };

    private static Workshop Signature(Workshop state, ParticipantId who, bool isByDesk)
    {
        var all = state.Charter.Signatures;
        return !isByDesk || all.GetValueOrDefault(who) is not { } signature ? state : state with
        {
            Charter = state.Charter with { Signatures = all.SetItem(who, signature with { IsByDesk = true }) },
        };
    }
}
