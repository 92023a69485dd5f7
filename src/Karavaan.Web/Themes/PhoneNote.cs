using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>A note on the phones of its group, nameless, newest first; also while it waits for the desk's approval.</summary>
public sealed class PhoneNote : Fragment
{
    private const string Own = "note";

    /// <summary>One note on the phones of its group. Its id is the one under which it waited on its writer's phone.</summary>
    public static FragmentKey Of(Note note) => new(Own, note.Id.Value.ToString(), Audience.Group(note.Group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => NoteLists.In(change) is { } note ? [Of(note)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Board.Notes.GetValueOrDefault(new NoteId(Guid.Parse(key.Argument))) is { } note
            && (!note.IsHidden || note.WaitingSince is not null)
            ? new Drawing(typeof(NoteCard), note, NoteLists.Id(Surface.Phone, note.Stage, note.Group), -note.Order)
            : null;
}
