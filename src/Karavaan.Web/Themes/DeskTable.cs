using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>How a group is doing: how many notes, the latest one, since when it is silent, and what it picked.</summary>
public sealed class DeskTable : Fragment
{
    private const string Own = "desk-table";

    /// <summary>One group in a stage.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Picks.Turned(change) is { } stage ? change.After.Roster.AllGroups.Select(group => Of(stage, group))
        : Picks.In(change) is { } note ? [Of(note.Stage, note.Group)]
        : Writers.Changed(change).Select(its => Of(its.Stage, its.Group)).Distinct();

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (board, group) = (scene.Workshop.Board, Argument.GroupOf(key));
        if (scene.Workshop.Programme.Find(Argument.StageOf(key)) is not { } stage)
        {
            return null;
        }

        var ids = board.NotesOfGroup.GetValueOrDefault((stage.Id, group));
        var latest = ids is { Count: > 0 } ? board.Notes.GetValueOrDefault(ids[^1]) : null;
        return new(typeof(TableState), new TableView(
            group, ids?.Count ?? 0, latest, Later(latest?.At, stage.EnteredAt), stage.IsPicking, board.PickOf(stage.Id, group)));
    }

    /// <summary>A second visit to the stage begins a new silence.</summary>
    private static DateTimeOffset? Later(DateTimeOffset? note, DateTimeOffset? entered) => note > entered ? note : entered ?? note;
}

/// <summary>A group, its number of notes and the latest, since when nothing came, whether the groups pick, and what this one picked.</summary>
public sealed record TableView(GroupId Group, int Notes, Note? Latest, DateTimeOffset? Since, bool IsPicking, Note? Pick);
