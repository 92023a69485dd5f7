using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>Who wrote a note, for the pages of a workshop in which notes are named. In any other no page gets a name from here.</summary>
public static class Writers
{
    /// <summary>How the writer of a note is called; <c>null</c> where notes have no names.</summary>
    public static string? WriterOf(this Scene scene, Note note) => scene.Workshop.Board.IsNamed ? scene.NameOf(note.By) : null;

    /// <summary>
    /// The notes that look different because of their writer: another name stands there, where notes have names, or the writer was
    /// forgotten, and their words are blank.
    /// </summary>
    public static IEnumerable<Note> Changed(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e when change.After.Board.IsNamed => By(change.After, e.Participant),
        RosterEvent.ParticipantForgotten e => By(change.After, e.Participant),
        _ => [],
    };

    /// <summary>The stages in which words are blank now: they may have been the long ones, by which a page is laid out.</summary>
    public static IEnumerable<StageId> Blanked(Change change) =>
        change.Event is RosterEvent.ParticipantForgotten ? Changed(change).Select(note => note.Stage).Distinct() : [];

    private static IEnumerable<Note> By(Workshop workshop, ParticipantId who) => workshop.Board.Notes.Values.Where(note => note.By == who);
}
