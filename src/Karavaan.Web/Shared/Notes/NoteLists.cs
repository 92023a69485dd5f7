using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Notes;

/// <summary>Which notes there are, and in which list of which page they lie.</summary>
public static class NoteLists
{
    /// <summary>The note that an event is about, or <c>null</c>.</summary>
    public static NoteId? Of(WorkshopEvent e) => e switch
    {
        BoardEvent.NoteAdded added => added.Note,
        BoardEvent.NoteWithdrawn withdrawn => withdrawn.Note,
        BoardEvent.NoteHidden hidden => hidden.Note,
        BoardEvent.NoteRestored restored => restored.Note,
        _ => null,
    };

    /// <summary>The note before or after the change, whichever is there.</summary>
    public static Note? In(Change change) => Of(change.Event) is { } id
        ? change.After.Board.Notes.GetValueOrDefault(id) ?? change.Before.Board.Notes.GetValueOrDefault(id)
        : null;

    /// <summary>The list of a group's notes on a surface; group 0 holds the notes of all.</summary>
    public static string Id(Surface surface, StageId stage, GroupId group) =>
        string.Create(CultureInfo.InvariantCulture, $"{surface.ToString().ToLowerInvariant()}-notes-{stage.Number}-{group.Number}");

    /// <summary>All notes of a stage, in the order of the log.</summary>
    public static IEnumerable<Note> All(Workshop workshop, StageId stage) =>
        workshop.Board.Notes.Values.Where(n => n.Stage == stage).OrderBy(n => n.Order);

    /// <summary>A group's notes, in the order of the log.</summary>
    public static IEnumerable<Note> OfGroup(Workshop workshop, StageId stage, GroupId group) =>
        (workshop.Board.NotesOfGroup.GetValueOrDefault((stage, group)) ?? [])
            .Select(id => workshop.Board.Notes.GetValueOrDefault(id)).OfType<Note>();
}
