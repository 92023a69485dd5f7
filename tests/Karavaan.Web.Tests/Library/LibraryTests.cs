using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Guarding;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Library;

/// <summary>The library over HTTP: take, name, copy, share, put away and plan.</summary>
public sealed class LibraryTests
{
    private const string All = "/templates/library";
    private const string Hall = "shelf:van-buurt-naar-wereld.nl.md";

    [Fact]
    public async Task Without_anything_of_ones_own_it_tells_how_to_begin()
    {
        await using var evening = await Evening.StartAsync();
        var page = (await evening.Fleur.GetAsync(All)).Document;
        Assert.Equal(2, page.QuerySelectorAll("section .empty").Length);
        Assert.Equal(20, page.QuerySelectorAll("form[action='/templates/library/copies']").Length);
        Assert.Empty(page.QuerySelectorAll("[type=search]"));
    }

    /// <summary>Three have one title: a size says which is for whom. What is in other languages is there, but not in the way.</summary>
    [Fact]
    public async Task Ours_say_for_how_many_they_are_and_those_of_other_languages_wait()
    {
        await using var evening = await Evening.StartAsync();
        var page = (await evening.Fleur.GetAsync(All)).Document;
        var alike = page.QuerySelectorAll("section > .shelf > li").Where(card => card.QuerySelector("h3")!.TextContent == "Van de buurt naar de wereld");
        Assert.Equal(3, alike.Select(card => card.QuerySelector("p")!.TextContent).Distinct().Count());
        Assert.Equal(["Deutsch", "English", "Français"], page.QuerySelectorAll("details.elsewhere:not([open]) h2").Select(title => title.TextContent));
        Assert.NotEmpty((await evening.Fleur.GetAsync($"{All}?q=quartier")).Document.QuerySelectorAll("details.elsewhere[open] h3"));
    }

