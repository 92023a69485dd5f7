using Karavaan.Domain.Agreements;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Agreements.AgreementEvent;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Agreements;

public class AgreementTests
{
    private static readonly DateOnly today = new(2026, 11, 20);
    private static readonly DateOnly nextMarch = new(2027, 3, 12);
    private static readonly Terms keys = new("Sleutels laten bijmaken", today.AddDays(14), "de wijkraad");

    private static Evening Agreeing() => Evening.AtTables().In(InAgreements);

    private static Evening Written() => Agreeing().Given(Anna, AddAgreement(InAgreements, keys, Sleutel));

    [Fact]
    public void Three_rows_stand_there_from_the_start_and_only_when_there_is_a_stage_for_them()
    {
        Assert.Equal(
            [AgreementKind.Keeping, AgreementKind.Rereading, AgreementKind.Sharing],
            Evening.Started().Now.Agreements.InOrder.Select(row => row.Kind));
        Assert.Empty(Evening.Started(With(Template.Stages[0])).Now.Agreements.All);
        Assert.Empty(Evening.Started().Now.Agreements.Told);
    }

    [Fact]
    public void Anna_writes_one_down_and_nobody_has_taken_it_up()
    {
        var after = Agreeing().When(Anna, AddAgreement(InAgreements, keys with { What = "  Sleutels laten bijmaken " }, Sleutel))
            .Then(new AgreementAdded(Sleutel, InAgreements, AnnaId, null, keys));
        Assert.Null(after.Agreements.Find(Sleutel)!.ClaimedBy);
        Assert.Equal([Sleutel], after.Agreements.Told.Select(agreement => agreement.Id));
    }

    [Fact]
    public void One_tap_writes_and_takes_up() => Agreeing().When(Anna, AddAgreement(InAgreements, keys, Sleutel, claims: true))
        .Then(new AgreementAdded(Sleutel, InAgreements, AnnaId, null, keys), new AgreementClaimed(Sleutel, AnnaId, keys));

    [Fact]
    public void Only_the_person_concerned_takes_it_up_and_gives_it_back()
    {
        var evening = Written();
        evening.When(Bram, Claim(Sleutel)).Then(new AgreementClaimed(Sleutel, BramId, keys));
        evening.When(Bram, Claim(Sleutel)).ThenNothing();
        evening.When(Cem, Claim(Sleutel)).ThenRefused(RefusalCode.AgreementTaken);
        evening.When(Fleur, Claim(Sleutel)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Cem, Release(Sleutel)).ThenNothing();
        evening.When(Bram, Release(Sleutel)).Then(new AgreementReleased(Sleutel));
        evening.When(Bram, Release(Sleutel)).ThenNothing();
        evening.Given(Cem, Claim(Sleutel)).When(Fleur, Release(Sleutel)).Then(new AgreementReleased(Sleutel));
    }

    [Fact]
    public void What_the_desk_writes_down_for_Bram_is_still_his_to_take_up()
    {
        var evening = Agreeing();
        evening.When(Fleur, AskAgreement(InAgreements, keys, DinaId)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, AskAgreement(InCharter, keys, BramId)).ThenRefused(RefusalCode.NoSuchStage);
        var agreement = evening.When(Fleur, AskAgreement(InAgreements, keys, BramId, Sleutel))
            .Then(new AgreementAdded(Sleutel, InAgreements, null, BramId, keys)).Agreements.Find(Sleutel)!;
        Assert.Equal((BramId, null), (agreement.Asked, agreement.ClaimedBy));
        evening.When(Fleur, AskAgreement(InAgreements, keys, BramId, Sleutel)).ThenNothing();
    }

    [Fact]
    public void The_writer_changes_it_until_somebody_else_took_it_up()
    {
        var evening = Written();
        var later = keys with { Until = nextMarch };
        evening.When(Bram, ChangeAgreement(Sleutel, later)).ThenRefused(RefusalCode.NotYourAgreement);
        evening.When(Anna, ChangeAgreement(Sleutel, keys)).ThenNothing();
        evening.When(Anna, ChangeAgreement(Sleutel, later)).Then(new AgreementChanged(Sleutel, AnnaId, later));
        evening.Given(Bram, Claim(Sleutel));
        evening.When(Anna, ChangeAgreement(Sleutel, keys)).ThenRefused(RefusalCode.AgreementTaken);
        evening.When(Anna, WithdrawAgreement(Sleutel)).ThenRefused(RefusalCode.AgreementTaken);
        evening.When(Fleur, ChangeAgreement(Sleutel, keys)).ThenRefused(RefusalCode.AgreementTaken);
        evening.Given(Bram, Release(Sleutel));
        evening.When(Bram, WithdrawAgreement(Sleutel)).ThenRefused(RefusalCode.NotYourAgreement);
        evening.When(Anna, WithdrawAgreement(Sleutel)).Then(new AgreementWithdrawn(Sleutel));
    }

