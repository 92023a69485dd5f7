using System.Text;
using Karavaan.Documents;
using Karavaan.Pdf;

namespace Karavaan.Web.Publications.Papers;

/// <summary>A document that is made from the whole of a workshop.</summary>
/// <param name="Key">Names it on the shelf.</param>
/// <param name="Issued">As what it is written down when somebody gets it, so that the check page knows it; <c>null</c>: it is not.</param>
/// <param name="Make">Makes it, and tells how far it is.</param>
internal sealed record Paper(string Key, string? Issued, Func<PaperContent, IProgress<RenderStep>?, DocumentFile> Make)
{
    /// <summary>What of a workshop it is made from, comparable; <c>null</c>: nearly all of it, so that every tap is another content.</summary>
    public Func<Domain.Workshops.Workshop, object?>? Reads { get; private init; }

    /// <summary>Everything that was done and found.</summary>
    public static Paper Report { get; } = new("report", ResultsEndpoints.Report, (content, progress) =>
        content.File(ReportDocument.Render(content.Input, progress), content.Words[ReportWordsText.FileName], content.Date));

    /// <summary>The programme for who leads.</summary>
    public static Paper Guide { get; } = new("guide", null, (content, progress) =>
        content.File(GuideDocument.Render(GuideInput.Of(content.Workshop, content.State.Row.Title, content.Made)!, progress), content.Words[GuideWordsText.FileName], content.Made))
    {
        Reads = workshop => (workshop.Template, string.Join(',', workshop.Programme.Stages.Select(stage => stage.Minutes))),
    };

    /// <summary>The report in two pages.</summary>
    public static Paper Summary { get; } = new("summary", ResultsEndpoints.Report, (content, progress) =>
        content.File(ReportSummary.Render(content.Input, progress), content.Words[PosterWordsText.SummaryFile], content.Date));

    /// <summary>The charter for the wall.</summary>
    public static Paper CharterPoster { get; } = new("charter-poster", ResultsEndpoints.Kind, (content, progress) =>
        content.File(Documents.CharterPoster.Render(content.Input, progress), content.Words[PosterWordsText.CharterFile], content.Date));

    /// <summary>The quadrant for the wall; only when one was revealed.</summary>
    public static Paper Quadrant { get; } = new("quadrant", ResultsEndpoints.Report, (content, progress) =>
        content.File(QuadrantPoster.Render(content.Input, progress)!, content.Words[PosterWordsText.QuadrantFile], content.Date));

    /// <summary>The same as a drawing for a page; likewise.</summary>
    public static Paper QuadrantSvg { get; } = new("quadrant-svg", null, (content, _) =>
        content.File(Encoding.UTF8.GetBytes(QuadrantPoster.RenderSvg(content.Input)!), content.Words[PosterWordsText.QuadrantFile], content.Date, "svg"));

    /// <summary>Sheets for who has no phone; which, the variant says.</summary>
    public static Paper Kit { get; } = new("kit", null, (content, progress) =>
    {
        var choice = KitChoice.Read(content.Variant);
        return content.File(PaperKit.Render(choice.InputOf(content), choice.Parts, progress), content.Words[KitWordsText.FileName], content.Made);
    })
    {
        Reads = workshop => workshop.Template,
    };

    /// <summary>The open letter, as it was saved.</summary>
    public static Paper Letter { get; } = new("letter", null, (content, progress) =>
        content.File(LetterDocument.Render(content.Input, progress), content.Words[LetterWordsText.FileName], content.Date));

    /// <summary>The same as Markdown.</summary>
    public static Paper LetterText { get; } = new("letter-text", null, (content, _) =>
        content.File(Encoding.UTF8.GetBytes(LetterDocument.Markdown(content.Input)), content.Words[LetterWordsText.FileName], content.Date, "md"));
}
