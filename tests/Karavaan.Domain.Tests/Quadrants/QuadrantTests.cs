using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Quadrants;

public class QuadrantTests
{
    private static Evening Named() => Evening.AtTables().In(InQuadrant)
        .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis De Épinette", Buurthuis));

    [Fact]
    public void Anna_names_her_organisation_and_it_carries_the_id_of_her_command() =>
        Evening.AtTables().In(InQuadrant).When(Anna, NameOrganisation(InQuadrant, " Buurthuis ", Buurthuis)).Then(
            new QuadrantEvent.OrganisationNamed(Buurthuis, "Buurthuis"),
            new QuadrantEvent.OrganisationChosen(InQuadrant, AnnaId, Buurthuis));

    [Fact]
    public void Bram_types_the_same_name_otherwise_and_means_the_same_organisation()
    {
        var evening = Named();
        evening.When(Bram, NameOrganisation(InQuadrant, "buurthuis   de epinette")).Then(
            new QuadrantEvent.OrganisationChosen(InQuadrant, BramId, Buurthuis));
        evening.When(Bram, NameOrganisation(InQuadrant, "BUURTHUIS DE ÉPINETTE")).ThenNothing();
        Assert.Single(evening.Now.Quadrants.Organisations);
    }

    [Fact]
    public void An_organisation_needs_a_name_that_fits_and_an_id_of_its_own()
    {
        var evening = Named();
        evening.When(Bram, NameOrganisation(InQuadrant, " ")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Bram, NameOrganisation(InQuadrant, new string('x', 81))).ThenRefused(RefusalCode.TextTooLong, "80", "81");
        evening.When(Bram, NameOrganisation(InQuadrant, "Iets anders", Buurthuis)).ThenRefused(RefusalCode.NotFound);
        evening.When(Bram, NameOrganisation(InThemes, "Buurthuis")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void Anna_puts_it_today_and_later_and_moves_it()
    {
        var evening = Named();
        evening.When(Anna, Place(InQuadrant, -0.5, 0.25)).Then(
            new QuadrantEvent.Placed(InQuadrant, AnnaId, Buurthuis, Horizon.Today, new Position(-0.5, 0.25)));
        evening.When(Anna, Place(InQuadrant, -0.5, 0.25)).ThenNothing();
        evening.Given(Anna, Place(InQuadrant, 1, -1), Place(InQuadrant, 0.5, 0.5, Horizon.Later));

        var placement = evening.Now.Quadrants.In(InQuadrant)[AnnaId];
        Assert.Equal((new Position(1, -1), new Position(0.5, 0.5)), (placement.Today!.Value, placement.Later!.Value));
    }

    [Theory]
    [InlineData(1.0001, 0)]
    [InlineData(0, -1.0001)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void A_position_lies_on_the_quadrant(double x, double y) =>
        Named().When(Anna, Place(InQuadrant, x, y)).ThenRefused(RefusalCode.PositionOutside);

    [Fact]
    public void Without_an_organisation_there_is_nothing_to_place_or_explain()
    {
        var evening = Named();
        evening.When(Bram, Place(InQuadrant, 0, 0)).ThenRefused(RefusalCode.OrganisationMissing);
        evening.When(Bram, Explain(InQuadrant, "Omdat")).ThenRefused(RefusalCode.OrganisationMissing);
    }

    [Fact]
    public void Who_skips_takes_both_placements_back_and_may_still_place()
    {
        var evening = Named().Given(Anna, Place(InQuadrant, 0, 0), Place(InQuadrant, 1, 1, Horizon.Later));

        var skipped = evening.When(Anna, Skip(InQuadrant)).Then(new QuadrantEvent.PlacementSkipped(InQuadrant, AnnaId))
            .Quadrants.In(InQuadrant)[AnnaId];
        Assert.Equal((null, null, true), (skipped.Today, skipped.Later, skipped.IsSkipped));
        evening.When(Anna, Skip(InQuadrant)).ThenNothing();
        Assert.False(evening.Given(Anna, Place(InQuadrant, 0, 0)).Now.Quadrants.In(InQuadrant)[AnnaId].IsSkipped);
    }

    [Fact]
    public void Who_has_nothing_to_place_skips_at_once()
    {
        var evening = Named().Given(Bram, Skip(InQuadrant));
        Assert.Null(evening.Now.Quadrants.In(InQuadrant)[BramId].Organisation);
        evening.When(Bram, Place(InQuadrant, 0, 0)).ThenRefused(RefusalCode.OrganisationMissing);
    }

    [Fact]
    public void Anna_explains_and_takes_it_back()
    {
        var evening = Named();
        evening.When(Anna, Explain(InQuadrant, "Wij beslissen samen")).Then(
            new QuadrantEvent.PlacementExplained(InQuadrant, AnnaId, "Wij beslissen samen"));
        evening.When(Anna, Explain(InQuadrant, "Wij beslissen samen")).ThenNothing();
        evening.When(Anna, Explain(InQuadrant, new string('x', 201))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
        evening.When(Anna, Explain(InQuadrant, "")).Then(new QuadrantEvent.PlacementExplained(InQuadrant, AnnaId, ""));
    }

    [Fact]
    public void After_the_reveal_placements_stand_but_words_may_follow()
    {
        var evening = Named().Given(Anna, Place(InQuadrant, 0, 0)).Given(Fleur, Reveal(InQuadrant));

        evening.When(Anna, Place(InQuadrant, 1, 1)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Anna, Skip(InQuadrant)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Anna, NameOrganisation(InQuadrant, "Iets anders")).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.Given(Anna, Explain(InQuadrant, "Nu ik het zie"));
    }
}
