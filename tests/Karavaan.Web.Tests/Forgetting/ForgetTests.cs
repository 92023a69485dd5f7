using System.Net;
using System.Text.Json;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Forgetting;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Karavaan.Web.Tests.Forgetting;

public sealed class ForgetTests
{
    [Fact]
    public async Task Anna_is_forgotten_here_on_disk_and_after_a_restart()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna van de Tuin"), await evening.JoinAsync("Bram"));
        var who = evening.Workshop.Roster.Present.First().Id;
        await anna.SaveAsync("put", "answers/1/0", ("text", "Mijn diepste geheim"));
        await bram.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
        var (themes, harvest) = (Stage<StageTemplate.Themes>(evening), Stage<StageTemplate.Harvest>(evening));
        await evening.GoToAsync(themes.Number);
        await anna.SaveAsync("post", $"themes/{themes.Number}/notes", ("text", "Mijn tweede geheim"));
        await evening.GoToAsync(harvest.Number);
        var note = Assert.Single(evening.Workshop.Board.Notes.Keys);
        await bram.SaveAsync("post", $"harvest/{harvest.Number}/notes/{note.Value:n}/dots");

        Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        await CheckAsync(evening, bram, who, note);
        var before = evening.Room.State;
        await evening.RestartAsync();
        await CheckAsync(evening, bram, who, note);
        Assert.Equal(before.Version, evening.Room.State.Version);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.GetAsync("")).Status);
        Assert.DoesNotContain("geheim", Rows(evening), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna van de Tuin", Rows(evening), StringComparison.Ordinal);
        Assert.Contains("Zin in koken", Rows(evening), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anna_reads_and_takes_along_what_is_kept_about_her_and_nothing_of_others()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna van de Tuin"), await evening.JoinAsync("Bram"));
        await anna.SaveAsync("put", "answers/1/0", ("text", "Zin in <soep> & brood"));
        await bram.SaveAsync("put", "answers/1/0", ("text", "Zin in koken"));
        await evening.GoToAsync(4);
        Assert.Contains("1-2-4-iedereen</span></h1>", (await evening.Fleur.GetAsync("screen")).Body, StringComparison.Ordinal);
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Een kaart van Anna"));
        await evening.GoToAsync(5);
        await anna.SaveAsync("put", "harvest/5/line", ("text", "Een lijn van Anna"));
        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Warme Wijk"));
        await anna.SaveAsync("put", "quadrant/6/placements/today", ("x", "40"), ("y", "-50"));
        await anna.SaveAsync("put", "quadrant/6/placements/later", ("x", "60"), ("y", "20"));
        await anna.SaveAsync("put", "quadrant/6/why", ("text", "Een reden van Anna"));
        await evening.GoToAsync(12);
        await anna.SaveAsync("put", "answers/12/1", ("text", "Een taak van Anna"));
        Assert.Contains("/kept\"", (await anna.GetAsync("")).Body, StringComparison.Ordinal);

        var page = (await anna.GetAsync("kept")).Body;
        var file = (await anna.GetAsync("kept.json")).Body;
        var template = evening.Workshop.Template!;
        var asked = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll(".kept-texts > li").ToDictionary(
            text => text.QuerySelector("span")!.TextContent, text => (text.QuerySelector("small")!.TextContent, text.QuerySelector("small")!.GetAttribute("lang")));
        Assert.Equal(($"Welkom en check-in · {((StageTemplate.Welcome)template.Stages[0]).Question}", "nl"), asked["Zin in <soep> & brood"]);
        Assert.Equal(($"{template.Stages[3].Title} · {evening.Workshop.ThemeOf(new StageId(4), new GroupId(1))!.Title}", "nl"), asked["Een kaart van Anna"]);
        Assert.Equal(($"{template.Stages[4].Title} · {((StageTemplate.Harvest)template.Stages[4]).LineQuestion}", "nl"), asked["Een lijn van Anna"]);
        Assert.Equal(($"{template.Stages[11].Title} · {((StageTemplate.Checkout)template.Stages[11]).Questions[1]}", "nl"), asked["Een taak van Anna"]);
        Assert.Equal(($"{template.Stages[5].Title} · Waarom daar?", "nl"), asked["Een reden van Anna"]);
        Assert.Contains("1-2-4-iedereen</span>", page, StringComparison.Ordinal);
        using var kept = JsonDocument.Parse(file);
        Assert.Equal("Anna van de Tuin", kept.RootElement.GetProperty("person").GetProperty("name").GetString());
        Assert.Contains(kept.RootElement.GetProperty("happened").EnumerateArray(), one =>
            one.GetProperty("what").GetString() == "answer-given" && one.GetProperty("data").GetProperty("text").GetString() == "Zin in <soep> & brood");
        foreach (var body in new[] { page, file })
        {
            Assert.DoesNotContain("Zin in koken", body, StringComparison.Ordinal);
            Assert.DoesNotContain("Bram", body, StringComparison.Ordinal);
        }

        await anna.SubmitAsync("forget");
        Assert.Equal(HttpStatusCode.Redirect, (await anna.GetAsync("kept.json")).Status);
    }

    [Fact]
    public async Task Names_go_when_the_days_are_over_and_a_signature_keeps_its_own()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        await evening.JoinAsync("Bram");
        var people = evening.Room.State.People.All.ToList();
        var bram = people.Single(p => p.Name == "Bram");
        var desk = new Actor.Facilitator(evening.Room.State.Row.Owner);
        await evening.Room.SendAsync(
            new RosterCommand.ChangePerson(bram.Id) { Id = Guid.CreateVersion7() }, desk, new SideWrite.SavePerson(bram with { SignedName = "Bram Tekent" }));

        Assert.Equal(0, await Sweep(evening, days: 29).RunAsync());
        Assert.Contains("Anna", Rows(evening), StringComparison.Ordinal);
        Assert.Equal(1, await Sweep(evening, days: 31).RunAsync());

        var left = Assert.Single(evening.Room.State.People.All);
        Assert.Equal(("", "Bram Tekent"), (left.Name, left.SignedName));
        Assert.DoesNotContain("Anna", Rows(evening), StringComparison.Ordinal);
        Assert.Equal(0, await Sweep(evening, days: 32).RunAsync());
        await evening.RestartAsync();
        Assert.Equal(left, Assert.Single(evening.Room.State.People.All));
    }

    [Fact]
    public async Task Who_takes_an_open_article_further_stays_named_there_unless_they_asked_to_be_forgotten()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna van de Tuin");
        await evening.GoToAsync(Stage<StageTemplate.Consent>(evening).Number);
        foreach (var (article, keeper) in new[] { (1, "Anna van de Tuin"), (2, "Dina Verweg") })
        {
            await evening.Fleur.SaveAsync("put", $"desk/articles/{article}/text", ("text", "We delen."));
            await evening.Fleur.SaveAsync("put", $"desk/consent/articles/{article}/keeper", ("name", keeper), ("until", "2099-04-09"));
        }

        Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        Assert.Equal(1, await Sweep(evening, days: 31).RunAsync());

        var left = Assert.Single(evening.Room.State.People.All);
        Assert.Equal(("", "Dina Verweg"), (left.Name, left.AgreedName));
        Assert.DoesNotContain("Anna van de Tuin", Rows(evening), StringComparison.Ordinal);
        Assert.Contains("Dina Verweg", WebUtility.HtmlDecode((await evening.Fleur.GetAsync("desk")).Body), StringComparison.Ordinal);
        Assert.Equal(0, await Sweep(evening, days: 32).RunAsync());
    }

    [Fact]
    public async Task A_deleted_workshop_leaves_nothing_and_its_pages_are_told()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Weg ermee"));
        var other = await Evening.NewWorkshopAsync(evening.Fleur);
        var page = $"/desk/{evening.Room.State.Row.Id.Value}/deletion";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.Fleur.SubmitAsync(page, ("typed", "WEG"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("")).Status);
        var stranger = await evening.InviteAsync("Hilde");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(page)).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitAsync(page, ("typed", evening.Code.ToLowerInvariant()))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await anna.GetAsync("")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await anna.SendAsync("put", "answers/1/0", ("text", "Nog iets"))).Status);
        Assert.Equal(HttpStatusCode.Gone, (await evening.NewVisitor().GetAsync($"/j/{evening.Code}")).Status);
        Assert.DoesNotContain("Weg ermee", Rows(evening), StringComparison.Ordinal);
        Assert.DoesNotContain(evening.Code, Rows(evening), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync($"/w/{other}/desk")).Status);
    }

    [Fact]
    public async Task Copies_that_were_put_aside_live_a_week()
    {
        await using var evening = await Evening.StartAsync();
        var copies = evening.Services.GetRequiredService<DataFolder>().Copies;
        Directory.CreateDirectory(copies);
        var (old, young) = (Path.Combine(copies, "karavaan-20260101-000000000.db"), Path.Combine(copies, "karavaan-20260102-000000000.db"));
        await File.WriteAllTextAsync(old, "Anna");
        await File.WriteAllTextAsync(young, "Bram");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-8));

        await evening.Services.GetRequiredService<NameSweep>().RunAsync();

        Assert.Equal([young], Directory.GetFiles(copies));
    }

    private static StageId Stage<T>(Evening evening)
        where T : StageTemplate => evening.Workshop.Programme.Stages.First(stage => stage.Content is T).Id;

    /// <summary>The sweep as it runs so many days from now, on the real database.</summary>
    private static NameSweep Sweep(Evening evening, int days) => new(
        evening.Services.GetRequiredService<Rooms>(),
        evening.Services.GetRequiredService<WorkshopStore>(),
        evening.Services.GetRequiredService<OldCopies>(),
        new Later(TimeSpan.FromDays(days)),
        NullLogger<NameSweep>.Instance);

    private static async Task CheckAsync(Evening evening, Visitor bram, ParticipantId who, NoteId note)
    {
        Assert.Null(evening.Workshop.Board.AnswerOf(new(1), 0, who));
        Assert.Equal("", evening.Workshop.Board.Notes[note].Text);
        Assert.Equal(1, evening.Workshop.Board.DotsIn(Stage<StageTemplate.Harvest>(evening)).Of[note]);
        Assert.Null(evening.Room.State.People.Find(who));
        Assert.Equal(1, evening.Workshop.Roster.Count);
        Assert.Equal(HttpStatusCode.OK, (await bram.GetAsync("")).Status);
        Assert.DoesNotContain("Anna van de Tuin", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }

    /// <summary>Every value in every row of what concerns workshops.</summary>
    private static string Rows(Evening evening) => string.Join(
        '|',
        ((string[])["events", "commands", "people", "publications", "screens", "workshop_facilitators", "workshops"])
            .SelectMany(table => SqlByHand.Rows(evening.Database, $"SELECT * FROM {table}").SelectMany(row => row).Select(cell => cell.Text)));

    private sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
