using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Quadrants;

public class QuadrantStatisticsTests
{
    private const int Digits = 12;

    [Fact]
    public void Nobody_placed_so_there_is_nothing_to_say() =>
        Assert.Equal(new QuadrantStatistics(null, null, null), QuadrantStatistics.Of([]));

    [Fact]
    public void Who_skipped_does_not_count() =>
        Assert.Equal(new QuadrantStatistics(null, null, null), QuadrantStatistics.Of([Of(null, null)]));

    [Fact]
    public void One_person_is_the_middle_and_disagrees_with_nobody()
    {
        var statistics = QuadrantStatistics.Of([Of((0.25, -0.5), null)]);

        Assert.Equal(
            new Cloud(1, new Position(0.25, -0.5), new AxisSummary(0.25, 0.25, 0.25, 0), new AxisSummary(-0.5, -0.5, -0.5, 0), 0),
            statistics.Today);
        Assert.Null(statistics.Later);
        Assert.Null(statistics.Shift);
    }

    [Fact]
    public void Two_people_have_their_middle_halfway()
    {
        // (0,0) and (0.6,0.8). Medians (0.3, 0.4); quartiles of x at places 0.25 and 0.75 of one step: 0.15 and 0.45.
        // Distances to the median: both sqrt(0.3² + 0.4²) = 0.5. Deviations of x: 0.3 and 0.3, so MAD 0.3.
        var cloud = QuadrantStatistics.Of([Of((0, 0), null), Of((0.6, 0.8), null)]).Today!;

        Equal(new AxisSummary(0.15, 0.3, 0.45, 0.3), cloud.X);
        Equal(new AxisSummary(0.2, 0.4, 0.6, 0.4), cloud.Y);
        Assert.Equal(0.5, cloud.Disagreement, Digits);
    }

    [Fact]
    public void Five_people_by_hand()
    {
        // x sorted: -1, -0.5, 0, 0.5, 1. Places 1, 2 and 3 are whole: quartiles -0.5 and 0.5, median 0.
        // Deviations of x sorted: 0, 0.5, 0.5, 1, 1, so MAD 0.5.
        // y is 0.2 for all: quartiles and median 0.2, MAD 0. Median (0, 0.2).
        // Distances: 1, 0.5, 0, 0.5, 1, together 3; 3 / 5 = 0.6.
        var cloud = QuadrantStatistics.Of(
            [Of((0.5, 0.2), null), Of((-1, 0.2), null), Of((0, 0.2), null), Of((1, 0.2), null), Of((-0.5, 0.2), null)]).Today!;

        Equal(new AxisSummary(-0.5, 0, 0.5, 0.5), cloud.X);
        Equal(new AxisSummary(0.2, 0.2, 0.2, 0), cloud.Y);
        Assert.Equal((5, new Position(0, 0.2)), (cloud.Count, cloud.Median));
        Assert.Equal(0.6, cloud.Disagreement, Digits);
    }

    [Fact]
    public void Quartiles_of_four_lie_between_values_as_type_7_says()
    {
        // x sorted: -0.8, -0.4, 0, 0.4. Place of 1/4: 3 · 0.25 = 0.75, so -0.8 + 0.75 · 0.4 = -0.5.
        // Median: place 1.5, so -0.4 + 0.5 · 0.4 = -0.2. Place of 3/4: 2.25, so 0 + 0.25 · 0.4 = 0.1.
        // Deviations from -0.2: 0.6, 0.2, 0.2, 0.6; sorted 0.2, 0.2, 0.6, 0.6; middle (0.2 + 0.6) / 2 = 0.4.
        var cloud = QuadrantStatistics.Of([Of((0.4, 0), null), Of((-0.8, 0), null), Of((0, 0), null), Of((-0.4, 0), null)]).Today!;

        Equal(new AxisSummary(-0.5, -0.2, 0.1, 0.4), cloud.X);
    }

    [Fact]
    public void One_far_away_person_does_not_move_the_middle()
    {
        // x: 0, 0, 1. The mean would be 0.33; the median stays 0.
        var cloud = QuadrantStatistics.Of([Of((0, 0), null), Of((0, 0), null), Of((1, 1), null)]).Today!;
        Assert.Equal(new Position(0, 0), cloud.Median);
        Assert.Equal(Math.Sqrt(2) / 3, cloud.Disagreement, Digits);
    }

    [Fact]
    public void The_shift_is_the_median_of_the_shifts_of_those_who_placed_both()
    {
        // Shifts of x: 0.5 - 0 = 0.5, 1 - (-0.5) = 1.5, 0 - 1 = -1. Sorted -1, 0.5, 1.5: median 0.5.
        // Quartiles at places 0.5 and 1.5: -1 + 0.5 · 1.5 = -0.25 and 0.5 + 0.5 · 1 = 1. Deviations 1.5, 0, 1: MAD 1.
        // Not the difference of the medians: today -1, -0.5, 0, 1 has -0.25; later 0, 0.5, 1, 1 has 0.75; that would be 1.
        // Shifts of y: 0.2, -0.2, 0. Sorted -0.2, 0, 0.2: median 0, quartiles -0.1 and 0.1, MAD 0.2.
        var statistics = QuadrantStatistics.Of(
        [
            Of((0, 0), (0.5, 0.2)),
            Of((-0.5, 0), (1, -0.2)),
            Of((1, 0), (0, 0)),
            Of((-1, -1), null),
            Of(null, (1, 1)),
        ]);

        Assert.Equal((4, 4, 3), (statistics.Today!.Count, statistics.Later!.Count, statistics.Shift!.Count));
        Equal(new AxisSummary(-0.25, 0.5, 1, 1), statistics.Shift.X);
        Equal(new AxisSummary(-0.1, 0, 0.1, 0.2), statistics.Shift.Y);
    }

    [Fact]
    public void A_group_and_the_room_are_counted_apart()
    {
        var evening = Evening.AtTables().In(InQuadrant);
        foreach (var (person, x) in new[] { (Anna, -1.0), (Bram, 0.0), (Cem, 1.0) })
        {
            evening.Given(person, NameOrganisation(InQuadrant, "Buurthuis"), Place(InQuadrant, x, 0));
        }

        Assert.Equal(0, QuadrantStatistics.OfRoom(evening.Now, InQuadrant).Today!.Median.X);
        Assert.Equal(-0.5, QuadrantStatistics.OfGroup(evening.Now, InQuadrant, Group1).Today!.Median.X);
        Assert.Equal(1, QuadrantStatistics.OfGroup(evening.Now, InQuadrant, Group2).Today!.Median.X);
        Assert.Null(QuadrantStatistics.OfRoom(evening.Now, InThemes).Today);
    }

    private static Placement Of((double X, double Y)? today, (double X, double Y)? later) =>
        new(AnnaId, Buurthuis, At(today), At(later), "", today is null && later is null, 1);

    private static Position? At((double X, double Y)? place) => place is var (x, y) ? new Position(x, y) : null;

    private static void Equal(AxisSummary expected, AxisSummary actual)
    {
        Assert.Equal(expected.LowerQuartile, actual.LowerQuartile, Digits);
        Assert.Equal(expected.Median, actual.Median, Digits);
        Assert.Equal(expected.UpperQuartile, actual.UpperQuartile, Digits);
        Assert.Equal(expected.Mad, actual.Mad, Digits);
    }
}
