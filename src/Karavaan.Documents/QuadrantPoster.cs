using Karavaan.Documents.Posters;
using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Svg;

namespace Karavaan.Documents;

/// <summary>
/// The quadrant as a poster (A3), and the same as SVG. It shows what the room has seen and the report tells: nothing before the reveal, and
/// no name that an organisation does not show.
/// </summary>
public static class QuadrantPoster
{
    /// <summary>The poster as a PDF, one sheet for each quadrant that was revealed; <c>null</c> when none was.</summary>
    public static byte[]? Render(CharterInput input, IProgress<RenderStep>? progress = null) =>
        Stages(input.Workshop) is { Count: > 0 } stages ? PdfRenderer.Render(Of(input, stages), progress) : null;

    /// <summary>The quadrants that were revealed under each other, as SVG with the same places; <c>null</c> when none was.</summary>
    public static string? RenderSvg(CharterInput input)
    {
        if (Stages(input.Workshop) is not { Count: > 0 } stages)
        {
            return null;
        }

        var scene = new ReportScene(input, Words.For(input.Language));
        return SvgRenderer.Render(Of(input, stages), string.Join(' ', stages.Select(stage => QuadrantSheet.Spoken(stage, scene))));
    }

    /// <summary>Is there something to show?</summary>
    public static bool HasOne(Workshop workshop) => Stages(workshop).Count > 0;

    private static Document Of(CharterInput input, IReadOnlyList<Stage> stages)
    {
        var scene = new ReportScene(input, Words.For(input.Language));
        return new Document
        {
            Title = scene.Words[PosterWordsText.QuadrantTitle, input.Title],
            Language = scene.Words.Culture.Name,
            Date = input.Date,
            Page = PageSize.A3Landscape,
            Blocks = [.. stages.Select(stage => QuadrantSheet.Of(stage, scene))],
        };
    }

    private static List<Stage> Stages(Workshop workshop) =>
        [.. workshop.Programme.Stages.Where(stage => stage.Content is StageTemplate.Quadrant && stage.IsRevealed && NumberedPlacement.AllOf(workshop, stage.Id).Count > 0)];
}
