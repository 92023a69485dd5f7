using Karavaan.Documents.Posters;
using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents;

/// <summary>The report in two pages, for who reads no further: first what was done and found, then what was agreed and what comes next.</summary>
public static class ReportSummary
{
    private const float Picture = 270;

    /// <summary>The lines of more tables are in the report.</summary>
    private const int MostLines = 6;

    private static readonly PageSize page = PageSize.A4;

    private static float Height => page.Height - PosterFrame.Foot - 62;

    private static float Width => page.Width - (2 * PosterFrame.Margin);

    /// <summary>The summary as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input) => PdfRenderer.Render(Of(input));

    /// <summary>What the summary says, without a word about how it is set.</summary>
    public static Document Of(CharterInput input)
    {
        var scene = new ReportScene(input, Words.For(input.Language));
        var day = scene.Words.Day(DateOnly.FromDateTime(input.Date.DateTime));
        return new Document
        {
            Title = scene.Words[PosterWordsText.SummaryTitle, input.Title],
            Language = scene.Words.Culture.Name,
            Subject = CharterDocument.SubjectOf(input.Workshop, scene.Words),
            Date = input.Date,
            Blocks = [First(scene, day), Second(scene, day)],
        };
    }

    private static Sheet First(ReportScene scene, string day)
    {
        var frame = new PosterFrame(page, scene.Input.Title, $"{scene.Words[PosterWordsText.SummaryKind]}, {day}", scene.Words.Culture.Name);
        var (top, foot) = (frame.Band + 24, FootOf(1, scene));
        return new Sheet(
            page,
            [
                .. frame.With(foot.Left, foot.Right),
                new FlowShape(PosterFrame.Margin, top, Width, page.Height - PosterFrame.Foot - top - 8, [.. Found(scene)]) { Largest = 1.15f },
            ]);
    }

    private static Sheet Second(ReportScene scene, string day) => new(
        page,
        [
            new LabelShape(page.Width - PosterFrame.Margin, 38, new Inline($"{scene.Input.Title}, {day}") { Colour = Palette.InkSoft }, 9) { Anchor = Anchor.End, MaxWidth = Width },
            new FlowShape(PosterFrame.Margin, 56, Width, Height, [.. SummaryEnding.Of(scene)]) { Largest = 1.1f },
            new LabelShape(PosterFrame.Margin, page.Height - 22, new Inline(FootOf(2, scene).Left) { Colour = Palette.InkSoft }, 10) { MaxWidth = Width * 0.7f },
            new LabelShape(page.Width - PosterFrame.Margin, page.Height - 22, new Inline(FootOf(2, scene).Right) { Colour = Palette.InkSoft }, 10) { Anchor = Anchor.End },
        ]);

    private static (string Left, string Right) FootOf(int number, ReportScene scene) =>
        (scene.Words[scene.Input.WroteAs is null ? ReportWordsText.NoNames : ReportWordsText.NamesAtNotes], scene.Words[CharterWordsText.Page, number, 2]);

    private static IEnumerable<Block> Found(ReportScene scene)
    {
        foreach (var line in CharterDocument.DraftLines(scene.Input, scene.Words))
        {
            yield return new Paragraph(line);
        }

        if (CharterDocument.SubjectOf(scene.Workshop, scene.Words) is { } subject)
        {
            yield return new Paragraph(Inline.Strong(subject)) { Kind = ParagraphKind.Lead };
        }

        foreach (var block in SummaryPart.Of(scene))
        {
            yield return block is Heading heading ? heading with { Level = 2 } : block;
        }

        if (scene.Lines.Any())
        {
            yield return new NoteBox(Palette.Plain, [.. scene.Lines.OrderBy(line => line.Key.Group.Number).Take(MostLines).Select(line => HarvestPart.Short(line.Value, scene))]);
        }

        if (Quadrant(scene) is { } picture)
        {
            yield return picture;
        }
    }

    private static Figure? Quadrant(ReportScene scene)
    {
        var stage = scene.Revealed<Domain.Templates.StageTemplate.Quadrant>().LastOrDefault(one => NumberedPlacement.AllOf(scene.Workshop, one.Id).Count > 0);
        return stage is null ? null : Small(stage, scene);
    }

    private static Figure Small(Stage stage, ReportScene scene)
    {
        var (placements, room) = (NumberedPlacement.AllOf(scene.Workshop, stage.Id), new RoomWords(scene, stage));
        var plane = new Plane(Picture / 2, Plane.WordRoom, Picture, scene.Workshop.Template!.Quadrant);
        return new(
            new(Picture * 2, Picture + (2 * Plane.WordRoom), [.. plane.Draw(hasWords: true), .. new QuadrantPicture(plane, placements, room.Figures, hasWords: false).Draw().Skip(plane.Draw(hasWords: false).Count())]),
            scene.Words[PosterWordsText.SmallPicture, room.All]);
    }
}
