using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>
/// A quadrant that was revealed: what it says in words, the picture, its data, and the same for each group. Teaching examples are never
/// in it, because they are no placements.
/// </summary>
internal static class QuadrantPart
{
    private const float Side = 380;

    /// <summary>Where more of a page than this is used, the chapter begins on the next.</summary>
    private const float Share = 0.6f;

    public static IEnumerable<Block> Of(Stage stage, StageTemplate.Quadrant names, ReportScene scene)
    {
        var placements = NumberedPlacement.AllOf(scene.Workshop, stage.Id);
        var room = new RoomWords(scene, stage);
        return placements.Count == 0 || !stage.IsRevealed ? [] :
        [
            new PageBreak { Past = Share },
            new Heading(1, stage.Content.Title),
            new Paragraph(room.All) { Kind = ParagraphKind.Lead },
            .. Counts(stage, room, scene),
            Picture(placements, room, names, scene),
            .. QuadrantTables.PerField(placements, names, scene),
            .. GroupPart.Of(names, placements, scene),
            .. QuadrantTables.Figures(stage, room, names, scene),
            .. QuadrantTables.Placements(placements, names, scene),
            .. Reasons(placements, scene),
            .. FirstSteps(placements, scene),
        ];
    }

    private static Paragraph[] Counts(Stage stage, RoomWords room, ReportScene scene)
    {
        var skipped = scene.Workshop.Quadrants.In(stage.Id).Values.Count(placement => placement.IsSkipped);
        var placed = scene.Words.Count(ReportWordsText.PlacedOne, ReportWordsText.PlacedMany, room.Count);
        return [new(skipped == 0 ? placed : placed + " " + scene.Words.Count(ReportWordsText.SkippedOne, ReportWordsText.SkippedMany, skipped))];
    }

    private static Figure Picture(IReadOnlyList<NumberedPlacement> placements, RoomWords room, StageTemplate.Quadrant names, ReportScene scene)
    {
        var (words, plane) = (scene.Words, new Plane(0, Plane.WordRoom, Side, scene.Workshop.Template!.Quadrant));
        var spread = room.Count >= QuadrantSentences.Enough ? " " + words[ReportWordsText.LegendSpread] : "";
        return new Figure(
            new Drawing(Side, Side + (2 * Plane.WordRoom), [.. new QuadrantPicture(plane, placements, room.Figures, hasWords: true).Draw()]),
            words[ReportWordsText.PictureOf, words[ReportWordsText.Everybody], room.All])
        {
            Caption = words[QuadrantPicture.IsCrowded(placements) ? ReportWordsText.LegendCrowded : ReportWordsText.Legend, names.TodayLabel, names.LaterLabel] + spread,
        };
    }

    /// <summary>Why people placed where they did, without who and where.</summary>
    private static Block[] Reasons(IReadOnlyList<NumberedPlacement> placements, ReportScene scene)
    {
        List<IReadOnlyList<Inline>> reasons = [.. SameOnce.Of(placements.Select(one => one.Placement.ToldWhy).Where(why => why.Length > 0), scene)];
        return reasons.Count == 0 ? [] :
            [new Heading(2, scene.Words[ReportWordsText.Why]), new List([.. reasons.Select(reason => new ListItem(new Paragraph(reason)))])];
    }

    /// <summary>What each wants to do first; whose step it is stands before it where the organisation shows its name.</summary>
    private static Block[] FirstSteps(IReadOnlyList<NumberedPlacement> placements, ReportScene scene)
    {
        List<ListItem> steps = [.. placements.Where(one => one.Placement.ToldStep.Length > 0).Select(one => new ListItem(new Paragraph(
        [
            .. one.Placement.IsNamed ? PeoplesWords.Within(scene.Words, ReportWordsText.StepOf, PeoplesWords.Name(one.NameIn(scene))).Select(part => part with { IsStrong = true }) : [],
            PeoplesWords.Of(one.Placement.ToldStep),
        ])))];
        return steps.Count == 0 ? [] : [new Heading(2, scene.Words[ReportWordsText.FirstSteps]), new List([.. steps])];
    }
}
