using CsCheck;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Quadrants;

public sealed class DotLayoutTests
{
    private static readonly Gen<double> Hundredths = Gen.Int[-100, 100].Select(n => n / 100.0);

    private static readonly Gen<Position?> Somewhere = Gen.Select(Hundredths, Hundredths, Gen.Bool).Select((x, y, placed) => placed ? new Position(x, y) : (Position?)null);

    private static readonly Gen<Placement> AnyPlacement = Gen.Select(Somewhere, Somewhere).Select(Of);

    [Fact]
    public void A_dot_alone_stands_exactly_where_it_was_placed()
    {
        var dot = Assert.Single(Layout([Of(new(0.4, -0.5), null)]).Dots);
        Assert.Equal(("70%", "75%", "rc"), (dot.At.Left, dot.At.Top, dot.Sign.Key));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(-1, 0.5)]
    public void Dots_that_coincide_lie_around_each_other(double x, double y)
    {
        var dots = Layout([.. Enumerable.Repeat(Of(new(x, y), null), 60)]).Dots;
        Assert.Equal(60, dots.Select(d => (d.At.Left, d.At.Top)).Distinct().Count());
        Assert.All(dots, d => Assert.InRange(Math.Abs(d.At.X - (50 + (50 * x))), 0, 10));
    }

    [Fact]
    public void Every_placement_has_its_dots_inside_the_plane() => AnyPlacement.Array[0, 300].Sample(placements =>
    {
        var layout = Layout(placements);
        return layout.Dots.Count == placements.Count(p => p.Today is not null) + placements.Count(p => p.Later is not null)
            && layout.Dots.All(d => d.At is { X: >= 0 and <= 100, Y: >= 0 and <= 100 })
            && layout.Arrows.Count <= placements.Count(p => p is { Today: not null, Later: not null });
    }, iter: 200);

    [Fact]
    public void Nothing_shows_in_which_order_people_placed() => Gen.Select(AnyPlacement.Array[0, 40], Gen.Int).Sample((placements, seed) =>
    {
        var shuffled = placements.ToArray();
        new Random(seed).Shuffle(shuffled);
        return Layout(placements).Dots.SequenceEqual(Layout(shuffled).Dots);
    }, iter: 200);

    [Fact]
    public void Without_the_second_dots_the_first_stand_where_they_stand_with_them() => AnyPlacement.Array[0, 60].Sample(placements =>
    {
        var first = new DotLayout(placements, PlaneShape.Screen, QuadrantEvening.Frame, hasLater: false);
        return first.Arrows.Count == 0 && first.Dots.SequenceEqual(Layout(placements).Dots.Where(d => d.Horizon == Horizon.Today));
    }, iter: 200);

    private static DotLayout Layout(IEnumerable<Placement> placements) => new(placements, PlaneShape.Screen, QuadrantEvening.Frame);

    private static Placement Of(Position? today, Position? later) =>
        new(new ParticipantId(Guid.CreateVersion7()), null, today, later, "", false, 1);
}
