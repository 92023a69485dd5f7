using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Harvests;

/// <summary>Which notes lie in the harvest, and in which order they are shown.</summary>
public static class DottedNotes
{
    /// <summary>All notes that the room may see, in the order of the harvest.</summary>
    public static IEnumerable<Note> Shown(Workshop workshop, Stage stage) =>
        Visible(workshop).OrderBy(n => HarvestOrder.Of(workshop, stage, n));

    /// <summary>The same, in the order of making.</summary>
    public static IEnumerable<Note> Visible(Workshop workshop) => All(workshop).Where(n => !n.IsHidden);

    /// <summary>All notes of the workshop, hidden ones too.</summary>
    public static IEnumerable<Note> All(Workshop workshop) =>
        workshop.Programme.Stages.Where(s => s.Content is StageTemplate.Themes).SelectMany(s => NoteLists.All(workshop, s.Id));

    /// <summary>The harvest stage that is on the pages now: in any other stage, entering it draws everything anyway.</summary>
    public static IEnumerable<Stage> Stages(Workshop workshop) =>
        workshop.Programme.Now is { Content: StageTemplate.Harvest } stage ? [stage] : [];
}
