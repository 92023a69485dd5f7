using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Markets;

/// <summary>The market over HTTP: phones, wall and desk in the break.</summary>
public sealed class MarketPageTests
{
    [Fact]
    public async Task What_Anna_offers_reaches_Bram_the_wall_and_the_desk_with_the_name_of_her_organisation()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = await InBreakAsync(evening);
        Assert.Null(Page((await evening.Fleur.GetAsync("screen")).Body).QuerySelector(".market-day"));
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "een zaal <b>op dinsdag</b>"));
        await anna.SaveAsync("post", "market/7/offers", ("kind", "need"), ("text", "een bakfiets"));
        var offer = evening.Workshop.Market.Open.First().Id.Value;

        var phone = Page((await bram.GetAsync("")).Body);
        Assert.Contains("een zaal <b>op dinsdag</b>", phone.QuerySelector("#phone-offers-7-share")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("De Linde", phone.QuerySelector("#phone-offers-7-share")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Daarmee kunnen wij helpen", phone.QuerySelector("#phone-offers-7-need")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Page((await anna.GetAsync("")).Body).QuerySelectorAll("#phone-offers-7-share li"));

        await bram.SaveAsync("put", $"market/7/offers/{offer}/use");
        Assert.Contains("Kunnen dit gebruiken: \u2068Velt\u2069", Spaces(Page((await anna.GetAsync("")).Body).QuerySelector(".my-offers")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("Velt", Page((await evening.Fleur.GetAsync("desk")).Body).QuerySelector("#desk-offers")!.TextContent, StringComparison.Ordinal);
        var wall = Page((await evening.Fleur.GetAsync("screen")).Body);
        Assert.Contains("De Linde 1", Spaces(wall.QuerySelector("#wall-offers-share li")!.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", wall.QuerySelector(".market")!.TextContent, StringComparison.Ordinal);
        Assert.Single(wall.QuerySelectorAll("#wall-offers-need li"));
    }

    /// <summary>Of two hundred offers a phone shows the first few: so what just came is among them, on the wall too.</summary>
    [Fact]
    public async Task What_came_last_stands_first_and_a_long_market_is_short_until_somebody_asks_for_all()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = await InBreakAsync(evening);
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "een zaal"));
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "een bakfiets"));

        var list = Page((await bram.GetAsync("")).Body).QuerySelector("#phone-offers-7-share")!;
        Assert.Equal(["een bakfiets", "een zaal"], list.QuerySelectorAll("li > p:first-child").Select(text => text.TextContent));
        Assert.True(list.ClassList.Contains("bounded"));
        Assert.Equal("phone-offers-7-share", list.NextElementSibling!.QuerySelector(".show-all > summary, summary")!.GetAttribute("aria-controls"));
        Assert.StartsWith("een bakfiets", Spaces(Page((await evening.Fleur.GetAsync("screen")).Body).QuerySelector("#wall-offers-share li")!.TextContent), StringComparison.Ordinal);
        var orders = Page((await bram.GetAsync("")).Body).QuerySelectorAll("#phone-offers-7-share li").Select(li => int.Parse(li.GetAttribute("data-order")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(orders.Order(), orders);
    }

    [Fact]
    public async Task Who_has_no_organisation_yet_names_one_first()
    {
        await using var evening = await Evening.StartAsync();
        var cem = await evening.JoinAsync("Cem");
        await evening.GoToAsync(7);
        Assert.NotNull(Page((await cem.GetAsync("")).Body).QuerySelector("#market-organisation"));
        Assert.Equal(nameof(RefusalCode.OrganisationMissing), (await cem.SendAsync("post", "market/7/offers", ("kind", "share"), ("text", "iets"))).Code);
        await cem.SaveAsync("put", "quadrant/7/organisation", ("name", "Een initiatief"));
        var phone = Page((await cem.GetAsync("")).Body);
        Assert.Null(phone.QuerySelector("#market-organisation"));
        Assert.Equal(2, phone.QuerySelectorAll(".offer-forms form").Length);
        Assert.Contains("met de naam van je organisatie: Een initiatief", Spaces(phone.QuerySelector(".offer-forms p.soft")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_or_taken_back_it_is_gone_from_wall_and_phones()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = await InBreakAsync(evening);
        await anna.SaveAsync("post", "market/7/offers", ("kind", "share"), ("text", "een grove grap"));
        var offer = evening.Workshop.Market.Open.First().Id.Value;
        await evening.Fleur.SaveAsync("put", $"desk/market/offers/{offer}/cover");
        foreach (var (who, path) in new[] { (bram, ""), (anna, ""), (evening.Fleur, "screen") })
        {
            Assert.DoesNotContain("grove grap", (await who.GetAsync(path)).Body, StringComparison.Ordinal);
        }

        await evening.Fleur.SaveAsync("delete", $"desk/market/offers/{offer}/cover");
        Assert.Contains("grove grap", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bram.SendAsync("delete", $"market/7/offers/{offer}")).Status);
        await anna.SaveAsync("delete", $"market/7/offers/{offer}");
        Assert.DoesNotContain("grove grap", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
    }

    private static async Task<(Visitor Anna, Visitor Bram)> InBreakAsync(Evening evening)
    {
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(6);
        await anna.SaveAsync("put", "quadrant/6/organisation", ("name", "De Linde"));
        await bram.SaveAsync("put", "quadrant/6/organisation", ("name", "Velt"));
        await evening.GoToAsync(7);
        return (anna, bram);
    }

    private static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IHtmlDocument Page(string html) => new HtmlParser().ParseDocument(html);
}
