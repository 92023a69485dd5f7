using Karavaan.Documents;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Publications;

/// <summary>
/// Everything that a report is made from: nearly all of a workshop. Equal when it is the same state with the same people; two states
/// that differ in nothing printed give the same bytes, and so the same entity tag.
/// </summary>
internal sealed record ReportContent(RoomState State, string? Page, TimeProvider Clock)
{
    public bool Equals(ReportContent? other) => other is not null
        && ReferenceEquals(State.Workshop, other.State.Workshop)
        && ReferenceEquals(State.People, other.State.People)
        && (State.Row, Page) == (other.State.Row, other.Page);

    public override int GetHashCode() => HashCode.Combine(State.Row, State.Workshop.Version, Page);

    /// <summary>The file, in the workshop's language.</summary>
    public DocumentFile Make()
    {
        var input = CharterContent.Of(State, Page, Clock).Input();
        var date = State.Workshop.Board.Notes.Values.Select(note => Clock.Local(note.At)).Append(input.Date).Max();
        var kind = Words.For(State.Row.Language)[ReportWordsText.FileName];
        return DocumentFile.Of(ReportDocument.Render(input with { Date = date }), DocumentFileName.Of(kind, State.Row.Title, date), State.Workshop);
    }
}
