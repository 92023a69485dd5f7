using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

public class SignatureTests
{
    private static readonly DateOnly today = new(2026, 11, 20);
    private static readonly DateOnly christmas = new(2026, 12, 24);

    private static Evening Adopted() => Adopt(Evening.AtTables().In(InCharter), Article2, Round1, "We delen alles.").In(InSign);

    private static Evening Adopt(Evening evening, ArticleId article, RoundId round, string text) => evening
        .Given(Fleur, Write(article, text), OpenRound(article, round))
        .Given(Somebody, Choose(round, "b1", Choice.Consent)).Given(Fleur, RevealRound(round), Orders.Adopt(article));

    [Fact]
    public void Anna_lays_it_before_her_board_with_a_day_to_come()
    {
        var evening = Adopted();
        evening.When(Anna, LayBefore(InSign, today)).ThenRefused(RefusalCode.DateOutside);
        evening.When(Anna, LayBefore(InSign, today.AddYears(11))).ThenRefused(RefusalCode.DateOutside);
        var signature = evening.When(Anna, LayBefore(InSign, christmas)).Then(new CharterEvent.SignaturePending(AnnaId, christmas))
            .Charter.Signatures[AnnaId];
        Assert.True(signature.IsPending);
        Assert.True(signature.OnBehalf);
        evening.When(Anna, LayBefore(InSign, christmas)).ThenNothing();
        evening.When(Anna, Sign(InSign, onBehalf: true)).Then(new CharterEvent.CharterSigned(AnnaId, true));
        Assert.False(evening.Now.Charter.Signatures[AnnaId].IsPending);
    }

    [Fact]
    public void Nothing_adopted_is_nothing_to_lay_before_anybody() =>
        Evening.AtTables().In(InSign).When(Anna, LayBefore(InSign, christmas)).ThenRefused(RefusalCode.NothingAdopted);

    [Fact]
    public void The_board_signs_after_the_workshop_and_keeps_its_place()
    {
        var evening = Adopted().Given(Anna, LayBefore(InSign, christmas)).Given(Bram, Sign(InSign))
            .Given(Fleur, Lock(InSign), Remove(AnnaId), Close()).After(TimeSpan.FromDays(20));
        var signature = evening.When(Anna, Confirm(AnnaId)).Then(new CharterEvent.SignatureConfirmed(AnnaId)).Charter.Signatures[AnnaId];
        Assert.Equal((1, false, evening.Clock), (signature.Order, signature.IsPending, signature.At));
        evening.When(Anna, Confirm(AnnaId)).ThenNothing();
        evening.When(Anna, Decline(AnnaId)).ThenRefused(RefusalCode.NothingToConfirm);
    }

    [Fact]
    public void A_board_that_says_no_takes_the_organisation_off_the_charter()
    {
        var evening = Adopted().Given(Anna, LayBefore(InSign, christmas));
        var charter = evening.When(Anna, Decline(AnnaId)).Then(new CharterEvent.SignatureDeclined(AnnaId)).Charter;
        Assert.Empty(charter.Signatures);
        Assert.Contains(AnnaId, charter.Declined);
        evening.When(Anna, Decline(AnnaId)).ThenNothing();
        evening.When(Anna, Confirm(AnnaId)).ThenRefused(RefusalCode.NothingToConfirm);
        Assert.Empty(evening.Given(Anna, Sign(InSign)).Now.Charter.Declined);
    }

    [Fact]
    public void A_link_without_something_to_answer_answers_nothing()
    {
        var evening = Adopted().Given(Anna, Sign(InSign)).Given(Bram, LayBefore(InSign, christmas), WithdrawSignature(InSign));
        evening.When(Anna, Confirm(AnnaId)).ThenRefused(RefusalCode.NothingToConfirm);
        evening.When(Bram, Confirm(BramId)).ThenRefused(RefusalCode.NothingToConfirm);
        evening.Given(Bram, LayBefore(InSign, christmas)).Given(Fleur, Reconsider(Article2));
        evening.When(Bram, Confirm(BramId)).ThenRefused(RefusalCode.NothingAdopted);
    }

    [Fact]
    public void A_signature_stands_for_what_was_adopted_when_it_was_given()
    {
        var evening = Adopted().Given(Anna, Sign(InSign));
        var charter = evening.Now.Charter;
        Assert.Equal([new SignedArticle(Article2, 1)], charter.Signatures[AnnaId].Covers);
        Assert.True(charter.IsUpToDate(charter.Signatures[AnnaId]));

        charter = Adopt(evening, Article1, Round2, "We zorgen voor alles.").Now.Charter;
        Assert.False(charter.IsUpToDate(charter.Signatures[AnnaId]));
        Assert.Equal([new SignedArticle(Article2, 1)], charter.StandsFor(charter.Signatures[AnnaId]));

        charter = evening.Given(Fleur, Reconsider(Article2)).Now.Charter;
        Assert.Empty(charter.StandsFor(charter.Signatures[AnnaId]));

        charter = evening.When(Anna, Sign(InSign)).Then(new CharterEvent.CharterSigned(AnnaId, false)).Charter;
        Assert.Equal([new SignedArticle(Article1, 1)], charter.Signatures[AnnaId].Covers);
        evening.When(Anna, Sign(InSign)).ThenNothing();
    }

    [Fact]
    public void A_board_signs_what_is_adopted_when_it_signs()
    {
        var evening = Adopt(Adopted().Given(Anna, LayBefore(InSign, christmas)), Article1, Round2, "Meer.").Given(Anna, Confirm(AnnaId));
        Assert.True(evening.Now.Charter.IsUpToDate(evening.Now.Charter.Signatures[AnnaId]));
    }
}
