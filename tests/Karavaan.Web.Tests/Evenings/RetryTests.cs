using System.Net;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>
/// A command whose answer got lost is sent again, and meanwhile others go on: the retry gets the first answer, also where the web would
/// refuse the same thing by now.
/// </summary>
public sealed class RetryTests
{
    [Fact]
    public async Task A_tables_choice_stays_answered_when_somebody_else_speaks_for_the_table_since()
    {
        await using var evening = await Evening.StartAsync(Shelf.Read("van-buurt-naar-wereld-congres"));
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        var stage = evening.Workshop.Programme.Stages.Single(s => s.Content is StageTemplate.Consent).Id.Number;
        await evening.GoToAsync(stage);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        await anna.SaveAsync("put", $"consent/{stage}/speaker");
        var choice = $"consent/rounds/{evening.Workshop.Charter.OnScreen!.Value.Value:n}/choice";
        var command = Guid.CreateVersion7();
        Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", choice, command, ("choice", "consent"))).Status);
        await bram.SaveAsync("put", $"consent/{stage}/speaker");

        Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", choice, command, ("choice", "consent"))).Status);
        Assert.Equal("SpeakerElsewhere", (await anna.SendAsync("put", choice, ("choice", "consent"))).Code);
    }

    [Fact]
    public async Task An_agreement_for_somebody_stays_answered_when_they_are_called_otherwise_since()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        await evening.GoToAsync(10);
        var command = Guid.CreateVersion7();
        (string, string)[] agreement = [("what", "Samen koken"), ("until", ""), ("shared", ""), ("for", "Anna")];
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SendAsync("post", "desk/agreements/10", command, agreement)).Status);
        await evening.Fleur.SaveAsync("put", $"desk/people/{evening.Room.State.People.All.Single().Id.Value:n}/name", ("name", "Annabel"));

        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SendAsync("post", "desk/agreements/10", command, agreement)).Status);
        Assert.Equal("NobodyCalledSo", (await evening.Fleur.SendAsync("post", "desk/agreements/10", agreement)).Code);
        Assert.Equal(1, evening.Workshop.Agreements.Told.Count(one => one.Terms.What == "Samen koken"));
    }
}
