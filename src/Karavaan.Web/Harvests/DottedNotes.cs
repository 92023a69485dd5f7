using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Harvests;

/// <summary>Which notes can get dots, and in which order they are shown.</summary>
public static class DottedNotes
{
    /// <summary>All notes of the workshop that are not hidden: most dots first once revealed, else in the order of the log.</summary>
    public static IEnumerable<Note> All(Workshop workshop, Stage stage) =>
        workshop.Programme.Stages
            .Where(s => s.Content is StageTemplate.Themes)
            .SelectMany(s => NoteLists.All(workshop, s.Id))
            .Where(n => !n.IsHidden)
            .OrderBy(n => Order(workshop, stage, n));

    /// <summary>A note's place in the list, ascending.</summary>
    public static long Order(Workshop workshop, Stage stage, Note note) =>
        ((stage.IsRevealed ? -(long)workshop.Board.DotsIn(stage.Id).Of.GetValueOrDefault(note.Id) : 0) << 32) + note.Order;

    /// <summary>The harvest stage that is on the pages now: in any other stage, entering it draws everything anyway.</summary>
    public static IEnumerable<Stage> Stages(Workshop workshop) =>
        workshop.Programme.Now is { Content: StageTemplate.Harvest } stage ? [stage] : [];

    /// <summary>The note that a change is about: laid down, taken back, hidden, shown or dotted.</summary>
    public static NoteId? Of(Change change) => NoteLists.Of(change.Event);
}
