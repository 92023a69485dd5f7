using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>
/// Which notes a phone gets before somebody asks for all of them. In a hall of 120 people there are some hundreds, and nobody reads
/// those: a phone starts with the notes of its own group and with what the room has lifted out. Dots count for it only where the person
/// may see them, so what is in the list tells nothing that the reveal has yet to tell.
/// </summary>
public static class ShortList
{
    /// <summary>With so many notes or fewer, everybody has all of them at once.</summary>
    public const int Few = 60;

    /// <summary>Does this person's phone hold only a part of the notes?</summary>
    public static bool IsFor(Workshop workshop, Stage stage, ParticipantId who) =>
        !workshop.Board.HasOpened(stage.Id, who) && IsLong(workshop, stage);

    /// <summary>
    /// Were there many notes when the room came in? What is written later makes no list shorter under somebody's thumb, and neither
    /// does hiding a note or showing it again.
    /// </summary>
    public static bool IsLong(Workshop workshop, Stage stage) => workshop.Board.Notes.Count > Few
        && workshop.Board.Notes.Values.Where(note => note.At <= stage.EnteredAt).Skip(Few).Any();

    /// <summary>Is this note among those that a phone with a part of the notes holds?</summary>
    public static bool Holds(Workshop workshop, Stage stage, ParticipantId who, Note note) =>
        note.By == who
        || note.Group == workshop.Roster.Find(who)?.Group
        || IsLiftedOut(workshop.Board, note)
        || HasVisibleDots(workshop.Board.DotsIn(stage.Id), stage, who, note.Id);

    /// <summary>The notes that an event put into short lists or took out of them, besides those that it changed.</summary>
    public static IEnumerable<NoteId> Moved(Change change) =>
        change.Event is BoardEvent.NotePicked e && change.After.Board.Notes.GetValueOrDefault(e.Note) is { } note
            ? change.Before.Board.PickOf(note.Stage, note.Group) is { } old ? [old.Id, note.Id] : [note.Id]
            : [];

    private static bool IsLiftedOut(Board board, Note note) =>
        board.PickOf(note.Stage, note.Group)?.Id == note.Id || board.Clusters.With(note.Id) is not null;

    private static bool HasVisibleDots(Dots dots, Stage stage, ParticipantId who, NoteId note) =>
        stage.IsRevealed ? dots.Of.ContainsKey(note) : dots.GivenBy(who).Contains(note);
}
