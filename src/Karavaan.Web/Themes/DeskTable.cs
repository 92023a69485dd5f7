using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>How a group is doing: how many notes, the latest one, and since when it is silent.</summary>
public sealed class DeskTable : Fragment
{
    private const string Own = "desk-table";

    /// <summary>One group in a stage.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => NoteLists.In(change) is { } note ? [Of(note.Stage, note.Group)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (stage, group) = (Argument.StageOf(key), Argument.GroupOf(key));
        var ids = scene.Workshop.Board.NotesOfGroup.GetValueOrDefault((stage, group));
        var latest = ids is { Count: > 0 } ? scene.Workshop.Board.Notes.GetValueOrDefault(ids[^1]) : null;
        return new(typeof(TableState), new TableView(group, ids?.Count ?? 0, latest));
    }
}

/// <summary>A group, its number of notes and the latest.</summary>
public sealed record TableView(GroupId Group, int Notes, Note? Latest);
