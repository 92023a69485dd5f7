using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

public class AdoptionTests
{
    private static readonly DateOnly today = new(2026, 11, 20);
    private static readonly DateOnly nextMarch = new(2027, 3, 12);

    private static Evening Asked() => Evening.AtTables().In(InCharter).Given(Anna, Write(Article2, "We delen alles.")).In(InConsent)
        .Given(Fleur, OpenRound(Article2, Round1));

    private static Evening Adopted() => Asked().Given(Somebody, Choose(Round1, "b1", Choice.Consent))
        .Given(Fleur, RevealRound(Round1), Adopt(Article2)).In(InSign);

    [Fact]
    public void Without_objections_the_version_of_the_round_is_adopted_not_what_was_written_since()
    {
        var evening = Asked().Given(Somebody, Choose(Round1, "b1", Choice.Consent), Choose(Round1, "b2", Choice.Concern, "Wie betaalt?"))
            .Given(Fleur, RevealRound(Round1)).Given(Anna, Write(Article2, "We delen niets."));

        var article = evening.When(Fleur, Adopt(Article2)).Then(new CharterEvent.ArticleAdopted(Article2, 1)).Charter.Find(Article2)!;
        Assert.Equal("We delen alles.", article.AdoptedVersion!.Text);
        evening.When(Fleur, Adopt(Article2)).ThenNothing();
    }

    [Fact]
    public void Silence_is_never_consent()
    {
        var evening = Asked();
        evening.When(Fleur, Adopt(Article1)).ThenRefused(RefusalCode.NobodyChose);
        evening.When(Fleur, Adopt(Article2)).ThenRefused(RefusalCode.NotRevealed);
        evening.Given(Fleur, RevealRound(Round1)).When(Fleur, Adopt(Article2)).ThenRefused(RefusalCode.NobodyChose);
    }

    [Fact]
    public void An_objection_stands_until_a_next_round_has_none()
    {
        var evening = Asked().Given(Somebody, Choose(Round1, "b1", Choice.Objection, "Te vaag"), Choose(Round1, "b2", Choice.Objection, "Te duur"))
            .Given(Fleur, RevealRound(Round1));
        evening.When(Fleur, Adopt(Article2)).ThenRefused(RefusalCode.ObjectionsStand, "2");

        evening.Given(Anna, Write(Article2, "We delen 120 stukken gereedschap.")).Given(Fleur, OpenRound(Article2, Round2))
            .Given(Somebody, Choose(Round2, "b3", Choice.Consent)).Given(Fleur, RevealRound(Round2));
        evening.When(Fleur, Adopt(Article2)).Then(new CharterEvent.ArticleAdopted(Article2, 2));
    }

    [Fact]
    public void An_article_stays_open_with_a_name_and_a_date_to_come()
    {
        var evening = Asked();
        evening.When(Fleur, LeaveOpen(Article2, DinaId, nextMarch)).ThenRefused(RefusalCode.KeeperMissing);
        evening.When(Fleur, LeaveOpen(Article2, AnnaId, today)).ThenRefused(RefusalCode.DateMissing);
        evening.When(Fleur, LeaveOpen(Article2, AnnaId, today.AddDays(1))).Then(
            new CharterEvent.ArticleLeftOpen(Article2, AnnaId, today.AddDays(1)));
        evening.When(Fleur, LeaveOpen(Article2, AnnaId, today.AddDays(1))).ThenNothing();
        evening.When(Fleur, LeaveOpen(Article2, BramId, nextMarch)).Then(new CharterEvent.ArticleLeftOpen(Article2, BramId, nextMarch));
        evening.When(Fleur, Adopt(Article2)).ThenRefused(RefusalCode.ArticleDecided);
        evening.When(Anna, LeaveOpen(Article2, AnnaId, nextMarch)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void Today_is_the_date_of_the_clock_that_is_given()
    {
        var late = new DateTimeOffset(2026, 11, 20, 0, 30, 0, TimeSpan.FromHours(1));
        var decision = WorkshopDecider.Decide(Asked().Now, LeaveOpen(Article2, AnnaId, today), Fleur, late);
        Assert.Equal(Decision.Refuse(RefusalCode.DateMissing), decision);
    }

    [Fact]
    public void A_decided_article_is_written_again_only_after_it_was_reconsidered()
    {
        var evening = Adopted();
        evening.When(Anna, Write(Article2, "Toch niet")).ThenRefused(RefusalCode.ArticleDecided);
        evening.When(Fleur, Write(Article2, "Toch niet")).ThenRefused(RefusalCode.ArticleDecided);
        evening.When(Bram, TakePen(InCharter, Article2)).ThenRefused(RefusalCode.ArticleDecided);
        evening.When(Fleur, LeaveOpen(Article2, AnnaId, nextMarch)).ThenRefused(RefusalCode.ArticleDecided);

        evening.When(Anna, Reconsider(Article2)).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Fleur, Reconsider(Article2)).Then(new CharterEvent.ArticleReconsidered(Article2));
        evening.When(Fleur, Reconsider(Article2)).ThenNothing();
        evening.Given(Anna, Write(Article2, "Toch niet"));
    }

    [Fact]
    public void Anna_signs_changes_her_mind_and_takes_it_back()
    {
        var evening = Adopted();
        evening.When(Anna, WithdrawSignature(InSign)).ThenNothing();
        evening.When(Anna, Sign(InSign)).Then(new CharterEvent.CharterSigned(AnnaId, false));
        evening.When(Anna, Sign(InSign)).ThenNothing();
        evening.Given(Bram, Sign(InSign, onBehalf: true));
        evening.When(Anna, Sign(InSign, onBehalf: true)).Then(new CharterEvent.CharterSigned(AnnaId, true));

        var signatures = evening.Now.Charter.Signatures;
        Assert.Equal(new Signature(AnnaId, true, 1, Evening.HalfPastSeven) { Covers = [new(Article2, 1)] }, signatures[AnnaId]);
        Assert.Equal(2, signatures[BramId].Order);
        Assert.DoesNotContain(AnnaId, evening.When(Anna, WithdrawSignature(InSign)).Then(new CharterEvent.SignatureWithdrawn(AnnaId))
            .Charter.Signatures.Keys);
    }

    [Fact]
    public void Nobody_signs_nothing_or_elsewhere_or_after_the_lock()
    {
        Asked().In(InSign).When(Anna, Sign(InSign)).ThenRefused(RefusalCode.NothingAdopted);
        var evening = Adopted().In(InCheckout).Given(Anna, Sign(InSign));
        evening.When(Anna, Sign(InCharter)).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, Sign(InSign)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.Given(Fleur, Lock(InSign));
        evening.When(Bram, Sign(InSign)).ThenRefused(RefusalCode.StageLocked);
        evening.When(Anna, WithdrawSignature(InSign)).ThenRefused(RefusalCode.StageLocked);
    }
}
