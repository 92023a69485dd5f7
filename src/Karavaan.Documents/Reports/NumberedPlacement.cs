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
        var placed = workshop.Quadrants.In(stage).Values.Where(one => one.Today is not null || one.Later is not null)
            .OrderBy(one => Place(one).X).ThenByDescending(one => Place(one).Y).ThenBy(one => one.Order).ToList();
        var numbers = placed.Select(one => one.Organisation).Distinct().Select((organisation, i) => (organisation, i)).ToDictionary(one => one.organisation.GetValueOrDefault(), one => one.i + 1);
        return [.. placed.Select(one => new NumberedPlacement(numbers[one.Organisation.GetValueOrDefault()], one)).OrderBy(one => one.Number)];
    }

    private static Position Place(Placement placement) => placement.Today ?? placement.Later!.Value;
}
