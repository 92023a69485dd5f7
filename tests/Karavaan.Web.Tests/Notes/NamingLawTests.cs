using CsCheck;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Harvests;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Web.Tests.Notes;

/// <summary>
/// In a named workshop another name is another drawing, wherever notes are shown, and in any workshop the words of who is forgotten go:
/// no page may miss it.
/// </summary>
public sealed class NamingLawTests
{
    private static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> steps = Gen.Frequency(
        (5, HarvestSteps.All),
        (4, Gen.OneOf(AnnaId, BramId, CemId).Select(who => Step(_ => (ChangePerson(who), Fleur)))),
        (1, Gen.Const(Step(_ => (Forget(CemId), Cem)))),
        (2, Gen.OneOf(InThemes, InHarvest, InCharter).Select(to => Step(workshop => (Go(workshop.Programme.Current, to), Fleur)))),
        (2, Gen.Int[1, 6].Select(n => Step(_ => (StartRound(InThemes, n), Fleur)))),
        (1, Gen.OneOf(Group1, Group2).Select(group => Step(_ => (Assign(Article1, group), Fleur)))),
        (1, Gen.Int[1, 4].Select(n => Step(_ => (Cite(InCharter, Article1, new NoteId(Person(n).Value)), Anna)))));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_event_touches_every_page_that_it_changes(bool isNamed)
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, HarvestSteps.Begins(Template with { IsNamed = isNamed }), steps, length: 50, iterations: 12);
    }

    private static Func<Workshop, (Command Command, Actor By)?> Step(Func<Workshop, (Command, Actor)?> next) => next;
}
