using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

/// <summary>What waits beside notes, answers and lines: offers, agreements, and the words beside a dot.</summary>
public class ApprovalEverywhereTests
{
    private static readonly OfferId zaal = new(Person(301).Value);
    private static readonly AgreementId sleutel = new(Person(302).Value);
    private static readonly OrganisationId linde = new(Person(303).Value);
    private static readonly WordsPlace words = new(InQuadrant, AnnaId);
    private static readonly Pile all = new() { Offers = [zaal], Agreements = [sleutel], Words = [words] };

    /// <summary>The dots have fallen; Anna wrote a first step, an offer and an agreement, and all three wait.</summary>
    private static Evening Waiting() => Quiet().Given(Fleur, SwitchApproval(true))
        .Given(Anna, WriteFirstStep(InQuadrant, "We bellen de buren."))
        .In(InBreak).Given(Anna, Offer(InBreak, "een zaal", zaal))
        .In(InAgreements).Given(Anna, AddAgreement(InAgreements, Terms("Sleutels bijmaken"), sleutel, true));

    private static Evening Quiet() => Evening.AtTables().In(InQuadrant)
        .Given(Anna, NameOrganisation(InQuadrant, "De Linde", linde), Place(InQuadrant, 0.2, -0.4))
        .Given(Fleur, Reveal(InQuadrant)).Given(Anna, ShowName(InQuadrant));

    private static Placement Of(Evening evening) => evening.Now.Quadrants.In(InQuadrant)[AnnaId];

    [Fact]
    public void What_is_new_waits_and_is_told_to_nobody()
    {
        var now = Waiting().Now;
        Assert.Equal([zaal], now.Market.Waiting.Select(offer => offer.Id));
        Assert.Equal([sleutel], now.Agreements.Waiting.Select(agreement => agreement.Id));
        Assert.Equal([words], now.WaitingWords().Select(waiting => waiting.Place));
        Assert.Empty(now.Market.Open);
        Assert.Empty(now.Agreements.Told);
        Assert.Equal("", now.Quadrants.In(InQuadrant)[AnnaId].ToldStep);
    }

    [Fact]
    public void Without_approval_nothing_waits() =>
        Quiet().When(Anna, WriteFirstStep(InQuadrant, "Morgen")).Then(new QuadrantEvent.FirstStepWritten(InQuadrant, AnnaId, "Morgen"));

    [Fact]
    public void One_by_one_or_all_at_once_the_desk_approves()
    {
        Waiting().When(Fleur, ApproveAll(int.MaxValue)).Then(new ApprovalEvent.Approved([], [], null, [zaal], [sleutel], [words]));
        var evening = Waiting();
        evening.When(Fleur, Restore(zaal)).Then(new ApprovalEvent.Approved([], [], null, [zaal]));
        evening.When(Fleur, RestoreAgreement(sleutel)).Then(new ApprovalEvent.Approved([], [], null, null, [sleutel]));
        evening.When(Fleur, RestoreWords(InQuadrant, AnnaId)).Then(new ApprovalEvent.Approved([], [], null, null, null, [words]));
        evening.When(Fleur, ApproveAll(int.MaxValue)).ThenNothing();
        Assert.Equal("We bellen de buren.", Of(evening).ToldStep);
        Assert.Single(evening.Now.Market.Open);
        Assert.Single(evening.Now.Agreements.Told);
    }

    [Fact]
    public void All_means_what_the_desk_saw()
    {
        var evening = Waiting();
        var seen = evening.Now.Agreements.Waiting.Single().WaitingSince!.Value;
        evening.Given(Anna, WriteFirstStep(InQuadrant, "Iets grofs")).When(Fleur, ApproveAll(seen))
            .Then(new ApprovalEvent.Approved([], [], null, [zaal], [sleutel]));
    }

    [Fact]
    public void Nobody_else_uses_or_takes_up_what_waits_and_its_writer_goes_on_with_it()
    {
        var evening = Waiting().Given(Cem, NameOrganisation(InBreak, "Velt"));
        evening.When(Cem, Take(InBreak, zaal)).ThenRefused(RefusalCode.NoSuchOffer);
        evening.When(Cem, Claim(sleutel)).ThenRefused(RefusalCode.NotFound);
        evening.Given(Anna, Release(sleutel), ChangeAgreement(sleutel, Terms("Twee sleutels")), Withdraw(InBreak, zaal), WithdrawAgreement(sleutel));
        Assert.Empty(evening.Now.Agreements.Waiting);
        Assert.Empty(evening.Now.Market.Waiting);
    }

