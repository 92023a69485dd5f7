using CsCheck;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Web.Tests.Markets;

/// <summary>A random market, in the break and after the reveal of the quadrant: no event changes a page without saying so.</summary>
public sealed class MarketLawTests
{
    private static readonly Gen<OfferId> offer = Gen.Int[1, 4].Select(n => new OfferId(Person(300 + n).Value));

    private static readonly Gen<Command> forPhones = Gen.OneOf(
        Gen.Select(offer, Gen.Enum<OfferKind>()).Select((id, kind) => Offer(InBreak, "een bakfiets", id, kind)),
        Gen.Select(offer, Gen.Enum<OfferKind>()).Select((id, kind) => Offer(InQuadrant, "een zaal", id, kind)),
        offer.Select(id => Withdraw(InBreak, id)),
        offer.Select(id => Take(InBreak, id)),
        offer.Select(id => Release(InBreak, id)));

    private static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> steps = Gen.Frequency(
        (5, Gen.Select(Gen.OneOf(Anna, Bram, Cem), forPhones).Select((by, command) => new Func<Workshop, (Command, Actor)?>(_ => (command, by)))),
        (1, Gen.OneOf(offer.Select(Hide), offer.Select(Restore)).Select(command => new Func<Workshop, (Command, Actor)?>(_ => (command, Fleur)))));

    [Fact]
    public void In_the_break() => Check(Placed().In(InBreak));

    [Fact]
    public void After_the_reveal_of_the_quadrant() => Check(Placed());

    private static void Check(Evening evening)
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, Laboratory.StateOf(evening.Now), steps, length: 25, iterations: 8);
    }

    /// <summary>Anna and Bram come for one organisation, Cem for another; all have placed it, and the dots have fallen.</summary>
    private static Evening Placed()
    {
        var evening = Evening.AtTables().In(InQuadrant);
        foreach (var (who, name) in new[] { (Anna, "De Linde"), (Bram, "De Linde"), (Cem, "Velt") })
        {
            evening.Given(who, NameOrganisation(InQuadrant, name), Place(InQuadrant, 0.2, -0.4));
        }

        return evening.Given(Fleur, Reveal(InQuadrant));
    }
}
