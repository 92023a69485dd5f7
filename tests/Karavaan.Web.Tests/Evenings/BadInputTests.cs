using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>What people do by mistake gets a clear word, loses nothing and breaks nothing elsewhere.</summary>
public sealed class BadInputTests
{
    private const string Arabic = "محمد الحسن";

    [Fact]
    public async Task A_note_of_ten_thousand_characters_is_refused_with_words_and_not_cut()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        var answer = await anna.SendAsync("post", "themes/4/notes", ("text", new string('a', 10_000)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, nameof(RefusalCode.TextTooLong)), (answer.Status, answer.Code));
        Assert.Contains("280", answer.Words, StringComparison.Ordinal);
        Assert.Contains("10000", answer.Words.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(evening.Workshop.Board.Notes);
    }

    [Fact]
    public async Task A_name_from_right_to_left_stays_in_its_place_on_every_surface()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("\u202e" + Arabic);
        await anna.SaveAsync("put", "answers/1/0", ("text", "Goedenavond"));
        Assert.Equal(Arabic, Assert.Single(evening.Room.State.People.All).Name);
        foreach (var path in new[] { "screen", "desk" })
        {
            Assert.Contains($"<bdi>{Arabic}</bdi>", WebUtility.HtmlDecode((await evening.Fleur.GetAsync(path)).Body), StringComparison.Ordinal);
        }

        await new Play(evening, anna, await evening.JoinAsync("Bram"), "Samen") { Signs = "\u202e" + Arabic, Keeper = "\u202eDina\nB" }.AllAsync();
        Assert.Equal(new HashSet<string> { Arabic, "Bram", "Dina B" }, evening.Room.State.People.All.Select(p => p.Name).ToHashSet());
        Assert.Contains(evening.Room.State.People.All, p => p.SignedName == Arabic);
    }

    [Fact]
    public async Task An_organisation_with_a_sign_that_is_no_character_stops_neither_the_groups_nor_the_quadrant()
    {
        await using var evening = await Evening.StartAsync();
        var anna = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await anna.SubmitAsync($"/j/{evening.Code}", ("name", "Anna"), ("organisation", "De\ufffe Linde"))).Status);
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "organisation"));
        Assert.Equal("De Linde", Assert.Single(evening.Room.State.People.All).Organisation);

        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde\ufffe"));
        Assert.NotNull(evening.Workshop.Quadrants.Find("de linde"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_note_also_after_a_restart()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(4);
        var id = Guid.CreateVersion7();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("post", "themes/4/notes", id, ("text", "Samen koken"))).Status);
        }

        await evening.RestartAsync();
        var again = await anna.SendAsync("post", "themes/4/notes", id, ("text", "Samen koken"));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal("Samen koken", Assert.Single(evening.Workshop.Board.Notes.Values).Text);
        Assert.Contains("Samen koken", string.Concat(again.Drawn), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_command_id_writes_over_nothing()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(4);
        var id = Guid.CreateVersion7();
        await anna.SendAsync("post", "themes/4/notes", id, ("text", "Van Anna"));
        var answer = await bram.SendAsync("post", "themes/4/notes", id, ("text", "Van Bram"));
        Assert.Equal(nameof(RefusalCode.NotYourNote), answer.Code);
        Assert.Equal("Van Anna", Assert.Single(evening.Workshop.Board.Notes.Values).Text);
    }

    [Fact]
    public async Task Two_desks_that_press_Next_at_once_move_one_stage()
    {
        await using var evening = await Evening.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ =>
            evening.Fleur.SendAsync("put", "desk/stage", ("from", "1"), ("to", "2"))));
        Assert.Equal(2, evening.Workshop.Programme.Current.Number);
        var refused = Assert.Single(answers, a => a.Status != HttpStatusCode.OK);
        Assert.Equal(nameof(RefusalCode.StageAlreadyLeft), refused.Code);
        Assert.NotEmpty(refused.Words);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_at_the_desk_and_not_cut()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        var anna = Assert.Single(evening.Room.State.People.All);
        var path = $"desk/people/{anna.Id.Value:n}/name";
        var answer = await evening.Fleur.SendAsync("put", path, ("name", new string('a', 60)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, nameof(RefusalCode.TextTooLong)), (answer.Status, answer.Code));
        await evening.Fleur.SaveAsync("put", path, ("name", " Anna\u202e D. "));
        Assert.Equal("Anna D.", Assert.Single(evening.Room.State.People.All).Name);
        var nobody = await evening.Fleur.SendAsync("put", $"desk/people/{Guid.CreateVersion7():n}/name", ("name", "Dina"));
        Assert.Equal(nameof(RefusalCode.NotInWorkshop), nobody.Code);
    }

    [Fact]
    public async Task Her_phone_tells_the_four_digits_with_which_she_comes_back()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var people = evening.Services.GetRequiredService<PeopleStore>();
        var digits = await people.FindReturnCodeAsync(evening.Room.State.People.All.Single().Id);
        Assert.Contains(digits!, (await anna.GetAsync("")).Document.QuerySelector(".menu-line")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_that_slept_for_an_hour_gets_the_page_as_it_is_now()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        var slept = evening.Workshop.Version;
        await evening.GoToAsync(4);
        for (var i = 0; i < 30; i++)
        {
            await bram.SaveAsync("post", "themes/4/notes", ("text", $"Kaartje {i}"));
        }

        await evening.RestartAsync();
        foreach (var version in new[] { slept, 0, -5, int.MinValue })
        {
            var brought = await anna.GetAsync($"catch-up?v={version}&build={Shared.Build.Id}", "application/json");
            Assert.Contains("Kaartje 29", string.Concat(brought.Drawn), StringComparison.Ordinal);
            Assert.False(brought.Json.GetProperty("reload").GetBoolean());
        }

        foreach (var stale in new[] { $"v={slept}&build=een-andere", $"v={int.MaxValue}&build={Shared.Build.Id}" })
        {
            Assert.True((await anna.GetAsync($"catch-up?{stale}", "application/json")).Json.GetProperty("reload").GetBoolean());
        }
    }
}
