using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Answers;
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
        ApprovalEvent => [Key],
        RosterEvent.PersonChanged or RosterEvent.ParticipantForgotten => IsWaiting(change.Before) || IsWaiting(change.After) ? [Key] : [],
        _ => Waits(change.Before.Board, change.Event) || Waits(change.After.Board, change.Event) ? [Key] : [],
    };

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var board = scene.Workshop.Board;
        var notes = board.WaitingNotes().Select(n => (Since: n.WaitingSince, Item: new WaitingItem(
            $"notes/{n.Id.Value:n}/cover", $"{n.Id.Value:n}", n.Text, scene.Words[ShellText.Group, n.Group.Number], scene.NameOf(n.By))));
        var answers = board.WaitingAnswers().Select(a => (Since: a.Answer.WaitingSince, Item: new WaitingItem(
            $"answers/{a.Place.Stage.Number}/{a.Place.Question}/{a.Place.By.Value:n}",
            $"{a.Place.Stage.Number}-{a.Place.Question}-{a.Place.By.Value:n}",
            a.Answer.Text,
            scene.Workshop.Programme.Find(a.Place.Stage)?.Content.Title ?? "",
            scene.NameOf(a.Place.By))));
        var lines = board.WaitingLines().Select(w => (Since: w.Line.WaitingSince, Item: new WaitingItem(
            $"harvest/{w.Place.Stage.Number}/lines/{w.Place.Group.Number}/cover",
            $"line-{w.Place.Stage.Number}-{w.Place.Group.Number}",
            w.Line.Text,
            scene.Words[ShellText.Group, w.Place.Group.Number],
            scene.NameOf(w.Line.By))));
        var waiting = notes.Concat(answers).Concat(lines).OrderBy(w => w.Since).ToList();
        return new(typeof(ApprovalPanel), new ApprovalView(
            board.IsApproving, waiting.Count > 0 ? waiting[^1].Since ?? 0 : 0, [.. waiting.Select(w => w.Item)]));
    }

    /// <summary>Does the note, answer or line wait that the event is about? Nothing else is looked at: most events are about a full board where nothing waits.</summary>
    private static bool Waits(Board board, WorkshopEvent happened) => happened switch
    {
        BoardEvent.HarvestWritten e => board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        BoardEvent.LineHidden e => board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        BoardEvent.LineRestored e => board.Harvest.GetValueOrDefault((e.Stage, e.Group))?.WaitingSince is not null,
        _ when NoteLists.Of(happened) is { } note => board.Notes.GetValueOrDefault(note)?.WaitingSince is not null,
        _ when AnswerKey.Of(happened) is { } answer => board.AnswerOf(answer.Stage, answer.Question, answer.By)?.WaitingSince is not null,
        _ => false,
    };

    private static bool IsWaiting(Workshop workshop) =>
        workshop.Board.WaitingNotes().Any() || workshop.Board.WaitingAnswers().Any() || workshop.Board.WaitingLines().Any();
}

/// <summary>Something that waits: where it is covered and uncovered, its words, where it was said, and by whom.</summary>
public sealed record WaitingItem(string Path, string Id, string Text, string Where, string Name);

/// <summary>Is the switch on, up to which version the desk sees what waits, and what waits.</summary>
public sealed record ApprovalView(bool IsOn, int Seen, Sequence<WaitingItem> Items);