    [Fact]
    public void Other_words_wait_again_and_what_was_turned_away_stays_away()
    {
        var evening = Waiting().Given(Fleur, ApproveAll(int.MaxValue))
            .Given(Anna, ChangeAgreement(sleutel, Terms("Iets grofs")), WriteFirstStep(InQuadrant, "Iets grofs"));
        Assert.Single(evening.Now.Agreements.Waiting);
        Assert.Single(evening.Now.WaitingWords());

        evening.Given(Fleur, HideAgreement(sleutel), HideWords(InQuadrant, AnnaId)).Given(Anna, WriteFirstStep(InQuadrant, "Nog iets grofs"));
        evening.When(Anna, ChangeAgreement(sleutel, Terms("Nog iets grofs"))).ThenRefused(RefusalCode.NotFound);
        Assert.Empty(evening.Now.WaitingWords());
        Assert.True(Of(evening).IsHidden);
    }

    [Fact]
    public void What_the_desk_writes_does_not_wait()
    {
        var evening = Waiting().Given(Fleur, AskAgreement(InAgreements, Terms("De zaal opruimen"), BramId, new AgreementId(Person(309).Value)));
        Assert.Single(evening.Now.Agreements.Told);
        evening.Given(Fleur, ChangeAgreement(AgreementId.Of(AgreementKind.Keeping), Terms("In de kast")));
        Assert.Equal(2, evening.Now.Agreements.Told.Count());
    }

    [Fact]
    public void A_reason_is_not_the_desks_before_the_dots_have_fallen()
    {
        var evening = Evening.AtTables().Given(Fleur, SwitchApproval(true)).In(InQuadrant)
            .Given(Anna, NameOrganisation(InQuadrant, "De Linde", linde), Place(InQuadrant, 0.2, -0.4), Explain(InQuadrant, "Wij beslissen samen"));
        Assert.Empty(evening.Now.WaitingWords());
        evening.When(Fleur, ApproveAll(int.MaxValue)).ThenNothing();
        evening.When(Fleur, RestoreWords(InQuadrant, AnnaId)).ThenRefused(RefusalCode.NotYetSeen);
        Assert.Equal([words], evening.Given(Fleur, Reveal(InQuadrant)).Now.WaitingWords().Select(waiting => waiting.Place));
    }

    public static TheoryData<string, Command> Undoable => new()
    {
        { "approve an offer", Restore(zaal) },
        { "turn an offer away", Hide(zaal) },
        { "approve an agreement", RestoreAgreement(sleutel) },
        { "turn an agreement away", HideAgreement(sleutel) },
        { "approve words", RestoreWords(InQuadrant, AnnaId) },
        { "turn words away", HideWords(InQuadrant, AnnaId) },
        { "approve all", ApproveAll(int.MaxValue) },
    };

    [Theory]
    [MemberData(nameof(Undoable))]
    public void One_tap_takes_it_back_and_it_waits_again(string what, Command command)
    {
        var evening = Waiting();
        var version = evening.Now.Version;
        evening.Given(Fleur, command);
        Assert.False(all == Pile.Waiting(evening.Now, int.MaxValue), what);
        evening.Given(Fleur, Undo());
        Assert.True(all == Pile.Waiting(evening.Now, int.MaxValue), what);
        Assert.True(evening.Now.Version > version);
    }

    [Fact]
    public void Words_are_hidden_and_shown_again_without_approval_as_well()
    {
        var evening = Quiet().Given(Anna, WriteFirstStep(InQuadrant, "Iets grofs"));
        evening.When(Fleur, HideWords(InQuadrant, AnnaId)).Then(new QuadrantEvent.WordsHidden(InQuadrant, AnnaId));
        evening.When(Fleur, HideWords(InQuadrant, AnnaId)).ThenNothing();
        Assert.Equal("", Of(evening).ToldStep);
        evening.Given(Fleur, Undo());
        Assert.Equal("Iets grofs", Of(evening).ToldStep);
        evening.When(Fleur, HideWords(InQuadrant, BramId)).ThenRefused(RefusalCode.NotFound);
    }
}
