using Karavaan.Documents.Texts;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Reports;

/// <summary>
/// A placement under the number of its organisation. Numbers run from left to right, so that they are easily found and tell nothing
/// about who came first.
/// </summary>
internal sealed record NumberedPlacement(int Number, Placement Placement)
{
    /// <summary>All placements of a stage that hold a dot, by number.</summary>
    public static IReadOnlyList<NumberedPlacement> AllOf(Workshop workshop, StageId stage)
    {
        var map = workshop.Quadrants;
        var placed = map.In(stage).Values.Where(one => one.IsPlaced)
            .OrderBy(one => Place(one).X).ThenByDescending(one => Place(one).Y).ThenBy(one => one.Order).ToList();
        var numbers = placed.Select(Key).Distinct().Select((key, i) => (key, i)).ToDictionary(one => one.key, one => one.i + 1);
        return [.. placed.Select(one => new NumberedPlacement(numbers[Key(one)], one)).OrderBy(one => one.Number)];

        // One of two people may show the organisation's name: a number shared with the other would name that one too.
        (OrganisationId, bool) Key(Placement one) => (map.Whole(one.Organisation.GetValueOrDefault()), one.IsNamed);
    }

    /// <summary>The organisation's name where it chose to show it, otherwise its number.</summary>
    public string NameIn(ReportScene scene) => Placement is { IsNamed: true, Organisation: { } id } && scene.Workshop.Quadrants.NameOf(id) is { Length: > 0 } name
        ? name
        : scene.Words[ReportWordsText.NamelessOrganisation, Number];

    private static Position Place(Placement placement) => placement.Today ?? placement.Later!.Value;
}
