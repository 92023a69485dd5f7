using Karavaan.Documents.Texts;
using Karavaan.Domain.Templates;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Reports;

/// <summary>The quadrant of each group, small, three in a row; nothing when there are not two groups to compare.</summary>
internal static class GroupPart
{
    private const int InARow = 3;
    private const float Side = 140;
    private const float Gap = 16;
    private const float Title = 16;

    public static IEnumerable<Block> Of(StageTemplate.Quadrant names, IReadOnlyList<NumberedPlacement> placements, ReportScene scene)
    {
        var groups = placements.GroupBy(one => scene.Workshop.Roster.People.GetValueOrDefault(one.Placement.By)?.Group?.Number ?? 0)
            .Where(group => group.Key > 0).OrderBy(group => group.Key)
            .Select(group => (Name: scene.Words[ReportWordsText.Group, group.Key], Placements: group.ToList())).ToList();
        return groups.Count < 2 ? [] :
        [
            new Heading(2, scene.Words[ReportWordsText.PerGroup]),
            .. groups.Chunk(InARow).Select(row => Row([.. row.Select(group => (group.Name, group.Placements, Words(group.Placements)))], scene)),
        ];

        RoomWords Words(List<NumberedPlacement> those) => new(scene, names, [.. those.Select(one => one.Placement)]);
    }

    private static Figure Row((string Name, List<NumberedPlacement> Placements, RoomWords Words)[] row, ReportScene scene) => new(
        new Drawing((InARow * Side) + ((InARow - 1) * Gap), Title + Side + 2, [.. row.SelectMany((one, i) => Small(one, i * (Side + Gap), scene))]),
        string.Join(' ', row.Select(one => scene.Words[ReportWordsText.PictureOf, one.Name, one.Words.All])));

    private static IEnumerable<Shape> Small((string Name, List<NumberedPlacement> Placements, RoomWords Words) one, float left, ReportScene scene) =>
    [
        new LabelShape(left, Title - 5, Inline.Strong(one.Name), 9.5f),
        .. new QuadrantPicture(new Plane(left, Title, Side, scene.Workshop.Template!.Quadrant), one.Placements, one.Words.Figures, hasWords: false).Draw(),
    ];
}
