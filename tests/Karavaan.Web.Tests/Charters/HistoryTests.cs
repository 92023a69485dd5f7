using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Charters;

/// <summary>The versions of an article, read on a phone and put back at the desk, as a browser without script does it.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task Versions_are_read_by_everybody_and_put_back_by_the_desk_alone()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna <van> de Tuin");
        await WriteAsync(evening, anna, "Wij delen een ladder.");
        await evening.Fleur.SaveAsync("post", "desk/charter/8/articles/1/versions");
        await anna.SaveAsync("put", "charter/8/articles/1/text", ("text", "Wij delen een boor."));

        var phone = Page(await anna.GetAsync("articles/1/history"));
        Assert.Equal(2, phone.QuerySelectorAll(".history > li").Length);
        Assert.Contains("Zo staat het er nu", phone.QuerySelector(".history summary")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("versie 1 ligt vast", phone.QuerySelectorAll(".history summary")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(("weg: ladder", "nieuw: boor"), (phone.QuerySelector(".history del")!.TextContent, phone.QuerySelector(".history ins")!.TextContent));
        Assert.DoesNotContain("schreef", phone.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", phone.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(phone.QuerySelectorAll("main form"));

        var version = Page(await evening.Fleur.GetAsync("desk/articles/1/history")).QuerySelector(".history form input[name=version]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitAsync("desk/articles/1/history", ("version", version))).Status);
        Assert.Equal("Wij delen een ladder.", Text(evening));
        var after = Page(await anna.GetAsync("articles/1/history"));
        Assert.Contains("teruggezet door de begeleiding", after.QuerySelector(".history summary")!.TextContent, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("delete", "desk/last-action");
        Assert.Equal("Wij delen een boor.", Text(evening));

        await evening.RestartAsync();
        Assert.Equal(4, Page(await anna.GetAsync("articles/1/history")).QuerySelectorAll(".history > li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync("articles/99/history")).Status);
        Assert.Equal(nameof(RefusalCode.TextTooOld), (await evening.Fleur.SendAsync("post", "desk/articles/1/restoration", ("version", "99"))).Code);
    }

    /// <summary>From the consent round and from the results, where the reader may follow it: through a shared link nobody may.</summary>
    [Fact]
    public async Task The_versions_are_found_from_where_an_article_is_decided_and_read()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
        await evening.GoToAsync(9);
        Assert.Null(Link(await anna.GetAsync("")));
        await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        await FollowAsync(anna, Link(await anna.GetAsync("")), $"/w/{evening.Code}/articles/1/history");
        await evening.Fleur.SaveAsync("put", $"desk/consent/rounds/{evening.Workshop.Charter.OnScreen!.Value.Value:n}/reveal");
        await FollowAsync(anna, Link(await anna.GetAsync("")), $"/w/{evening.Code}/articles/1/history");

        await FollowAsync(anna, Link(await anna.GetAsync("results")), $"/w/{evening.Code}/articles/1/history");
        await FollowAsync(evening.Fleur, Link(await evening.Fleur.GetAsync("results")), $"/w/{evening.Code}/desk/articles/1/history");
        await evening.Fleur.SendAsync("post", "desk/publications");
        var shared = Page(await evening.Fleur.GetAsync("results")).QuerySelector("#link")!.GetAttribute("value")!;
        var stranger = await evening.NewVisitor().GetAsync(new Uri(shared).AbsolutePath);
        Assert.Contains("We delen alles.", stranger.Body, StringComparison.Ordinal);
        Assert.Null(Link(stranger));
    }

    /// <summary>'One person' would tell a table who that was.</summary>
    [Fact]
    public async Task A_nameless_workshop_counts_who_took_part_from_two_on()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await WriteAsync(evening, anna, "Wij delen een ladder.");
        Assert.DoesNotContain("schreven mee", Page(await bram.GetAsync("articles/1/history")).Body!.TextContent, StringComparison.Ordinal);
        await bram.SaveAsync("put", "charter/8/articles/1/pen");
        await bram.SaveAsync("put", "charter/8/articles/1/text", ("text", "Wij delen een ladder en een boor."));
        Assert.Contains("2 mensen schreven mee.", Page(await bram.GetAsync("articles/1/history")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_workshop_tells_who_took_part_and_forgetting_takes_name_and_words_out_of_every_version()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("put", "desk/naming");
        var (anna, bram) = (await evening.JoinAsync("Anna <van> de Tuin"), await evening.JoinAsync("Bram"));
        await WriteAsync(evening, anna, "Een geheim van de tuin.");
        await bram.SaveAsync("put", "charter/8/articles/1/pen");
        await bram.SaveAsync("put", "charter/8/articles/1/text", ("text", "Een geheim van de tuin. En van Bram."));
        var told = Page(await bram.GetAsync("articles/1/history")).Body!.TextContent;
        Assert.Contains("Anna <van> de Tuin", told, StringComparison.Ordinal);
        Assert.Contains("Bram", told, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await anna.SubmitAsync("forget")).Status);
        foreach (var (who, path) in new[] { (bram, "articles/1/history"), (evening.Fleur, "desk/articles/1/history") })
        {
            told = Page(await who.GetAsync(path)).Body!.TextContent;
            Assert.DoesNotContain("geheim", told, StringComparison.Ordinal);
            Assert.DoesNotContain("Anna", told, StringComparison.Ordinal);
            Assert.Contains("En van Bram.", told, StringComparison.Ordinal);
        }
    }

    private static async Task WriteAsync(Evening evening, Visitor who, string text)
    {
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "1"), ("mode", "divide"));
        await evening.GoToAsync(8);
        await evening.Fleur.SaveAsync("put", "desk/charter/8/articles/1/group", ("group", "1"));
        await who.SaveAsync("put", "charter/8/articles/1/pen");
        await who.SaveAsync("put", "charter/8/articles/1/text", ("text", text));
    }

    private static string Text(Evening evening) => evening.Workshop.Charter.Find(new(1))!.Text;

    private static IDocument Page(Answer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return new HtmlParser().ParseDocument(answer.Body);
    }

    private static string? Link(Evenings.Answer answer) => Page(answer).QuerySelector(".history-link a")?.GetAttribute("href");

    private static async Task FollowAsync(Visitor reader, string? link, string path)
    {
        Assert.Equal(path, link);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(link!)).Status);
    }
}
