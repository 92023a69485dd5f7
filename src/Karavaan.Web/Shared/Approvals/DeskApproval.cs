using Karavaan.Domain;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Agreements;
using Karavaan.Web.Live;
using Karavaan.Web.Quadrants;
using Karavaan.Web.Shared.Answers;
using Karavaan.Web.Shared.Markets;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Shared.Approvals;

/// <summary>What waits for the desk before the room sees it, and the switch.</summary>
public sealed class DeskApproval : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("desk-approval", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        ApprovalEvent or ProgrammeEvent.WorkshopClosed or ProgrammeEvent.WorkshopReopened => [Key],
        RosterEvent.PersonChanged or RosterEvent.ParticipantForgotten or ProgrammeEvent.StageRevealed or ProgrammeEvent.StageCovered
            or QuadrantEvent.OrganisationsMerged or QuadrantEvent.OrganisationParted => IsWaiting(change.Before) || IsWaiting(change.After) ? [Key] : [],
        _ => Waits(change.Before, change.Event) || Waits(change.After, change.Event) ? [Key] : [],
    };

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var waiting = WaitingItem.All(scene).OrderBy(waits => waits.Since).ToList();
        return new(typeof(ApprovalPanel), new ApprovalView(
            scene.Workshop.Board.IsApproving, scene.Workshop.Programme.IsClosed, waiting.Count > 0 ? waiting[^1].Since ?? 0 : 0, [.. waiting.Select(waits => waits.Item)]));
    }

    /// <summary>Does the thing wait that the event is about? Nothing else is looked at: most events are about a full board where nothing waits.</summary>
    private static bool Waits(Workshop workshop, WorkshopEvent happened) => happened switch
    {
        BoardEvent.HarvestWritten e => workshop.Board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        BoardEvent.LineHidden e => workshop.Board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        BoardEvent.LineRestored e => workshop.Board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        AgreementEvent e => workshop.Agreements.Find(AgreementChanges.IdOf(e))?.WaitingSince is not null,
        _ when MarketStages.Of(happened) is { } offer => workshop.Market.Find(offer)?.WaitingSince is not null,
        _ when QuadrantStages.By(happened) is var (stage, by) => QuadrantStages.Of(workshop, stage, by)?.WaitingSince is not null,
        _ when NoteLists.Of(happened) is { } note => workshop.Board.Notes.GetValueOrDefault(note)?.WaitingSince is not null,
        _ when AnswerKey.Of(happened) is { } answer => workshop.Board.AnswerOf(answer.Stage, answer.Question, answer.By)?.WaitingSince is not null,
        _ => false,
    };

    private static bool IsWaiting(Workshop workshop) => Pile.Waiting(workshop, int.MaxValue).Count > 0;
}

/// <summary>Is the switch on, is the workshop over, up to which version the desk sees what waits, and what waits.</summary>
public sealed record ApprovalView(bool IsOn, bool IsClosed, int Seen, Sequence<WaitingItem> Items)
{
    /// <summary>Is there nothing to ask? Once nobody can write any more, a switch for what they write only stands in the way.</summary>
    public bool IsIdle => IsClosed && Items.Count == 0;
}
