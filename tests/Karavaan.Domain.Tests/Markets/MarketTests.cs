using Karavaan.Domain.Markets;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Markets;

public class MarketTests
{
    private static Evening Named() => Evening.AtTables().In(InQuadrant)
        .Given(Anna, NameOrganisation(InQuadrant, "Buurthuis", Buurthuis))
        .Given(Bram, NameOrganisation(InQuadrant, "Tuin", Tuin));

    private static Evening Offered() => Named().In(InBreak).Given(Anna, Offer(InBreak, "een zaal", Zaal));

    [Fact]
    public void Anna_offers_in_the_name_of_her_organisation()
    {
        var evening = Named();
        evening.When(Anna, Offer(InQuadrant, " een zaal ", Zaal)).Then(
            new MarketEvent.OfferAdded(Zaal, InQuadrant, OfferKind.Share, Buurthuis, AnnaId, "een zaal"));
        evening.When(Anna, Offer(InQuadrant, "een zaal", Zaal)).ThenNothing();
        evening.When(Bram, Offer(InQuadrant, "een zaal", Zaal)).ThenRefused(RefusalCode.NotYourOffer);
        evening.When(Anna, Offer(InQuadrant, " ")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Anna, Offer(InQuadrant, new string('x', 121))).ThenRefused(RefusalCode.TextTooLong, "120", "121");
        evening.When(Anna, Offer(InBreak, "te vroeg")).ThenRefused(RefusalCode.StageNotOpen);
        evening.When(Anna, Offer(InThemes, "elders")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void Who_named_no_organisation_names_one_in_the_break()
    {
        var evening = Offered();
        evening.When(Cem, Offer(InBreak, "een oven")).ThenRefused(RefusalCode.OrganisationMissing);
        evening.When(Cem, Take(InBreak, Zaal)).ThenRefused(RefusalCode.OrganisationMissing);
        evening.Given(Cem, NameOrganisation(InBreak, "tuin"), Offer(InBreak, "een oven"));
        Assert.Equal(Tuin, evening.Now.Quadrants.SpeaksFor(CemId));
        Assert.DoesNotContain(CemId, evening.Now.Quadrants.In(InQuadrant).Keys);
    }

    [Fact]
    public void Nobody_offers_without_end()
    {
        var evening = Named();
        for (var i = 0; i < Limits.OffersEach; i++)
        {
            evening.Given(Anna, Offer(InQuadrant, $"nummer {i}", kind: i % 2 == 0 ? OfferKind.Share : OfferKind.Need));
        }

        evening.When(Anna, Offer(InQuadrant, "nog een")).ThenRefused(RefusalCode.TooManyOffers, "12");
    }

    [Fact]
    public void Bram_can_use_it_in_the_name_of_his_organisation()
    {
        var evening = Offered();
        evening.When(Bram, Take(InBreak, Zaal)).Then(new MarketEvent.OfferTaken(Zaal, BramId, Tuin));
        evening.When(Bram, Take(InBreak, Zaal)).ThenNothing();
        evening.When(Bram, Release(InBreak, Zaal)).Then(new MarketEvent.OfferReleased(Zaal, BramId));
        evening.When(Bram, Release(InBreak, Zaal)).ThenNothing();
        evening.When(Anna, Take(InBreak, Zaal)).ThenRefused(RefusalCode.OfferOfOwn);
        evening.Given(Fleur, Merge(Tuin, Buurthuis)).When(Bram, Take(InBreak, Zaal)).ThenRefused(RefusalCode.OfferOfOwn);
    }

    [Fact]
    public void Only_Anna_takes_it_back_and_then_it_is_gone()
    {
        var evening = Offered();
        evening.When(Bram, Withdraw(InBreak, Zaal)).ThenRefused(RefusalCode.NotYourOffer);
        evening.Given(Anna, Withdraw(InBreak, Zaal)).When(Bram, Take(InBreak, Zaal)).ThenRefused(RefusalCode.NoSuchOffer);
        Assert.Empty(evening.Now.Market.Offers);
    }

    [Fact]
    public void The_desk_hides_it_and_shows_it_again()
    {
        var evening = Offered().Given(Fleur, Hide(Zaal));
        Assert.Empty(evening.Now.Market.Open);
        evening.When(Bram, Take(InBreak, Zaal)).ThenRefused(RefusalCode.NoSuchOffer);
        evening.When(Fleur, Hide(Zaal)).ThenNothing();
        evening.Given(Fleur, Undo());
        Assert.Equal([Zaal], evening.Now.Market.Open.Select(o => o.Id));
    }

    [Fact]
    public void After_the_lock_the_market_stands() =>
        Offered().Given(Fleur, Lock(InBreak)).When(Bram, Take(InBreak, Zaal)).ThenRefused(RefusalCode.StageLocked);

    [Fact]
    public void Forgetting_takes_along_what_somebody_offered_and_took()
    {
        var evening = Offered().Given(Bram, Take(InBreak, Zaal));
        var withoutBram = evening.Now.Apply(new(new RosterEvent.ParticipantForgotten(BramId), Fleur, evening.Clock));
        Assert.Empty(withoutBram.Market.Offers[Zaal].Takers);
        Assert.Empty(withoutBram.Apply(new(new RosterEvent.ParticipantForgotten(AnnaId), Fleur, evening.Clock)).Market.Offers);
    }
}
