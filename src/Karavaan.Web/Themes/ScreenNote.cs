using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>A note on the screen, nameless, on its group's table; with more tables than fit, all lie on one.</summary>
public sealed class ScreenNote : Fragment
{
    /// <summary>The most tables that can be read from the back of the room.</summary>
    public const int MostTables = 9;

    private const string Own = "screen-note";

    /// <summary>One note.</summary>
    public static FragmentKey Of(NoteId note) => new(Own, note.Value.ToString("n"), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => NoteLists.Of(change.Event) is { } note ? [Of(note)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is not { IsHidden: false } note)
        {
            return null;
        }

        var table = scene.Workshop.Roster.Groups > MostTables ? new GroupId(0) : note.Group;
        return new(typeof(NoteCard), note, NoteLists.Id(Surface.Screen, note.Stage, table), -note.Order);
    }
}
