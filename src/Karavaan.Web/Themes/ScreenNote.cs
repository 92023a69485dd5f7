using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>
/// A note on the screen, nameless unless the workshop is named, on its group's table. With more tables than can be read, all notes lie together and each says from
/// which table it is.
/// </summary>
public sealed class ScreenNote : Fragment
{
    /// <summary>The most tables that can be read from the back of the room, with short notes and with long ones.</summary>
    private const int MostTables = 9, MostLong = 4;

    private const string Own = "screen-note";

    /// <summary>One note.</summary>
    public static FragmentKey Of(NoteId note) => new(Own, note.Value.ToString("n"), Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => NoteLists.Of(change.Event) is { } note ? [Of(note)] : Writers.Changed(change).Select(its => Of(its.Id));

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (scene.Workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is not { IsHidden: false } note)
        {
            return null;
        }

        var isTogether = AreTogether(scene.Workshop, note.Stage);
        var table = isTogether ? new GroupId(0) : note.Group;
        var view = new NoteCardView(note.Text, isTogether ? note.Group : null, scene.WriterOf(note));
        return new(typeof(NoteCard), view, NoteLists.Id(Surface.Screen, note.Stage, table), -note.Order);
    }

    /// <summary>Do the notes of all tables lie together?</summary>
    internal static bool AreTogether(Workshop workshop, StageId stage) => workshop.Roster.Groups > MostTables
        || (workshop.Roster.Groups > MostLong && workshop.Board.HasLong(stage));
}

/// <summary>What a note says, its group where that can't be seen, and who wrote it where notes have names.</summary>
public sealed record NoteCardView(string Text, GroupId? Group, string? Writer);
