using System.Globalization;
using Karavaan.Documents.Reports;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Posters;

/// <summary>One quadrant on one sheet: the picture at the left; what it says, its data and the names at the right.</summary>
internal static class QuadrantSheet
{
    private const float Side = 380;

    private const float Scale = 1.43f;

    /// <summary>More names than this would be too small to read; they are in the report.</summary>
    private const int MostNames = 60;

    /// <summary>More than this follow each other in one paragraph.</summary>
    private const int MostInColumns = 14;

    private static readonly PageSize page = PageSize.A3Landscape;

    public static Sheet Of(Stage stage, ReportScene scene)
    {
        var names = (StageTemplate.Quadrant)stage.Content;
        var (placements, room) = (NumberedPlacement.AllOf(scene.Workshop, stage.Id), new RoomWords(scene, stage));
        var plane = new Plane(0, Plane.WordRoom, Side, scene.Workshop.Template!.Quadrant);
        var drawing = new Drawing(Side, Side + (2 * Plane.WordRoom), [.. new QuadrantPicture(plane, placements, room.Figures, hasWords: true).Draw()]);
        var day = scene.Words.Day(DateOnly.FromDateTime(scene.Input.Date.DateTime));
        var frame = new PosterFrame(page, stage.Content.Title, $"{scene.Input.Title}, {day}", scene.Words.Culture.Name);
        var top = frame.Band + 18;
        var scale = Math.Min(Scale, (page.Height - PosterFrame.Foot - top) / drawing.Height);
        var left = PosterFrame.Margin + (Side * scale) + 44;
        return new Sheet(
            page,
            [
                .. frame.With(scene.Words[PosterWordsText.Made], scene.Input.Page?.Address ?? ""),
                new FigureShape(PosterFrame.Margin, top - 4, drawing, Spoken(stage, scene)) { Scale = scale },
                new FlowShape(left, top, page.Width - PosterFrame.Margin - left, page.Height - PosterFrame.Foot - top - 4, Told(placements, room, names, scene)) { Largest = 1.12f },
            ]);
    }

    /// <summary>What stands in for the picture.</summary>
    public static string Spoken(Stage stage, ReportScene scene) =>
        scene.Words[PosterWordsText.PictureOf, new RoomWords(scene, stage).All];

    private static Block[] Told(IReadOnlyList<NumberedPlacement> placements, RoomWords room, StageTemplate.Quadrant names, ReportScene scene) =>
    [
        new Paragraph(room.All) { Kind = ParagraphKind.Lead },
        new Paragraph(Legend(placements, room, names, scene)) { Kind = ParagraphKind.Small },
        .. QuadrantTables.PerField(placements, names, scene),
        new Columns(2, [.. FieldLook.All(scene.Workshop.Template!.Quadrant).Select(look => Meaning(look, scene))]) { Gap = 18, Below = 8 },
        .. Names(placements, scene),
    ];

    private static string Legend(IReadOnlyList<NumberedPlacement> placements, RoomWords room, StageTemplate.Quadrant names, ReportScene scene) =>
        scene.Words[QuadrantPicture.IsCrowded(placements) ? ReportWordsText.LegendCrowded : ReportWordsText.Legend, names.TodayLabel, names.LaterLabel]
            + (room.Count >= QuadrantSentences.Enough ? " " + scene.Words[ReportWordsText.LegendSpread] : "");

    private static Block[] Meaning(FieldLook look, ReportScene scene) =>
    [
        new Paragraph(Inline.Status(look.Sign, look.Name, look.Hue), "\n", Inline.Small(SubtitleOf(look, scene.Workshop.Template!.Quadrant)) with { Colour = Palette.InkSoft }),
    ];

    private static string SubtitleOf(FieldLook look, QuadrantFrame frame) => look.Field switch
    {
        Domain.Quadrants.QuadrantField.TopLeft => frame.TopLeft.Subtitle,
        Domain.Quadrants.QuadrantField.BottomLeft => frame.BottomLeft.Subtitle,
        Domain.Quadrants.QuadrantField.BottomRight => frame.BottomRight.Subtitle,
        _ => frame.TopRight.Subtitle,
    };

    private static Block[] Names(IReadOnlyList<NumberedPlacement> placements, ReportScene scene)
    {
        List<NumberedPlacement> named = [.. placements.Where(one => one.Placement.IsNamed).DistinctBy(one => one.Number)];
        return named.Count == 0 ? [] :
        [
            new Heading(2, scene.Words[PosterWordsText.Names]),
            named.Count > MostInColumns
                ? new Paragraph([.. named.Take(MostNames).SelectMany(one => Name(one, scene).Append("  "))])
                : new Columns(2, [.. named.Select(one => (Block[])[new Paragraph([.. Name(one, scene)])])]) { Gap = 14, Below = 0 },
            .. named.Count > MostNames ? [new Paragraph(scene.Words[PosterWordsText.MoreNames, named.Count - MostNames]) { Kind = ParagraphKind.Small }] : Array.Empty<Block>(),
        ];
    }

    private static Inline[] Name(NumberedPlacement one, ReportScene scene) =>
        [Inline.Strong(one.Number.ToString(CultureInfo.InvariantCulture) + "\u00A0"), one.NameIn(scene)];
}
