using Karavaan.Domain.Agreements;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>What takes back an approval, or the hiding of something that waited.</summary>
internal static class ApprovalInverse
{
    /// <summary>The event that would take this one back, or <c>null</c>; see <see cref="Inverse"/>.</summary>
    public static WorkshopEvent? Of(Workshop before, ApprovalEvent happened) => happened switch
    {
        ApprovalEvent.ApprovalSwitched e when before.Board.IsApproving != e.IsOn => new ApprovalEvent.ApprovalSwitched(!e.IsOn),
        ApprovalEvent.Approved when Pile.Of(happened) is var pile && pile.All(before, (_, waits) => waits) => pile.Held(),
        ApprovalEvent.Held when Pile.Of(happened) is { Count: 1 } one && one.All(before, (isHidden, waits) => isHidden && !waits) => Hiding(one),
        ApprovalEvent.Held when Pile.Of(happened) is var pile && pile.All(before, (isHidden, _) => !isHidden) => pile.Approved(),
        _ => null,
    };

    /// <summary>One thing that waits again because hiding it was taken back is hidden by taking that back.</summary>
    private static WorkshopEvent? Hiding(Pile one) => one switch
    {
        { Notes: [var note] } => new BoardEvent.NoteHidden(note),
        { Answers: [var (stage, question, by)] } => new BoardEvent.AnswerHidden(stage, question, by),
        { Lines: [var (stage, group)] } => new BoardEvent.LineHidden(stage, group),
        { Offers: [var offer] } => new MarketEvent.OfferHidden(offer),
        { Agreements: [var agreement] } => new AgreementEvent.AgreementHidden(agreement),
        { Words: [var (stage, by)] } => new QuadrantEvent.WordsHidden(stage, by),
        _ => null,
    };
}
