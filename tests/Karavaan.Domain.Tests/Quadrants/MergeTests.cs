using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Quadrants;

public class MergeTests
{
    private static Evening Two() => Evening.AtTables().In(InQuadrant)
        .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis De Linde", Buurthuis), Place(InQuadrant, 0.5, -0.5))
        .Given(Bram, NameOrganisation(InQuadrant, "Buurthuis de Lnde", Tuin), Place(InQuadrant, 0.4, -0.5));

    [Fact]
    public void Two_spellings_become_one_and_keep_a_dot_each()
    {
        var evening = Two();
        evening.When(Fleur, Merge(Tuin, Buurthuis)).Then(new QuadrantEvent.OrganisationsMerged(Tuin, Buurthuis));
        evening.When(Fleur, Merge(Tuin, Buurthuis)).ThenNothing();
        evening.When(Fleur, Merge(Buurthuis, Tuin)).ThenNothing();
        var map = evening.Now.Quadrants;
        Assert.Equal("Buurthuis De Linde", map.NameOf(Tuin));
        Assert.Equal([AnnaId, BramId], map.Of(InQuadrant, Buurthuis).Select(p => p.By));
        Assert.Equal(Buurthuis, map.Find("buurthuis de lnde"));
        evening.When(Bram, NameOrganisation(InQuadrant, "Buurthuis De Linde")).ThenNothing();
    }

    [Fact]
    public void A_merge_can_be_undone_and_taken_apart()
    {
        var evening = Two().Given(Fleur, Merge(Tuin, Buurthuis), Undo());
        Assert.Equal("Buurthuis de Lnde", evening.Now.Quadrants.NameOf(Tuin));
        evening.Given(Fleur, Merge(Tuin, Buurthuis)).When(Fleur, Part(Tuin)).Then(new QuadrantEvent.OrganisationParted(Tuin));
        evening.When(Fleur, Part(Tuin)).ThenNothing();
        evening.Given(Fleur, Undo());
        Assert.Equal("Buurthuis De Linde", evening.Now.Quadrants.NameOf(Tuin));
    }

    [Fact]
    public void What_nobody_typed_cannot_be_merged() =>
        Two().When(Fleur, Merge(Tuin, new OrganisationId(Guid.NewGuid()))).ThenRefused(RefusalCode.NotFound);

    [Fact]
    public void A_log_that_merges_in_a_circle_leaves_no_circle()
    {
        var evening = Two();
        foreach (var (one, into) in new[] { (Tuin, Buurthuis), (Buurthuis, Tuin), (Buurthuis, Buurthuis) })
        {
            evening.Happen(new(new QuadrantEvent.OrganisationsMerged(one, into), Fleur, evening.Clock));
        }

        Assert.Equal(Buurthuis, evening.Now.Quadrants.Whole(Tuin));
    }

    [Theory]
    [InlineData("Buurthuis De Linde", "buurthuis de linde vzw")]
    [InlineData("Buurthuis De Linde", "Buurthuis Linde")]
    [InlineData("Buurthuis De Linde", "De Linde")]
    [InlineData("Velt", "Vetl")]
    [InlineData("Femma Wereldvrouwen", "Femma wereldvrouw")]
    [InlineData("Natuurpunt", "Natuur-punt")]
    [InlineData("K.W.B. Lier", "KWB Lier")]
    [InlineData("L'Épicerie solidaire ASBL", "epicerie solidaire")]
    [InlineData("Okra", "OKRA")]
    public void These_are_proposed(string one, string other)
    {
        Assert.True(Spellings.AreAlike(one, other));
        Assert.True(Spellings.AreAlike(other, one));
    }

    [Theory]
    [InlineData("Buurthuis De Linde", "Buurthuis De Eik")]
    [InlineData("Chiro 1", "Chiro 2")]
    [InlineData("Okra", "Orka's")]
    [InlineData("KWB", "KVB")]
    [InlineData("Velt", "Femma")]
    [InlineData("De vzw", "")]
    [InlineData("!!!", "???")]
    public void These_are_not(string one, string other) => Assert.False(Spellings.AreAlike(one, other));

    [Fact]
    public void Every_pair_is_proposed_once() => Assert.Equal(
        [("De Linde", "Linde"), ("De Linde", "de linde vzw"), ("Linde", "de linde vzw")],
        Spellings.Pairs(["De Linde", "Linde", "Velt", "de linde vzw"], name => name));
}
