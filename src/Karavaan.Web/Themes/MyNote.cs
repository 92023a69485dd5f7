using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>One's own note, with the way to take it back.</summary>
public sealed class MyNote : Fragment
{
    private const string Own = "my-note";

    /// <summary>One note on its writer's phone.</summary>
    public static FragmentKey Of(Note note) => new(Own, note.Id.Value.ToString("n"), Audience.Person(note.By));

    /// <summary>The list of one's own notes of a stage.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"my-notes-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => NoteLists.In(change) is { } note ? [Of(note)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        scene.Workshop.Board.Notes.GetValueOrDefault(Argument.NoteOf(key)) is { } note
            ? new Drawing(typeof(MyNoteRow), note, List(note.Stage), note.Order)
            : null;
}
