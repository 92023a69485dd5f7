using Karavaan.Documents;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Publications.Papers;

/// <summary>The addresses that stand in a paper.</summary>
/// <param name="Page">Where everybody reads the results; <c>null</c>: nowhere.</param>
/// <param name="Join">What the code that people scan opens.</param>
/// <param name="Short">Where the join code is typed.</param>
internal sealed record Places(string? Page, string Join, string Short);

/// <summary>
/// Everything that a paper is made from: nearly all of a workshop, or what the paper says that it reads. Equal when it is the same state with the same people; two states
/// that differ in nothing printed give the same bytes, and so the same entity tag.
/// </summary>
internal sealed record PaperContent(Paper Paper, RoomState State, Places Places, string Variant, TimeProvider Clock)
{
    public Workshop Workshop => State.Workshop;

    /// <summary>The texts in the workshop's language, which its papers speak.</summary>
    public Words Words => Words.For(State.Row.Language);

    /// <summary>The time of the last thing that is printed: notes count too.</summary>
    public DateTimeOffset Date => Workshop.Board.Notes.Values.Select(note => Clock.Local(note.At)).Append(Charter.Date).Max();

    /// <summary>When the workshop was made: of what is printed before it begins.</summary>
    public DateTimeOffset Made => Clock.Local(State.Row.Created);

    /// <summary>What a report and its parts are made from.</summary>
    public CharterInput Input => Charter.Input() with { Date = Date };

    private CharterContent Charter => CharterContent.Of(State, Places.Page, Clock);

    public bool Equals(PaperContent? other) => other is not null
        && (Paper.Reads is { } reads
            ? Equals(reads(Workshop), reads(other.Workshop))
            : ReferenceEquals(State.Workshop, other.State.Workshop) && ReferenceEquals(State.People, other.State.People))
        && (Paper.Key, Variant, State.Row, Places) == (other.Paper.Key, other.Variant, other.State.Row, other.Places);

    public override int GetHashCode() => HashCode.Combine(Paper.Key, Variant, State.Row, Places);

    /// <summary>The file, in the workshop's language.</summary>
    public DocumentFile Make(IProgress<RenderStep>? progress = null) => Paper.Make(this, progress);

    /// <summary>Bytes under a name: what it is, the title and the day.</summary>
    public DocumentFile File(byte[] bytes, string kind, DateTimeOffset date, string ending = "pdf") =>
        DocumentFile.Of(bytes, DocumentFileName.Of(kind, State.Row.Title, date, ending), Workshop);
}
