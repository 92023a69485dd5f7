using Karavaan.Documents.Charters;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>
/// Everything of a workshop that is in its charter. Equal contents make the same file: the parts of a state are immutable and compare
/// by value or as the same object, so a note or a dot is no other content; unless an article is built on the note, whose words are printed.
/// </summary>
internal sealed record CharterContent(
    WorkshopRow Row, Charter Charter, AgreementList Agreements, Subject? Subject, People People, bool IsClosed, DateTimeOffset Date, string? Page)
{
    private Workshop Workshop { get; init; } = Workshop.Empty;

    /// <summary>The words of notes under the articles. A note is hidden or taken back on its board, of which the charter itself knows nothing.</summary>
    private IReadOnlyList<(int Article, string Words)> Sources { get; init; } = [];

    public static CharterContent Of(RoomState state, string? page, TimeProvider clock)
    {
        var (workshop, date) = (state.Workshop, clock.Local(LastMoment(state)));
        return new(
            state.Row, workshop.Charter, workshop.Agreements, workshop.Board.Subject, state.People, workshop.Programme.IsClosed, date, page)
        {
            Workshop = workshop,
            Sources = [.. ArticleReport.AllOf(workshop).SelectMany(article => article.Sources.Select(words => (article.Number, words)))],
        };
    }

    /// <summary>Equal when everything that is printed is; the rest of the state doesn't count.</summary>
    public bool Equals(CharterContent? other) => other is not null
        && (Row, Charter, Subject, IsClosed, Date, Page) == (other.Row, other.Charter, other.Subject, other.IsClosed, other.Date, other.Page)
        && Agreements == other.Agreements
        && Sources.SequenceEqual(other.Sources)
        && ReferenceEquals(People, other.People);

    public override int GetHashCode() => HashCode.Combine(Row, Charter, Date, Page);

    /// <summary>What the document is made from. A charter speaks the workshop's language.</summary>
    public Documents.CharterInput Input() => new Scene(new(Row, Workshop, People), Words.For(Row.Language)).CharterInput(Date) with
    {
        Workshop = Workshop,
        Page = Page is null ? null : new(Page, QrMatrix.Of(Page), PublicPages.CheckBeside(Page)),
    };

    /// <summary>The file.</summary>
    public DocumentFile Make(IProgress<Pdf.RenderStep>? progress = null) =>
        DocumentFile.Of(Documents.CharterDocument.Render(Input(), progress), DocumentFileName.Of("charter", Row.Title, Date), Workshop);

    /// <summary>When the charter last got on: the latest time that the state knows of, so that the same state has the same date.</summary>
    private static DateTimeOffset LastMoment(RoomState state)
    {
        var workshop = state.Workshop;
        IEnumerable<DateTimeOffset?> moments =
        [
            state.Row.Created,
            workshop.Programme.StartedAt,
            workshop.Programme.ClosedAt,
            .. workshop.Programme.Stages.Select(stage => stage.EnteredAt),
            .. workshop.Charter.Articles.Values.Select(article => article.WrittenAt),
            .. workshop.Charter.Signatures.Values.Select(signature => (DateTimeOffset?)signature.At),
        ];
        return moments.Max()!.Value;
    }
}
