using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>Who wrote a note, for the pages of a workshop in which notes are named. In any other no page gets a name from here.</summary>
public static class Writers
{
    /// <summary>How the writer of a note is called; <c>null</c> where notes have no names.</summary>
    public static string? WriterOf(this Scene scene, Note note) => scene.Workshop.Board.IsNamed ? scene.NameOf(note.By) : null;

    /// <summary>The notes at which another name stands after this change.</summary>
    public static IEnumerable<Note> Renamed(Change change) => !change.After.Board.IsNamed ? [] : change.Event switch
    {
        RosterEvent.PersonChanged e => By(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => By(change.After, e.Participant),
        _ => [],
    };

    private static IEnumerable<Note> By(Workshop workshop, ParticipantId who) => workshop.Board.Notes.Values.Where(note => note.By == who);
}
