using System.Net;
using AngleSharp.Dom;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Doors;

/// <summary>A phone that is the desk can be ended: at once, what it sends and what it hears. Over HTTP and the hub.</summary>
public sealed class PairedPhonesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_phone_that_is_ended_is_refused_and_hears_nothing_more()
    {
        await using var evening = await Evening.StartAsync();
        var (lost, kept) = (await evening.PairAsync(), await evening.PairAsync());
        await lost.ListenAsync("desk");
        await kept.ListenAsync("desk");
        Assert.Equal(["Jouw gsm", "Jouw gsm"], (await PhonesAsync(evening.Fleur)).Select(phone => phone.QuerySelector("strong")!.TextContent));

        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitAsync("desk/phones")).Status);

        await lost.Cut.WaitAsync(Patience);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lost.SendAsync("put", "desk/code")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await lost.GetAsync("catch-up?surface=desk&v=0&build=x", "application/json")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("desk")).Status);
        await Assert.ThrowsAnyAsync<Exception>(() => lost.ListenAsync("desk"));
        Assert.False(evening.Workshop.Programme.IsCodeShown);

        await kept.SaveAsync("put", "desk/code");
        Assert.True(evening.Workshop.Programme.IsCodeShown);
        Assert.False(kept.Cut.IsCompleted);
        Assert.Single(await PhonesAsync(evening.Fleur));
    }

    [Fact]
    public async Task A_phone_that_is_the_desk_is_offered_no_page_that_is_closed_to_it()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.PairAsync();
        Assert.Single((await evening.Fleur.GetAsync("desk")).Document.QuerySelectorAll("a[href='/desk/addresses']"));
        foreach (var link in (await phone.GetAsync("desk")).Document.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().ToList())
        {
            var answer = await phone.GetAsync(link);
            Assert.False(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound || $"{answer.Message.Headers.Location}".Contains("sign-in", StringComparison.Ordinal), link);
        }
    }

    [Fact]
    public async Task A_phone_can_end_itself()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.PairAsync();
        Assert.Equal("Deze gsm", Assert.Single(await PhonesAsync(phone)).QuerySelector("strong")!.TextContent);

        Assert.Equal("/", (await phone.SubmitAsync("desk/phones")).Message.Headers.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, (await phone.GetAsync("desk")).Status);
        Assert.Empty(await PhonesAsync(evening.Fleur));
        Assert.Contains("Er stuurt nu geen gsm.", (await evening.Fleur.GetAsync("desk/phones")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_the_desk_ends_a_phone()
    {
        await using var evening = await Evening.StartAsync();
        var (phone, anna) = (await evening.PairAsync(), await evening.JoinAsync("Anna"));
        var id = Assert.Single(await PhonesAsync(evening.Fleur)).GetAttribute("data-paired");

        Assert.Equal(HttpStatusCode.Unauthorized, (await anna.SendAsync("delete", $"desk/phones/{id}")).Status);
        var elsewhere = await Evening.NewWorkshopAsync(evening.Fleur);
        await evening.Fleur.SendAsync("delete", $"/w/{elsewhere}/desk/phones/{id}");

        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("desk")).Status);
    }

    private static async Task<IReadOnlyList<IElement>> PhonesAsync(Visitor desk) =>
        [.. (await desk.GetAsync("desk/phones")).Document.QuerySelectorAll("[data-paired]")];
}
