using CsCheck;
using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Random evenings through every stage, with all slices of the program: no event changes a page without saying so.</summary>
public sealed class EveningLawTests
{
    [Fact]
    public void Every_event_of_an_evening_touches_every_page_that_it_changes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, Laboratory.StateOf(Storm.Begins().Now), Storm.Steps, length: 60, iterations: 12);
    }

    /// <summary>The same where people have themselves forgotten: what they wrote leaves every page.</summary>
    [Fact]
    public void Every_forgetting_touches_every_page_that_it_changes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, Laboratory.StateOf(Storm.Begins().Now), Gen.Frequency((15, Storm.Steps), (1, forgetting)), length: 60, iterations: 12);
    }

    /// <summary>The same for who reads a Dutch workshop in French: the texts that change there are other ones.</summary>
    [Fact]
    public void Every_event_touches_every_page_in_another_language_that_it_changes()
    {
        using var app = new App();
        var evening = Storm.Begins().Now;
        var told = evening.Template!.Stages.Select((stage, at) => new StageTranslation(at + 1, Marked(stage))).ToSequence();
        FragmentLaw.Check(app.Services, Laboratory.StateOf(evening with { Translations = [new("fr", told)] }), Storm.Steps, length: 60, iterations: 6, "fr");
    }

    private static readonly Gen<Func<Workshop, (Command Command, Actor By)?>> forgetting = Gen.OneOf(AnnaId, BramId, CemId, DinaId)
        .Select(who => new Func<Workshop, (Command, Actor)?>(_ => (Orders.Forget(who), new Actor.Participant(who))));

    private static StageTemplate Marked(StageTemplate stage) => stage with { Title = $"Fr {stage.Title}", Instruction = $"Fr {stage.Instruction}" } switch
    {
        StageTemplate.Welcome welcome => welcome with { Question = $"Fr {welcome.Question}" },
        StageTemplate.Charter charter => charter with { Articles = charter.Articles.Select(a => a with { Title = $"Fr {a.Title}" }).ToSequence() },
        StageTemplate.Themes themes => themes with { List = themes.List.Select(theme => theme with { Title = $"Fr {theme.Title}" }).ToSequence() },
        var other => other,
    };
}