    [Fact]
    public async Task A_template_of_ours_becomes_theirs_and_gets_another_name_in_its_file_too()
    {
        await using var evening = await Evening.StartAsync();
        var id = await TakeAsync(evening.Fleur, Hall);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(evening.Fleur, $"/templates/{id}/title", ("title", "  Onze   wijk "))).Status);
        Assert.Equal(["Onze wijk"], await MineAsync(evening.Fleur));
        Assert.Contains("titel: Onze wijk\n", (await evening.Fleur.GetAsync($"/templates/{id}/file")).Body, StringComparison.Ordinal);
        foreach (var title in (string[])["  ", new string('a', 121)])
        {
            var refused = await SendAsync(evening.Fleur, $"/templates/{id}/title", ("title", title));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Equal($"Dit zijn {title.Trim().Length} tekens. Geef een titel van 1 tot 120.", Assert.Single(refused.Document.QuerySelectorAll(".refusal")).TextContent.Trim());
            Assert.Equal(title.Trim(), refused.Document.QuerySelector("[name=title]")!.GetAttribute("value"));
        }

        Assert.Equal(["Onze wijk"], await MineAsync(evening.Fleur));
    }

    [Fact]
    public async Task A_template_whose_file_has_errors_by_now_is_not_renamed_but_shown_with_them()
    {
        await using var evening = await Evening.StartAsync();
        var id = Guid.CreateVersion7();
        await evening.Services.GetRequiredService<OwnTemplateStore>().AddAsync(id, evening.Room.State.Row.Owner, new("Van vroeger", "nl", "geen kop"));
        var answer = await SendAsync(evening.Fleur, $"/templates/{id}/title", ("title", "Van nu"));
        Assert.Equal((HttpStatusCode.SeeOther, $"/templates/{id}/text"), (answer.Status, answer.Message.Headers.Location!.OriginalString));
        Assert.Equal(["Van vroeger"], await MineAsync(evening.Fleur));
    }

    [Fact]
    public async Task A_copy_of_ones_own_says_so_and_the_same_form_twice_makes_one()
    {
        await using var evening = await Evening.StartAsync();
        var id = await TakeAsync(evening.Fleur, Hall);
        var command = $"{Guid.CreateVersion7()}";
        await SendAsync(evening.Fleur, $"{All}/copies", ("of", id), ("command", command));
        await SendAsync(evening.Fleur, $"{All}/copies", ("of", id), ("command", command));
        Assert.Equal(["Van de buurt naar de wereld (kopie)", "Van de buurt naar de wereld"], await MineAsync(evening.Fleur));
    }

    [Fact]
    public async Task What_is_shared_others_may_take_and_what_is_not_is_not_there()
    {
        await using var evening = await Evening.StartAsync();
        var gert = await evening.InviteAsync("Gert");
        var id = await TakeAsync(evening.Fleur, Hall);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(gert, $"{All}/copies", ("of", id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(gert, $"/templates/{id}/sharing", ("to", "yes"))).Status);

        await SendAsync(evening.Fleur, $"/templates/{id}/sharing", ("to", "yes"));
        Assert.Contains("Fleur", (await gert.GetAsync(All)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await gert.GetAsync($"/templates/{id}/file")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(gert, $"/templates/{id}/title", ("title", "Van mij"))).Status);
        var own = await TakeAsync(gert, id);
        Assert.NotEqual(id, own);
        Assert.Equal(["Van de buurt naar de wereld"], await MineAsync(gert));

        await SendAsync(evening.Fleur, $"/templates/{id}/sharing", ("to", "no"));
        Assert.DoesNotContain("Fleur", (await gert.GetAsync(All)).Body, StringComparison.Ordinal);
        Assert.Equal(["Van de buurt naar de wereld"], await MineAsync(gert));
    }

    [Fact]
    public async Task What_is_put_away_nobody_begins_from_until_it_comes_back()
    {
        await using var evening = await Evening.StartAsync();
        var gert = await evening.InviteAsync("Gert");
        var id = await TakeAsync(evening.Fleur, Hall);
        await SendAsync(evening.Fleur, $"/templates/{id}/sharing", ("to", "yes"));
        await SendAsync(evening.Fleur, $"/templates/{id}/archive", ("to", "yes"));
        Assert.Empty(await MineAsync(evening.Fleur));
        Assert.DoesNotContain("Fleur", (await gert.GetAsync(All)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"mine:{id}", (await evening.Fleur.GetAsync("/desk/new")).Body, StringComparison.Ordinal);
        await SendAsync(evening.Fleur, $"/templates/{id}/archive", ("to", "no"));
        Assert.Equal(["Van de buurt naar de wereld"], await MineAsync(evening.Fleur));
        Assert.DoesNotContain("Fleur", (await gert.GetAsync(All)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(gert, $"{All}/copies", ("of", id))).Status);
    }

    /// <summary>Before, not after: who takes a copy keeps it.</summary>
    [Fact]
    public async Task The_button_that_shares_says_what_others_see_then()
    {
        await using var evening = await Evening.StartAsync();
        var id = await TakeAsync(evening.Fleur, Hall);
        var page = (await evening.Fleur.GetAsync(All)).Document;
        var share = page.QuerySelector($"form[action='/templates/{id}/sharing'] button")!;
        Assert.Contains("je naam en je notities", page.GetElementById(share.GetAttribute("aria-describedby")!)!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_each_a_workshop_is_planned_on_a_day()
    {
        await using var evening = await Evening.StartAsync();
        await TakeAsync(evening.Fleur, "shelf:charter-in-90-minuten.nl.md");
        var plans = (await evening.Fleur.GetAsync(All)).Document.QuerySelectorAll<IHtmlAnchorElement>("a[href^='/desk/new?']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(21, plans.Count);
        foreach (var (plan, title) in ((string, string)[])[(plans[0], "Charter in 90 minuten"), ("/desk/new?file=van-buurt-naar-wereld.fr.md", "Du quartier au monde")])
        {
            var answer = await evening.Fleur.SubmitAsync(plan, ("starts", "2030-03-12T19:30"));
            var room = await evening.FindAsync($"{answer.Message.Headers.Location}".Split('/')[2]);
            Assert.Equal(title, room.State.Row.Title);
            Assert.Equal(2030, room.State.Workshop.Programme.StartsAt!.Value.Year);
        }
    }

    [Fact]
    public async Task With_many_one_searches_whatever_the_capitals_and_accents()
    {
        await using var evening = await Evening.StartAsync();
        for (var i = 1; i <= 9; i++)
        {
            var id = await TakeAsync(evening.Fleur, Hall);
            await SendAsync(evening.Fleur, $"/templates/{id}/title", ("title", i == 5 ? "Een café in Gént" : $"Avond {i}"));
        }

        Assert.Single((await evening.Fleur.GetAsync(All)).Document.QuerySelectorAll("[type=search]"));
        Assert.Equal(["Een café in Gént"], await MineAsync(evening.Fleur, "?q=CAFE+in+gent"));
        var none = (await evening.Fleur.GetAsync($"{All}?q=%3Cb%3Ekameel")).Document;
        Assert.Equal("<b>kameel", none.QuerySelector<IHtmlInputElement>("[type=search]")!.Value);
        Assert.Single(none.QuerySelectorAll(".empty"));
    }

    private static async Task<string> TakeAsync(Visitor who, string of)
    {
        var answer = await SendAsync(who, $"{All}/copies", ("of", of));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return $"{Guid.ParseExact($"{answer.Message.Headers.Location}".Split("#t-")[1], "N")}";
    }

    private static async Task<IEnumerable<string>> MineAsync(Visitor who, string query = "") =>
        [.. (await who.GetAsync(All + query)).Document.QuerySelectorAll("li:has(details.more) h3").Select(title => title.TextContent)];

    private static async Task<Answer> SendAsync(Visitor who, string path, params (string Name, string Value)[] fields) =>
        await who.SendAsync("post", path, Guid.CreateVersion7(), "text/html", [.. fields, ("__RequestVerificationToken", await Company.TokenAsync(who, "/desk"))]);
}
