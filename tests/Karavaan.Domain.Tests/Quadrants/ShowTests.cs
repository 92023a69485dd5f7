using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Quadrants;

/// <summary>What may be seen after the reveal, and who says so: names, first steps, arrows, the spotlight.</summary>
public class ShowTests
{
    private static Evening Hidden() => Evening.AtTables().In(InQuadrant)
        .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis", Buurthuis), Place(InQuadrant, 0.5, -0.5))
        .Given(Bram, NameOrganisation(InQuadrant, "Tuin", Tuin), Place(InQuadrant, -0.5, 0.5));

    private static Evening Seen() => Hidden().Given(Fleur, Reveal(InQuadrant));

    [Fact]
    public void Before_the_reveal_no_name_can_be_shown_and_no_step_written()
    {
        var evening = Hidden();
        evening.When(Anna, ShowName(InQuadrant)).ThenRefused(RefusalCode.NotYetSeen);
        evening.When(Anna, WriteFirstStep(InQuadrant, "Morgen")).ThenRefused(RefusalCode.NotYetSeen);
        evening.When(Fleur, ShowArrows(InQuadrant)).ThenRefused(RefusalCode.NotYetSeen);
        evening.When(Fleur, Spotlight(InQuadrant, Buurthuis)).ThenRefused(RefusalCode.NotYetSeen);
    }

    [Fact]
    public void Anna_shows_the_name_at_her_own_dot_and_takes_it_back_until_the_lock()
    {
        var evening = Seen();
        evening.When(Anna, ShowName(InQuadrant)).Then(new QuadrantEvent.NameShown(InQuadrant, AnnaId, true));
        evening.When(Anna, ShowName(InQuadrant)).ThenNothing();
        Assert.True(evening.Now.Quadrants.In(InQuadrant)[AnnaId].IsNamed);
        Assert.False(evening.Now.Quadrants.In(InQuadrant)[BramId].IsNamed);
        evening.When(Anna, ShowName(InQuadrant, false)).Then(new QuadrantEvent.NameShown(InQuadrant, AnnaId, false));
        evening.Given(Fleur, Lock(InQuadrant)).When(Anna, ShowName(InQuadrant)).ThenRefused(RefusalCode.StageLocked);
    }

    [Fact]
    public void Who_placed_nothing_has_no_name_to_show() =>
        Seen().When(Cem, ShowName(InQuadrant)).ThenRefused(RefusalCode.OrganisationMissing);

    [Fact]
    public void Another_organisation_did_not_say_that_it_may_be_named()
    {
        var evening = Seen().Given(Anna, ShowName(InQuadrant), WriteFirstStep(InQuadrant, "Morgen"))
            .Given(Fleur, Cover(InQuadrant)).Given(Anna, NameOrganisation(InQuadrant, "Tuin"));
        var placement = evening.Now.Quadrants.In(InQuadrant)[AnnaId];
        Assert.False(placement.IsNamed);
        Assert.Equal("", placement.FirstStep);
    }

    [Fact]
    public void The_first_step_is_one_line_that_fits()
    {
        var evening = Seen();
        evening.When(Anna, WriteFirstStep(InQuadrant, " Morgen ")).Then(new QuadrantEvent.FirstStepWritten(InQuadrant, AnnaId, "Morgen"));
        evening.When(Anna, WriteFirstStep(InQuadrant, "Morgen")).ThenNothing();
        evening.When(Anna, WriteFirstStep(InQuadrant, new string('x', 201))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
        evening.When(Anna, WriteFirstStep(InQuadrant, "")).Then(new QuadrantEvent.FirstStepWritten(InQuadrant, AnnaId, ""));
    }

    [Fact]
    public void The_spotlight_falls_only_on_who_shows_a_name()
    {
        var evening = Seen();
        evening.When(Fleur, Spotlight(InQuadrant, Buurthuis)).ThenRefused(RefusalCode.NameNotShown);
        evening.Given(Anna, ShowName(InQuadrant)).When(Fleur, Spotlight(InQuadrant, Buurthuis))
            .Then(new QuadrantEvent.OrganisationSpotlit(InQuadrant, Buurthuis));
        evening.When(Fleur, Spotlight(InQuadrant, Buurthuis)).ThenNothing();
        evening.Given(Anna, ShowName(InQuadrant, false));
        Assert.Empty(evening.Now.Quadrants.NamedOf(InQuadrant, Buurthuis));
        evening.When(Fleur, Spotlight(InQuadrant, null)).Then(new QuadrantEvent.OrganisationSpotlit(InQuadrant, null));
    }

    [Fact]
    public void A_cover_takes_arrows_and_spotlight_with_it()
    {
        var evening = Seen().Given(Anna, ShowName(InQuadrant)).Given(Fleur, ShowArrows(InQuadrant), Spotlight(InQuadrant, Buurthuis));
        Assert.Equal(Evening.HalfPastSeven, evening.Now.Quadrants.ShowOf(InQuadrant).ArrowsAt);
        evening.Given(Fleur, Cover(InQuadrant), Reveal(InQuadrant));
        var show = evening.Now.Quadrants.ShowOf(InQuadrant);
        Assert.Equal((Evening.HalfPastSeven, null, null), (show.RevealedAt, show.ArrowsAt, show.Spotlight));
    }

    [Fact]
    public void Forgetting_Anna_leaves_her_dot_and_neither_name_nor_step()
    {
        var evening = Seen().Given(Anna, ShowName(InQuadrant), WriteFirstStep(InQuadrant, "Morgen"));
        var placement = evening.Now.Apply(new(new RosterEvent.ParticipantForgotten(AnnaId), Fleur, evening.Clock)).Quadrants.In(InQuadrant)[AnnaId];
        Assert.Equal((true, false, ""), (placement.IsPlaced, placement.IsNamed, placement.FirstStep));
    }
}