    [Fact]
    public void Who_took_up_their_own_says_it_in_other_words() => Written().Given(Anna, Claim(Sleutel))
        .When(Anna, ChangeAgreement(Sleutel, keys with { What = "Drie sleutels" }))
        .Then(new AgreementClaimed(Sleutel, AnnaId, keys with { What = "Drie sleutels" }));

    [Fact]
    public void The_desk_fills_in_the_fixed_rows_and_the_date_stands_under_the_charter()
    {
        var evening = Agreeing();
        Assert.Null(evening.Now.Agreements.ReviewDay);
        var after = evening.When(Fleur, ChangeAgreement(Rereading, Terms("", nextMarch)))
            .Then(new AgreementChanged(Rereading, null, Terms("", nextMarch)));
        Assert.Equal(nextMarch, after.Agreements.ReviewDay);
        evening.When(Anna, ChangeAgreement(Rereading, Terms("Nooit"))).ThenRefused(RefusalCode.NotYourAgreement);

        evening.Given(Anna, Claim(Rereading)).Given(Fleur, ChangeAgreement(Rereading, Terms("In het buurthuis", nextMarch)));
        Assert.Equal(AnnaId, evening.Now.Agreements.Find(Rereading)!.ClaimedBy);
        evening.Given(Fleur, HideAgreement(Rereading));
        Assert.Null(evening.Now.Agreements.ReviewDay);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(3653, true)]
    [InlineData(3654, false)]
    public void A_day_lies_ahead_but_not_further_than_ten_years(int days, bool isFine)
    {
        var outcome = Agreeing().When(Anna, AddAgreement(InAgreements, keys with { Until = today.AddDays(days) }));
        Assert.Equal(isFine, outcome.Decision is Decision.Accepted);
        if (!isFine)
        {
            outcome.ThenRefused(RefusalCode.DateOutside);
        }
    }

    [Fact]
    public void Words_are_needed_and_bounded()
    {
        var evening = Agreeing();
        evening.When(Anna, AddAgreement(InAgreements, Terms(" "))).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Anna, AddAgreement(InAgreements, Terms(new string('x', 201)))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
        evening.When(Anna, AddAgreement(InAgreements, Terms("x", sharedWith: new string('x', 121))))
            .ThenRefused(RefusalCode.TextTooLong, "120", "121");
        for (var i = evening.Now.Agreements.All.Count; i < Limits.Agreements; i++)
        {
            evening.Given(Anna, AddAgreement(InAgreements, Terms($"Plan {i}")));
        }

        evening.When(Anna, AddAgreement(InAgreements, keys)).ThenRefused(RefusalCode.TooManyAgreements, "500");
    }

    [Fact]
    public void A_hidden_one_is_not_there_for_people_until_it_is_restored()
    {
        var evening = Written().Given(Fleur, HideAgreement(Sleutel));
        Assert.Empty(evening.Now.Agreements.Told);
        evening.When(Bram, Claim(Sleutel)).ThenRefused(RefusalCode.NotFound);
        evening.Given(Fleur, RestoreAgreement(Sleutel)).Given(Bram, Claim(Sleutel));
    }

    [Fact]
    public void Somebody_elses_id_is_no_way_in()
    {
        var evening = Written();
        evening.When(Bram, AddAgreement(InAgreements, Terms("Iets anders"), Sleutel)).ThenRefused(RefusalCode.NotYourAgreement);
        evening.When(Bram, AddAgreement(InAgreements, Terms("Iets anders"), Rereading)).ThenRefused(RefusalCode.NotYourAgreement);
        evening.When(Anna, AddAgreement(InAgreements, Terms("Iets anders"), Sleutel)).ThenNothing();
    }
}
