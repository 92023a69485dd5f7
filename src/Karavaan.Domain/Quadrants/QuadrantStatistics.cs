using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>
/// Where a room or a group stands on the quadrant, and where it wants to go. All in the units of the axes (-1 to +1, so a distance is
/// at most 2√2). Teaching examples are no placements and never count.
/// </summary>
/// <param name="Today">Where they stand; <c>null</c> when nobody placed today.</param>
/// <param name="Later">Where they want to be in three years; <c>null</c> when nobody placed later.</param>
/// <param name="Shift">From today to later; <c>null</c> when nobody placed both.</param>
public sealed record QuadrantStatistics(Cloud? Today, Cloud? Later, Shift? Shift)
{
    /// <summary>The statistics of these placements. Skipped and half-made placements count for what they hold.</summary>
    public static QuadrantStatistics Of(IEnumerable<Placement> placements)
    {
        List<Placement> all = [.. placements];
        return new(
            Cloud.Of([.. all.Select(p => p.Today).OfType<Position>()]),
            Cloud.Of([.. all.Select(p => p.Later).OfType<Position>()]),
            Shift.Of([.. all.Where(p => p is { Today: not null, Later: not null }).Select(p => (p.Today!.Value, p.Later!.Value))]));
    }

    /// <summary>The statistics of everybody who placed in this stage, also of who has left since.</summary>
    public static QuadrantStatistics OfRoom(Workshop workshop, StageId stage) => Of(workshop.Quadrants.In(stage).Values);

    /// <summary>The statistics of who sits in this group now.</summary>
    public static QuadrantStatistics OfGroup(Workshop workshop, StageId stage, GroupId group) =>
        Of(workshop.Quadrants.In(stage).Values.Where(p => workshop.Roster.People.GetValueOrDefault(p.By)?.Group == group));
}

/// <summary>
/// A cloud of positions. Its middle is the componentwise (marginal) median: the median of x and the median of y (Small 1990, 'A survey
/// of multidimensional medians', International Statistical Review 58). Half of the positions may be anywhere before it runs away, and
/// it can be explained with two rulers; unlike the spatial median it depends on the axes, which here have a meaning.
/// </summary>
/// <param name="Count">How many positions; at least 1.</param>
/// <param name="Median">The componentwise median. It need not be one of the positions.</param>
/// <param name="X">The horizontal axis alone.</param>
/// <param name="Y">The vertical axis alone.</param>
/// <param name="Disagreement">
/// The mean Euclidean distance of the positions to the median: 0 when all stand together (the distance-to-middle of Anderson 2006,
/// 'Distance-based tests for homogeneity of multivariate dispersions', Biometrics 62).
/// </param>
public sealed record Cloud(int Count, Position Median, AxisSummary X, AxisSummary Y, double Disagreement)
{
    internal static Cloud? Of(IReadOnlyList<Position> positions)
    {
        if (positions.Count == 0)
        {
            return null;
        }

        var x = AxisSummary.Of(positions.Select(p => p.X));
        var y = AxisSummary.Of(positions.Select(p => p.Y));
        var disagreement = positions.Average(p => double.Hypot(p.X - x.Median, p.Y - y.Median));
        return new Cloud(positions.Count, new Position(x.Median, y.Median), x, y, disagreement);
    }
}

/// <summary>
/// How people want to move: the componentwise median of each one's own shift (later minus today), which is not the difference of the
/// two medians. Only who placed both moments counts.
/// </summary>
/// <param name="Count">How many people; at least 1.</param>
/// <param name="X">The shift along the horizontal axis, from -2 to +2: its median and its spread.</param>
/// <param name="Y">The shift along the vertical axis, likewise.</param>
public sealed record Shift(int Count, AxisSummary X, AxisSummary Y)
{
    internal static Shift? Of(IReadOnlyList<(Position Today, Position Later)> moves) => moves.Count == 0 ? null : new(
        moves.Count,
        AxisSummary.Of(moves.Select(move => move.Later.X - move.Today.X)),
        AxisSummary.Of(moves.Select(move => move.Later.Y - move.Today.Y)));
}
