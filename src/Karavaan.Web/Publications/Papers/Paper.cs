using System.Text;
using Karavaan.Documents;

namespace Karavaan.Web.Publications.Papers;

/// <summary>A document that is made from the whole of a workshop.</summary>
/// <param name="Key">Names it on the shelf.</param>
/// <param name="Issued">As what it is written down when somebody gets it, so that the check page knows it; <c>null</c>: it is not.</param>
/// <param name="Make">Makes it.</param>
internal sealed record Paper(string Key, string? Issued, Func<PaperContent, DocumentFile> Make)
{
    /// <summary>What of a workshop it is made from, comparable; <c>null</c>: nearly all of it, so that every tap is another content.</summary>
    public Func<Domain.Workshops.Workshop, object?>? Reads { get; private init; }

    /// <summary>Everything that was done and found.</summary>
    public static Paper Report { get; } = new("report", ResultsEndpoints.Report, content =>
        content.File(ReportDocument.Render(content.Input), content.Words[ReportWordsText.FileName], content.Date));

    /// <summary>The programme for who leads.</summary>
    public static Paper Guide { get; } = new("guide", null, content =>
        content.File(GuideDocument.Render(GuideInput.Of(content.Workshop, content.State.Row.Title, content.Made)!), content.Words[GuideWordsText.FileName], content.Made))
    {
        Reads = workshop => (workshop.Template, string.Join(',', workshop.Programme.Stages.Select(stage => stage.Minutes))),
    };

    /// <summary>The report in two pages.</summary>
    public static Paper Summary { get; } = new("summary", ResultsEndpoints.Report, content =>
        content.File(ReportSummary.Render(content.Input), content.Words[PosterWordsText.SummaryFile], content.Date));

    /// <summary>The charter for the wall.</summary>
    public static Paper CharterPoster { get; } = new("charter-poster", ResultsEndpoints.Kind, content =>
        content.File(Documents.CharterPoster.Render(content.Input), content.Words[PosterWordsText.CharterFile], content.Date));

    /// <summary>The quadrant for the wall; only when one was revealed.</summary>
    public static Paper Quadrant { get; } = new("quadrant", ResultsEndpoints.Report, content =>
        content.File(QuadrantPoster.Render(content.Input)!, content.Words[PosterWordsText.QuadrantFile], content.Date));

    /// <summary>The same as a drawing for a page; likewise.</summary>
    public static Paper QuadrantSvg { get; } = new("quadrant-svg", null, content =>
        content.File(Encoding.UTF8.GetBytes(QuadrantPoster.RenderSvg(content.Input)!), content.Words[PosterWordsText.QuadrantFile], content.Date, "svg"));

    /// <summary>Sheets for who has no phone; which, the variant says.</summary>
    public static Paper Kit { get; } = new("kit", null, content =>
    {
        var choice = KitChoice.Read(content.Variant);
        return content.File(PaperKit.Render(choice.InputOf(content), choice.Parts), content.Words[KitWordsText.FileName], content.Made);
    })
    {
        Reads = workshop => workshop.Template,
    };

    /// <summary>The open letter, as it was saved.</summary>
    public static Paper Letter { get; } = new("letter", null, content =>
        content.File(LetterDocument.Render(content.Input), content.Words[LetterWordsText.FileName], content.Date));

    /// <summary>The same as Markdown.</summary>
    public static Paper LetterText { get; } = new("letter-text", null, content =>
        content.File(Encoding.UTF8.GetBytes(LetterDocument.Markdown(content.Input)), content.Words[LetterWordsText.FileName], content.Date, "md"));
}
