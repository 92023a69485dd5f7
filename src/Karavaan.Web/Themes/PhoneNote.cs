using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>
/// A note on the phones of its group, nameless unless the workshop is named, newest first; also while it waits for the desk's approval. With the way to pick it
/// while the groups pick.
/// </summary>
public sealed class PhoneNote : Fragment
{
    private const string Own = "note";

    /// <summary>One note on the phones of its group. Its id is the one under which it waited on its writer's phone.</summary>
    public static FragmentKey Of(Note note) => new(Own, note.Id.Value.ToString(), Audience.Group(note.Group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is BoardEvent.NotePicked
        ? Picks.In(change) is { } picked
            ? Pick(change.Before, picked).Append(picked).Select(Of)
            : []
        : Picks.Turned(change) is { } stage ? NoteLists.All(change.After, stage).Select(Of)
        : NoteLists.In(change) is { } note ? [Of(note)]
        : Writers.Changed(change).Select(Of);

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (board, programme) = (scene.Workshop.Board, scene.Workshop.Programme);
        return board.Notes.GetValueOrDefault(new NoteId(Guid.Parse(key.Argument))) is { } note
            && (!note.IsHidden || note.WaitingSince is not null)
            ? new Drawing(
                typeof(PhoneNoteCard),
                new PhoneNoteView(note, programme.Find(note.Stage)?.IsPicking ?? false, board.PickOf(note.Stage, note.Group)?.Id == note.Id, scene.WriterOf(note)),
                NoteLists.Id(Surface.Phone, note.Stage, note.Group),
                -note.Order)
            : null;
    }

    /// <summary>What the same group had picked before.</summary>
    private static IEnumerable<Note> Pick(Workshop before, Note picked) => before.Board.PickOf(picked.Stage, picked.Group) is { } old ? [old] : [];
}

/// <summary>A note, whether its group picks now, whether it is what the group picked, and who wrote it where notes have names.</summary>
public sealed record PhoneNoteView(Note Note, bool IsPicking, bool IsPicked, string? Writer);
