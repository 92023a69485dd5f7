using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>A note on the desk, which can hide it from phones and screen and show it again.</summary>
public sealed class DeskNote : Fragment
{
    private const string Own = "desk-note";
    private static readonly GroupId All = new(0);

    /// <summary>One note.</summary>
    public static FragmentKey Of(NoteId note) => new(Own, note.Value.ToString("n"), Audience.Desk);

    /// <summary>The list that holds a stage's notes, newest first.</summary>
    public static string List(StageId stage) => NoteLists.Id(Surface.Desk, stage, All);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => By(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => By(change.After, e.Participant),
        _ => NoteLists.Of(change.Event) is { } note ? [Of(note)] : [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is { } note
            ? new Drawing(typeof(DeskNoteRow), new DeskNoteView(note, scene.NameOf(note.By)), List(note.Stage), -note.Order)
            : null;

    private static IEnumerable<FragmentKey> By(Workshop workshop, ParticipantId who) =>
        workshop.Board.Notes.Values.Where(n => n.By == who).Select(n => Of(n.Id));
}

/// <summary>A note and who wrote it.</summary>
public sealed record DeskNoteView(Note Note, string Name);
