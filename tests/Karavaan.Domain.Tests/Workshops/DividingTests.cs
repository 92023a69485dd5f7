using CsCheck;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class DividingTests
{
    [Fact]
    public void Everybody_sits_and_groups_differ_by_one_at_most() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 40], Gen.Int).Sample((people, groups, seed) =>
        {
            var roster = Divided(people, groups, seed);
            var sizes = roster.AllGroups.Select(g => roster.In(g).Count()).ToList();
            Assert.Equal(groups, sizes.Count);
            Assert.Equal(people, sizes.Sum());
            Assert.InRange(sizes.Max() - sizes.Min(), 0, 1);
        }, iter: 200);

    // The expected seats come from a second implementation of SplitMix64 and Fisher-Yates, in another language.
    [Fact]
    public void The_same_seed_gives_the_same_tables_for_ever() => Assert.Equal(
        [1, 2, 3, 1, 3, 2, 2, 1],
        Divided(8, 3, 2026).Present.Select(p => p.Group!.Value.Number));

    [Fact]
    public void Another_seed_gives_other_tables() =>
        Assert.NotEqual(Divided(20, 4, 1).Present.Select(p => p.Group), Divided(20, 4, 2).Present.Select(p => p.Group));

    [Fact]
    public void Chance_is_fair_within_what_chance_allows()
    {
        // 2,000 seeds, 4 people, 2 tables: the first person sits at table 1 in about half of them; 6 standard deviations are 134.
        var atTable1 = Enumerable.Range(0, 2000).Count(seed => Divided(4, 2, seed).Find(Person(1))!.Group == Group1);
        Assert.InRange(atTable1, 866, 1134);
    }

    [Fact]
    public void Who_was_taken_out_gets_no_seat()
    {
        var evening = Evening.AtTables().Given(Fleur, Remove(BramId), Divide(2));
        Assert.Equal([1, 1], evening.Now.Roster.AllGroups.Select(g => evening.Now.Roster.In(g).Count()));
        Assert.Null(evening.Now.Roster.People[BramId].Group);
    }

    private static Roster Divided(int people, int groups, int seed)
    {
        var evening = Evening.Started();
        for (var n = 1; n <= people; n++)
        {
            evening.Given(Fleur, Join(Person(n)));
        }

        return evening.Given(Fleur, Divide(groups, seed)).Now.Roster;
    }
}
