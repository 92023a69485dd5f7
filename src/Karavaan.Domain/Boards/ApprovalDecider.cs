using System.Diagnostics;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
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
        ApprovalCommand.ApproveAll c => ApproveAll(state, c.Seen),
        _ => throw new UnreachableException(),
    });

    /// <summary>Accepts what somebody wrote; it waits when the desk approves first. Notes, answers and lines say so by themselves.</summary>
    public static Decision Written(Workshop state, Pile pile, params WorkshopEvent[] events) =>
        state.Board.IsApproving ? Decision.Accept([.. events, pile.Held()]) : Decision.Accept(events);

    /// <summary>Shows a note again, or for the first time.</summary>
    public static Decision Show(Note note) =>
        Show(note.IsHidden, note.WaitingSince, new Pile { Notes = [note.Id] }, new BoardEvent.NoteRestored(note.Id));

    /// <summary>Shows an answer again, or for the first time.</summary>
    public static Decision Show(AnswerPlace at, Answer answer) =>
        Show(answer.IsHidden, answer.WaitingSince, new Pile { Answers = [at] }, new BoardEvent.AnswerRestored(at.Stage, at.Question, at.By));

    /// <summary>Shows a harvest line again, or for the first time.</summary>
    public static Decision Show(LinePlace at, HarvestLine line) =>
        Show(line.IsHidden, line.WaitingSince, new Pile { Lines = [at] }, new BoardEvent.LineRestored(at.Stage, at.Group));

    /// <summary>Shows an offer again, or for the first time.</summary>
    public static Decision Show(Offer offer) =>
        Show(offer.IsHidden, offer.WaitingSince, new Pile { Offers = [offer.Id] }, new MarketEvent.OfferRestored(offer.Id));

    /// <summary>Shows an agreement again, or for the first time.</summary>
    public static Decision Show(Agreement agreement) =>
        Show(agreement.IsHidden, agreement.WaitingSince, new Pile { Agreements = [agreement.Id] }, new AgreementEvent.AgreementRestored(agreement.Id));

    /// <summary>Shows the words beside a dot again, or for the first time.</summary>
    public static Decision Show(WordsPlace at, Placement placement) =>
        Show(placement.IsHidden, placement.WaitingSince, new Pile { Words = [at] }, new QuadrantEvent.WordsRestored(at.Stage, at.By));

    private static Decision Show(bool isHidden, int? waitingSince, Pile one, WorkshopEvent restored) =>
        waitingSince is not null ? Decision.Accept(one.Approved())
        : isHidden ? Decision.Accept(restored)
        : Decision.Accept();

    private static Decision ApproveAll(Workshop state, int seen) =>
        Pile.Waiting(state, seen) is { Count: > 0 } pile ? Decision.Accept(pile.Approved()) : Decision.Accept();
}
