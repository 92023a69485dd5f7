using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>How the figures came about, for whoever wants to check them; only of figures that are in the report.</summary>
internal static class MethodPart
{
    /// <summary>Literature, as it is cited; in no language of ours.</summary>
    private static readonly string[] literature =
    [
        "Small, C. G. (1990). A survey of multidimensional medians. International Statistical Review 58.",
        "Hampel, F. R. (1974). The influence curve and its role in robust estimation. JASA 69.",
        "Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50 (type\u00A07).",
        "Bauwens, M. (2012); Kostakis, V. & Bauwens, M. (2014). Network Society and Future Scenarios for a Collaborative Economy.",
    ];

    public static IEnumerable<Block> Of(ReportScene scene)
    {
        var hasQuadrant = scene.Revealed<StageTemplate.Quadrant>().Any(stage => NumberedPlacement.AllOf(scene.Workshop, stage.Id).Count > 0);
        var hasDots = scene.Notes.Any(note => scene.DotsOf(note.Id) > 0)
            || scene.Revealed<StageTemplate.Choose>().Any(stage => scene.Workshop.Board.ThemeDotsIn(stage.Id).Total > 0);
        var words = scene.Words;
        return !hasQuadrant && !hasDots ? [] :
        [
            new Heading(1, words[ReportWordsText.Method]),
            .. hasDots ? [new Paragraph(words[ReportWordsText.MethodDots])] : Array.Empty<Block>(),
            .. hasQuadrant ? Quadrant(words) : [],
        ];
    }

    private static Block[] Quadrant(Words words) =>
    [
        new Paragraph(words[ReportWordsText.MethodSilent]),
        new Paragraph(words[ReportWordsText.MethodMedian]),
        new Paragraph(words[ReportWordsText.MethodMad]),
        new Paragraph(words[ReportWordsText.MethodShift] + " " + words[ReportWordsText.MethodPicture]),
        new Heading(2, words[ReportWordsText.Sources]),
        new List([.. literature.Select(source => new ListItem(new Paragraph(new Inline(source) { Language = "en", IsSmall = true })))]),
    ];
}
