using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

public class ConsentTests
{
    /// <summary>SHA-256 of 'abc': the first test vector of FIPS 180-2, appendix B.1.</summary>
    private const string HashOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static Evening Written() => Evening.AtTables().In(InCharter).Given(Anna, Write(Article2, "abc")).In(InConsent);

    private static Evening Asked() => Written().Given(Fleur, OpenRound(Article2, Round1));

    [Fact]
    public void A_frozen_version_carries_its_hash_and_is_made_once()
    {
        var evening = Written();
        evening.When(Fleur, Freeze(Article2)).Then(new CharterEvent.ArticleFrozen(Article2, 1, "abc", HashOfAbc));
        evening.When(Fleur, Freeze(Article2)).ThenNothing();
        evening.Given(Anna, Write(Article2, "abcd")).Given(Fleur, Freeze(Article2));
        Assert.Equal([1, 2], evening.Now.Charter.Find(Article2)!.Versions.Select(v => v.Number));
        evening.When(Fleur, Freeze(Article1)).ThenRefused(RefusalCode.ArticleEmpty);
        evening.When(Fleur, Freeze(new ArticleId(9))).ThenRefused(RefusalCode.NoSuchArticle);
        evening.When(Anna, Freeze(Article2)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void A_round_freezes_the_text_first_and_comes_on_the_screen()
    {
        var after = Written().When(Fleur, OpenRound(Article2, Round1)).Then(
            new CharterEvent.ArticleFrozen(Article2, 1, "abc", HashOfAbc),
            new CharterEvent.RoundOpened(Round1, Article2, 1));

        Assert.Equal((Round1, 1, 1), (after.Charter.Now!.Id, after.Charter.Now.Version, after.Charter.Now.Number));
    }

    [Fact]
    public void A_frozen_text_is_not_frozen_again() =>
        Written().Given(Fleur, Freeze(Article2)).When(Fleur, OpenRound(Article2, Round1)).Then(
            new CharterEvent.RoundOpened(Round1, Article2, 1));

    [Fact]
    public void One_round_is_open_at_a_time()
    {
        var evening = Asked().Given(Fleur, Write(Article1, "Ander artikel"));

        evening.When(Fleur, OpenRound(Article2, Round2)).ThenNothing();
        evening.When(Fleur, OpenRound(Article1, Round2)).ThenRefused(RefusalCode.RoundStillOpen);
        evening.Given(Fleur, Write(Article2, "abcd")).When(Fleur, OpenRound(Article2, Round2)).ThenRefused(RefusalCode.RoundStillOpen);

        var second = evening.Given(Fleur, RevealRound(Round1), OpenRound(Article2, Round2)).Now.Charter.Now!;
        Assert.Equal((2, 2), (second.Number, second.Version));
        evening.Given(Fleur, RevealRound(Round2)).When(Fleur, OpenRound(Article2, Round1)).ThenNothing();
    }

    [Fact]
    public void Nothing_is_asked_about_an_empty_or_decided_article()
    {
        Written().When(Fleur, OpenRound(Article1, Round1)).ThenRefused(RefusalCode.ArticleEmpty);
        Written().Given(Fleur, LeaveOpen(Article2, AnnaId, new DateOnly(2027, 3, 12)))
            .When(Fleur, OpenRound(Article2, Round1)).ThenRefused(RefusalCode.ArticleDecided);
        Written().When(Anna, OpenRound(Article2, Round1)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void A_choice_is_made_without_a_name_and_may_change_until_the_reveal()
    {
        var evening = Asked();
        evening.When(Somebody, Choose(Round1, "b1", Choice.Consent, "wordt niet bewaard")).Then(
            new CharterEvent.ChoiceMade(Round1, "b1", Choice.Consent, ""));
        evening.When(Somebody, Choose(Round1, "b1", Choice.Consent)).ThenNothing();
        evening.When(Somebody, Choose(Round1, "b1", Choice.Objection, " Te vaag ")).Then(
            new CharterEvent.ChoiceMade(Round1, "b1", Choice.Objection, "Te vaag"));
        Assert.Single(evening.Now.Charter.Now!.Ballots);

        evening.Given(Fleur, RevealRound(Round1)).When(Somebody, Choose(Round1, "b1", Choice.Consent)).ThenRefused(RefusalCode.AlreadyRevealed);
    }

    [Fact]
    public void A_choice_with_a_name_is_refused()
    {
        Asked().When(Anna, Choose(Round1, "b1", Choice.Consent)).ThenRefused(RefusalCode.NotInWorkshop);
        Asked().When(Fleur, Choose(Round1, "b1", Choice.Consent)).ThenRefused(RefusalCode.NotInWorkshop);
        Asked().When(Somebody, Answer(InWelcome, "Stiekem")).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void A_concern_and_an_objection_need_a_reason_that_fits()
    {
        var evening = Asked();
        evening.When(Somebody, Choose(Round1, "b1", Choice.Concern)).ThenRefused(RefusalCode.ReasonMissing);
        evening.When(Somebody, Choose(Round1, "b1", Choice.Objection, " ")).ThenRefused(RefusalCode.ReasonMissing);
        evening.When(Somebody, Choose(Round1, "b1", Choice.Objection, new string('x', 501))).ThenRefused(RefusalCode.TextTooLong, "500", "501");
        evening.When(Somebody, Choose(Round2, "b1", Choice.Consent)).ThenRefused(RefusalCode.NoSuchRound);
        evening.When(Somebody, Choose(Round1, "b1", (Choice)7)).ThenRefused(RefusalCode.NotFound);
    }

    [Fact]
    public void The_state_does_not_depend_on_the_time_of_a_choice()
    {
        var choice = new CharterEvent.ChoiceMade(Round1, "b1", Choice.Consent, "");
        var state = Asked().Now;
        Assert.Equal(
            Picture.Of(state.Apply(new Recorded(choice, Somebody, DateTimeOffset.UnixEpoch))),
            Picture.Of(state.Apply(new Recorded(choice, Somebody, Evening.HalfPastSeven))));
    }

    [Fact]
    public void Choices_stand_in_the_order_of_their_ballots_not_of_their_time()
    {
        var evening = Asked().Given(Somebody, Choose(Round1, "c", Choice.Objection, "derde"), Choose(Round1, "a", Choice.Objection, "eerste"),
            Choose(Round1, "B", Choice.Concern, "hoofdletters eerst"), Choose(Round1, "b", Choice.Objection, "tweede"));

        Assert.Equal(["eerste", "tweede", "derde"], evening.Now.Charter.Now!.Of(Choice.Objection).Select(b => b.Reason));
        Assert.Equal(["B", "a", "b", "c"], evening.Now.Charter.Now.Ballots.Keys);
        Assert.Equal((0, 1, 3), (evening.Now.Charter.Now.Count(Choice.Consent), evening.Now.Charter.Now.Count(Choice.Concern),
            evening.Now.Charter.Now.Count(Choice.Objection)));
    }

    [Fact]
    public void The_desk_shows_objections_one_at_a_time_after_the_reveal()
    {
        var evening = Asked().Given(Somebody, Choose(Round1, "b1", Choice.Objection, "Te vaag"));
        evening.When(Fleur, ShowObjection(Round1, 0)).ThenRefused(RefusalCode.NotRevealed);

        evening.When(Fleur, RevealRound(Round1)).Then(new CharterEvent.RoundRevealed(Round1, 2));
        evening.When(Fleur, RevealRound(Round1)).ThenNothing();
        evening.When(Fleur, ShowObjection(Round1, 0)).Then(new CharterEvent.ObjectionShown(Round1, 0));
        evening.When(Fleur, ShowObjection(Round1, 0)).ThenNothing();
        evening.When(Fleur, ShowObjection(Round1, 1)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, ShowObjection(Round1, -1)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, ShowObjection(Round1, null)).Then(new CharterEvent.ObjectionShown(Round1, null));
        evening.When(Fleur, RevealRound(Round2)).ThenRefused(RefusalCode.NoSuchRound);
        evening.When(Anna, RevealRound(Round1)).ThenRefused(RefusalCode.OnlyFacilitator);
    }
}
