using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Tests.Live;

/// <summary>A small workshop's pages: a note on its group's phones and on the screen, a count, a person's own line, the desk.</summary>
internal sealed class NoteFragment : Fragment
{
    public override string Name => "note";

    public static FragmentKey Of(Note note, Audience audience) => new("note", note.Id.Value.ToString("N"), audience);

    public override IEnumerable<FragmentKey> Touched(Change change)
    {
        NoteId? id = change.Event switch
        {
            BoardEvent.NoteAdded e => e.Note,
            BoardEvent.NoteWithdrawn e => e.Note,
            BoardEvent.NoteHidden e => e.Note,
            BoardEvent.NoteRestored e => e.Note,
            _ => null,
        };
        var note = id is { } i ? change.After.Board.Notes.GetValueOrDefault(i) ?? change.Before.Board.Notes.GetValueOrDefault(i) : null;
        return note is null ? [] : [Of(note, Audience.Group(note.Group)), Of(note, Audience.Screen)];
    }

    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var note = scene.Workshop.Board.Notes.GetValueOrDefault(new NoteId(Guid.Parse(key.Argument)));
        return note is null or { IsHidden: true } ? null : new(typeof(TextPiece), note.Text, "notes", note.Order);
    }
}

/// <summary>How many notes there are; phones hear it at most once a second.</summary>
internal sealed class CountFragment : Fragment
{
    public override string Name => "count";

    public override bool IsSlow => true;

    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is BoardEvent
        ? [new("count", Audience.Screen), new("count", Audience.Phones)]
        : [];

    public override Drawing Draw(FragmentKey key, Scene scene) =>
        new(typeof(TextPiece), $"{scene.Workshop.Board.Notes.Values.Count(n => !n.IsHidden)} notes");
}

/// <summary>A participant's whole page.</summary>
internal sealed class PhoneFragment : Fragment
{
    public override string Name => "phone-main";

    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.GroupJoined e => [new("phone-main", Audience.Person(e.Participant))],
        RosterEvent.PersonChanged e => [new("phone-main", Audience.Person(e.Participant))],
        RosterEvent.ParticipantReturned e => [new("phone-main", Audience.Person(e.Participant))],
        ProgrammeEvent or RosterEvent.GroupsOpened => [new("phone-main", Audience.EachPerson)],
        _ => [],
    };

    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var who = key.Audience.Participant!.Value;
        var group = scene.Workshop.Roster.Find(who)?.Group;
        var notes = group is { } g ? Notes(scene, n => n.Group == g).Select(n => NoteFragment.Of(n, Audience.Group(g))) : [];
        var line = $"{scene.NameOf(who)} in {group?.Number ?? 0}, stage {scene.Workshop.Programme.Current.Number}";
        return new(typeof(BoardPiece), new BoardView(line, [.. notes], IsForm: true));
    }

    internal static IEnumerable<Note> Notes(Scene scene, Func<Note, bool> which) =>
        scene.Workshop.Board.Notes.Values.Where(n => !n.IsHidden && which(n)).OrderBy(n => n.Order);
}

/// <summary>The projector's whole page.</summary>
internal sealed class ScreenFragment : Fragment
{
    public override string Name => "screen-main";

    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is ProgrammeEvent ? [new("screen-main", Audience.Screen)] : [];

    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(BoardPiece), new BoardView(
        $"stage {scene.Workshop.Programme.Current.Number}",
        [.. PhoneFragment.Notes(scene, _ => true).Select(n => NoteFragment.Of(n, Audience.Screen))],
        IsForm: false));
}

/// <summary>The facilitator's whole page: who is in, and how many notes are hidden.</summary>
internal sealed class DeskFragment : Fragment
{
    public override string Name => "desk-main";

    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is RosterEvent or BoardEvent ? [new("desk-main", Audience.Desk)] : [];

    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var names = scene.Workshop.Roster.Present.Select(p => $"{scene.NameOf(p.Id)} ({p.Group?.Number})");
        return new(typeof(TextPiece), $"{string.Join(", ", names)}; {scene.Workshop.Board.Notes.Values.Count(n => n.IsHidden)} hidden");
    }
}

/// <summary>Stands on no page: tells how often it was drawn, and refuses to be when a note says so.</summary>
internal sealed class ProbeFragment : Fragment
{
    public int Draws { get; private set; }

    public override string Name => "probe";

    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is BoardEvent.NoteAdded ? [new("probe", Audience.Desk), new("probe", Audience.Screen)] : [];

    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        Draws += key.Audience == Audience.Desk ? 1 : 0;
        return scene.Workshop.Board.Notes.Values.Any(n => n.Text == "Breek")
            ? throw new InvalidOperationException("This fragment can't be drawn.")
            : null;
    }
}

internal sealed record BoardView(string Line, IReadOnlyList<FragmentKey> Notes, bool IsForm);

internal sealed class TextPiece : Piece<string>
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddMultipleAttributes(1, Root);
        builder.AddContent(2, View);
        builder.CloseElement();
    }
}

internal sealed class BoardPiece : Piece<BoardView>
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "section");
        builder.AddMultipleAttributes(1, Root);
        builder.AddContent(2, View.Line);
        builder.OpenElement(3, "ul");
        builder.AddAttribute(4, "id", "notes");
        foreach (var key in View.Notes)
        {
            builder.OpenComponent<Show>(5);
            builder.AddComponentParameter(6, nameof(Show.Key), key);
            builder.CloseComponent();
        }

        builder.CloseElement();
        if (View.IsForm)
        {
            builder.OpenComponent<CommandId>(7);
            builder.AddComponentParameter(8, nameof(CommandId.Form), "note");
            builder.CloseComponent();
        }

        builder.CloseElement();
    }
}
