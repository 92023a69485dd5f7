using CsCheck;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;
using static Karavaan.Web.Tests.Live.Laboratory;

namespace Karavaan.Web.Tests.Approvals;

/// <summary>Offers, agreements and words beside dots, with and without approval: no event changes a page without saying so, and what waits is nobody else's.</summary>
public sealed class ApprovalLawTests
{
    private static readonly Gen<OfferId> offer = Gen.Int[1, 4].Select(n => new OfferId(Person(300 + n).Value));
    private static readonly Gen<AgreementId> agreement = Gen.Int[1, 4].Select(n => new AgreementId(Person(300 + n).Value));
    private static readonly Gen<string> secret = Gen.Int[0, 9999].Select(n => $"geheim {n}");
    private static readonly Gen<ParticipantId> person = Gen.OneOf(AnnaId, BramId, CemId);

    private static readonly Gen<Command> forPhones = Gen.OneOf(
        Gen.Select(secret, offer, Gen.Enum<OfferKind>()).Select((text, id, kind) => Offer(InBreak, text, id, kind)),
        offer.Select(id => Withdraw(InBreak, id)),
        offer.Select(id => Take(InBreak, id)),
        Gen.Select(secret, agreement, Gen.Bool).Select((text, id, claims) => AddAgreement(InAgreements, Terms(text, new(2027, 3, 19)), id, claims)),
        Gen.Select(agreement, secret).Select((id, text) => ChangeAgreement(id, Terms("even iets anders", null, text))),
        agreement.Select(Claim),
        agreement.Select(Release),
        agreement.Select(WithdrawAgreement),
        secret.Select(text => WriteFirstStep(InQuadrant, text)),
        secret.Select(text => Explain(InQuadrant, text)),
        Gen.Bool.Select(isShown => ShowName(InQuadrant, isShown)));

    private static readonly Gen<Command> forTheDesk = Gen.OneOf(
        offer.Select(Hide),
        offer.Select(Restore),
        agreement.Select(HideAgreement),
        agreement.Select(RestoreAgreement),
        person.Select(who => HideWords(InQuadrant, who)),
        person.Select(who => RestoreWords(InQuadrant, who)),
        Gen.Int[0, 150].Select(ApproveAll),
        Gen.Bool.Select(SwitchApproval),
        Gen.OneOf(Person(201), Person(202)).Select(id => Spotlight(InQuadrant, new OrganisationId(id.Value))),
        Gen.OneOf(Undo(), Undo(), Cover(InQuadrant), Reveal(InQuadrant), Reveal(InQuadrant)));

    private static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> steps = Gen.Frequency(
        (5, Gen.Select(Gen.OneOf(Anna, Bram, Cem), forPhones).Select((by, command) => new Func<Workshop, (Command, Actor)?>(_ => (command, by)))),
        (3, forTheDesk.Select(command => new Func<Workshop, (Command, Actor)?>(_ => (command, Fleur)))));

    [Fact]
    public void Every_event_touches_every_page_that_it_changes()
    {
        using var app = new App();
        foreach (var stage in new[] { InQuadrant, InBreak, InAgreements })
        {
            FragmentLaw.Check(app.Services, StateOf(Begins().In(stage).Now), steps, length: 30, iterations: 6);
        }
    }

    [Fact]
    public void What_waits_or_is_hidden_reaches_neither_the_screen_nor_another_phone()
    {
        using var app = new App();
        var unseen = 0;
        steps.List[1, 60].Sample(played => Interlocked.Add(ref unseen, Play(app.Services, played)), iter: 25, threads: 1);
        Assert.NotEqual(0, unseen);
    }

    private static int Play(IServiceProvider services, IEnumerable<Func<Workshop, (Command Command, Actor By)?>> played)
    {
        var workshop = Do(Begins().Now, SwitchApproval(true), Fleur);
        foreach (var step in played)
        {
            workshop = step(workshop) is var (command, by) ? Do(workshop, command, by) : workshop;
        }

        foreach (var stage in new[] { InQuadrant, InBreak, InAgreements })
        {
            var state = StateOf(Do(workshop, Go(workshop.Programme.Current, stage), Fleur));
            var wall = Draw(services, state, Viewer.Screen);
            Assert.All(Unseen(workshop, null), text => Assert.DoesNotContain($"{text}<", wall, StringComparison.Ordinal));
            var phone = Draw(services, state, Viewer.Phone(BramId));
            Assert.All(Unseen(workshop, BramId), text => Assert.DoesNotContain($"{text}<", phone, StringComparison.Ordinal));
        }

        return Unseen(workshop, null).Count();
    }

    /// <summary>What this reader may not see, unless the same words stand where they may.</summary>
    private static IEnumerable<string> Unseen(Workshop workshop, ParticipantId? reader)
    {
        (string[] Texts, bool IsSeen)[] all =
        [
            .. workshop.Market.Offers.Values.Select(one => ((string[])[one.Text], !one.IsHidden || (one.WaitingSince is not null && one.By == reader))),
            .. workshop.Agreements.All.Values.Select(one => ((string[])[one.Terms.What, one.Terms.SharedWith], one.IsOpenTo(reader))),
            .. workshop.Quadrants.In(InQuadrant).Values.Select(one => ((string[])[one.Why, one.FirstStep], !one.IsHidden || one.By == reader)),
        ];
        return all.Where(one => !one.IsSeen).SelectMany(one => one.Texts).Where(text => text.Length > 0).Except(all.Where(one => one.IsSeen).SelectMany(one => one.Texts));
    }

    /// <summary>Anna and Bram come for one organisation, Cem for another; the dots have fallen, and the evening has been everywhere.</summary>
    private static Evening Begins()
    {
        var evening = Evening.AtTables().In(InQuadrant);
        foreach (var (who, name, id) in new[] { (Anna, "De Linde", 201), (Bram, "De Linde", 201), (Cem, "Velt", 202) })
        {
            evening.Given(who, NameOrganisation(InQuadrant, name, new OrganisationId(Person(id).Value)), Place(InQuadrant, 0.2, -0.4));
        }

        return evening.Given(Fleur, Reveal(InQuadrant)).In(InBreak).In(InAgreements);
    }
}
