using System.Globalization;
using Karavaan.Documents.Texts;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The data of the picture: dots in each field, middles and spreads, and every placement.</summary>
internal static class QuadrantTables
{
    public static IEnumerable<Block> PerField(IReadOnlyList<NumberedPlacement> placements, StageTemplate.Quadrant names, ReportScene scene)
    {
        var looks = FieldLook.All(scene.Workshop.Template!.Quadrant);
        return
        [
            new KeepTogether(
            [
                new Heading(2, scene.Words[ReportWordsText.PerField]),
                Bars.Of(
                    scene.Words[ReportWordsText.Field],
                    [(scene.Capital(names.TodayLabel), Counts(one => one.Today)), (scene.Capital(names.LaterLabel), Counts(one => one.Later))],
                    [.. looks.Select(look => Inline.Status(look.Sign, look.Name, look.Hue))]),
            ]),
        ];

        int[] Counts(Func<Placement, Position?> moment) =>
            [.. looks.Select(look => placements.Count(one => moment(one.Placement) is { } at && QuadrantField.Of(at) == look.Field))];
    }

    /// <summary>The figures of the room, and of each group when there are several.</summary>
    public static IEnumerable<Block> Figures(Stage stage, RoomWords room, StageTemplate.Quadrant names, ReportScene scene)
    {
        var (words, frame) = (scene.Words, scene.Workshop.Template!.Quadrant);
        var groups = scene.Workshop.Roster.Groups < 2 ? [] : scene.Workshop.Roster.AllGroups.SelectMany(group =>
            Rows(words[ReportWordsText.Group, group.Number], QuadrantStatistics.OfGroup(scene.Workshop, stage.Id, group), names, scene));
        return
        [
            new Heading(2, words[ReportWordsText.Figures]),
            new Paragraph(words[ReportWordsText.FiguresHelp, frame.Horizontal.Low, frame.Horizontal.High, frame.Vertical.Low, frame.Vertical.High]) { Kind = ParagraphKind.Small, KeepsWithNext = true },
            new Table(
                [
                    new(words[ReportWordsText.Who], 3.6f), new(words[ReportWordsText.Moment], 3), Right(words[ReportWordsText.Count], 1.8f),
                    Right(words[ReportWordsText.MiddleAcross], 2.4f), Right(words[ReportWordsText.SpreadAcross], 2.6f),
                    Right(words[ReportWordsText.MiddleUp], 2.4f), Right(words[ReportWordsText.SpreadUp], 2.6f),
                ],
                [.. Rows(words[ReportWordsText.WholeRoom], room.Figures, names, scene), .. groups])
            {
                HasRowHeads = true,
            },
        ];
    }

    /// <summary>Every placement under the number that stands in the picture.</summary>
    public static IEnumerable<Block> Placements(IReadOnlyList<NumberedPlacement> placements, StageTemplate.Quadrant names, ReportScene scene)
    {
        var (words, today, later) = (scene.Words, scene.Capital(names.TodayLabel), scene.Capital(names.LaterLabel));
        return
        [
            new Heading(2, words[ReportWordsText.Placements]),
            new Paragraph(words[ReportWordsText.PlacementsHelp]) { Kind = ParagraphKind.Small, KeepsWithNext = true },
            new Table(
                [
                    Right(words[ReportWordsText.Number], 1.2f), new(words[ReportWordsText.Organisation], 5),
                    Right(words[ReportWordsText.MomentAcross, today], 2.4f), Right(words[ReportWordsText.MomentUp, today], 2.4f),
                    Right(words[ReportWordsText.MomentAcross, later], 2.6f), Right(words[ReportWordsText.MomentUp, later], 2.6f),
                ],
                [.. placements.Select(one => Row(one, scene))])
            {
                HasRowHeads = true,
            },
        ];
    }

    private static TableRow Row(NumberedPlacement one, ReportScene scene) => new(
        one.Number.ToString(CultureInfo.InvariantCulture),
        new TableCell(PeoplesWords.Name(one.NameIn(scene))),
        Coordinate(one.Placement.Today?.X, scene), Coordinate(one.Placement.Today?.Y, scene),
        Coordinate(one.Placement.Later?.X, scene), Coordinate(one.Placement.Later?.Y, scene));

    private static IEnumerable<TableRow> Rows(string who, QuadrantStatistics figures, StageTemplate.Quadrant names, ReportScene scene)
    {
        (string Moment, int Count, AxisSummary X, AxisSummary Y)?[] rows =
        [
            figures.Today is { } today ? (names.TodayLabel, today.Count, today.X, today.Y) : null,
            figures.Later is { } later ? (names.LaterLabel, later.Count, later.X, later.Y) : null,
            figures.Shift is { } shift ? (scene.Words[ReportWordsText.Shift], shift.Count, shift.X, shift.Y) : null,
        ];
        var known = rows.OfType<(string Moment, int Count, AxisSummary X, AxisSummary Y)>().ToList();
        return known.Select((row, i) => new TableRow(
            who, row.Moment, row.Count.ToString(CultureInfo.InvariantCulture),
            scene.Coordinate(row.X.Median), Spread(row.X), scene.Coordinate(row.Y.Median), Spread(row.Y))
        {
            KeepsWithNext = i < known.Count - 1,
        });

        string Spread(AxisSummary axis) => axis.Mad.ToString("0.00", scene.Words.Culture);
    }

    private static TableColumn Right(string head, float weight) => new(head, weight) { IsRightAligned = true };

    private static string Coordinate(double? value, ReportScene scene) => value is { } number ? scene.Coordinate(number) : "–";
}
