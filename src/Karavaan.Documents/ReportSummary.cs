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
    /// <summary>
    /// The smallest letters are then those of 7 points that are read at arm's length. Sooner than setting anything smaller, texts are shortened:
    /// they are whole in the report and the charter.
    /// </summary>
    private const float Smallest = 0.78f;

    /// <summary>The picture keeps its size, or its words would be too small.</summary>
    private const float Picture = 246;

    /// <summary>How short the first page can be made, from whole to shortest: signs of a text, and lines of tables.</summary>
    private static readonly (int Signs, int Lines)[] lengths = [(int.MaxValue, 6), (int.MaxValue, 4), (int.MaxValue, 3), (240, 2), (160, 2), (110, 1), (90, 0), (60, 0)];

    private static readonly PageSize page = PageSize.A4;

    private static float PictureHeight => Picture + (2 * Plane.WordRoom);

    private static float Height => page.Height - PosterFrame.Foot - 62;

    private static float Width => page.Width - (2 * PosterFrame.Margin);

    /// <summary>The summary as a PDF; the same input gives the same bytes.</summary>
    public static byte[] Render(CharterInput input, IProgress<RenderStep>? progress = null) => PdfRenderer.Render(Of(input), progress);

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
        var (top, foot, picture) = (frame.Band + 24, FootOf(1, scene), Quadrant(scene));
        var height = page.Height - PosterFrame.Foot - top - 8 - (picture is null ? 0 : PictureHeight + 8);
        return new Sheet(
            page,
            [
                .. frame.With(foot.Left, foot.Right),
                Legible(Versions(scene), blocks => new FlowShape(PosterFrame.Margin, top, Width, height, blocks) { Largest = 1.15f }, scene),
                .. picture is null ? Array.Empty<Shape>() : [picture],
            ]);
    }

    private static Sheet Second(ReportScene scene, string day) => new(
        page,
        [
            new LabelShape(page.Width - PosterFrame.Margin, 38, new Inline($"{scene.Input.Title}, {day}") { Colour = Palette.InkSoft }, 9) { Anchor = Anchor.End, MaxWidth = Width },
            Legible(SummaryEnding.Versions(scene), blocks => new FlowShape(PosterFrame.Margin, 56, Width, Height, blocks) { Largest = 1.1f }, scene),
            new LabelShape(PosterFrame.Margin, page.Height - 22, new Inline(FootOf(2, scene).Left) { Colour = Palette.InkSoft }, 10) { MaxWidth = Width * 0.7f },
            new LabelShape(page.Width - PosterFrame.Margin, page.Height - 22, new Inline(FootOf(2, scene).Right) { Colour = Palette.InkSoft }, 10) { Anchor = Anchor.End },
        ]);

    /// <summary>The first version that can be read at arm's length; the last when none can.</summary>
    private static FlowShape Legible(IEnumerable<IReadOnlyList<Block>> versions, Func<IReadOnlyList<Block>, FlowShape> box, ReportScene scene)
    {
        FlowShape? shortest = null;
        foreach (var version in versions)
        {
            shortest = box(version);
            if (PdfRenderer.ScaleOf(shortest, scene.Words.Culture.Name) >= Smallest)
            {
                return shortest;
            }
        }

        return shortest!;
    }

    /// <summary>The first page at its full length, then ever shorter ones, which say where the whole is.</summary>
    private static IEnumerable<IReadOnlyList<Block>> Versions(ReportScene scene)
    {
        foreach (var (signs, lines) in lengths)
        {
            Shortening shortening = new(signs, int.MaxValue);
            List<Block> blocks = [.. Found(scene, lines).Select(shortening.Of)];
            if (shortening.HasCut || scene.Lines.Count() > lines)
            {
                blocks.Add(new Paragraph(scene.Words[PosterWordsText.WholeReport]) { Kind = ParagraphKind.Small });
            }

            yield return blocks;
        }
    }

    private static (string Left, string Right) FootOf(int number, ReportScene scene) =>
        (scene.Words[scene.Input.WroteAs is null ? ReportWordsText.NoNames : ReportWordsText.NamesAtNotes], scene.Words[CharterWordsText.Page, number, 2]);

    private static IEnumerable<Block> Found(ReportScene scene, int lines)
    {
        foreach (var line in CharterDocument.DraftLines(scene.Input, scene.Words))
        {
            yield return new Paragraph(line);
        }

        if (CharterDocument.SubjectIn(scene.Workshop, scene.Words) is { Count: > 0 } subject)
        {
            yield return new Paragraph([.. subject.Select(part => part with { IsStrong = true })]) { Kind = ParagraphKind.Lead };
        }

        foreach (var block in SummaryPart.Of(scene))
        {
            yield return block is Heading heading ? heading with { Level = 2 } : block;
        }

        if (lines > 0 && scene.Lines.Any())
        {
            yield return new NoteBox(Palette.Plain, [.. scene.Lines.OrderBy(line => line.Key.Group.Number).Take(lines).Select(line => HarvestPart.Short(line.Value, scene))]);
        }
    }

    private static FigureShape? Quadrant(ReportScene scene)
    {
        var stage = scene.Revealed<Domain.Templates.StageTemplate.Quadrant>().LastOrDefault(one => NumberedPlacement.AllOf(scene.Workshop, one.Id).Count > 0);
        return stage is null ? null : Small(stage, scene);
    }

    private static FigureShape Small(Stage stage, ReportScene scene)
    {
        var (placements, room) = (NumberedPlacement.AllOf(scene.Workshop, stage.Id), new RoomWords(scene, stage));
        var plane = new Plane(Picture / 2, Plane.WordRoom, Picture, scene.Workshop.Template!.Quadrant) { Beside = Picture / 2 };
        return new(
            (page.Width / 2) - Picture,
            page.Height - PosterFrame.Foot - 8 - PictureHeight,
            new(Picture * 2, PictureHeight, [.. new QuadrantPicture(plane, placements, room.Figures, hasWords: true) { IsSmall = true }.Draw()]),
            scene.Words[PosterWordsText.SmallPicture, room.All]);
    }
}
