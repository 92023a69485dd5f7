using System.Net;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Publications;

/// <summary>The link by which anybody reads the results: how it is made and withdrawn; over HTTP, from the real program.</summary>
public sealed class SharedLinkTests
{
    [Fact]
    public async Task A_link_opens_for_anybody_without_a_cookie_until_it_is_withdrawn()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var path = await house.ShareAsync();
        var stranger = house.Browser();
        var page = await stranger.GetAsync(path);
        var pdf = await stranger.GetAsync(path + "/charter.pdf");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie") || pdf.Headers.Contains("Set-Cookie"));
        Assert.Contains("noindex", page.Headers.GetValues("X-Robots-Tag"));
        Assert.DoesNotContain("<form", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Anna De Wit", await Downloads.ReadAsync(pdf), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await house.WithdrawAsync(path)).StatusCode);
        foreach (var document in new[] { "", "/charter.pdf", "/charter.txt" })
        {
            var gone = await stranger.GetAsync(path + document);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.Contains("Deze link is ingetrokken", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Asked_twice_there_is_one_link_and_after_withdrawing_another()
    {
        using var house = await ResultsHouse.OpenAsync();
        var first = await house.ShareAsync();
        Assert.Equal(first, await house.ShareAsync());
        await house.WithdrawAsync(first);
        Assert.NotEqual(first, await house.ShareAsync());
    }

    [Fact]
    public async Task A_link_can_not_be_guessed()
    {
        using var house = await ResultsHouse.OpenAsync();
        var slug = (await house.ShareAsync()).Split('/')[^1];
        var answer = await house.Browser().GetAsync("/p/nietsvandiens");

        Assert.True(slug.Length * Math.Log2(Codes.Letters.Length) >= 128, slug);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Only_the_desk_shares_and_only_from_our_own_pages()
    {
        using var house = await ResultsHouse.OpenAsync();
        var (_, bram) = await house.JoinAsync("Bram");
        Assert.Equal(HttpStatusCode.Unauthorized, (await bram.PostAsync(house.Desk, null)).StatusCode);

        house.Fleur.DefaultRequestHeaders.Remove("Origin");
        house.Fleur.DefaultRequestHeaders.Add("Origin", "https://elders.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Fleur.PostAsync(house.Desk, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await house.WithdrawAsync("/p/iets")).StatusCode);
        Assert.DoesNotContain("id=\"link\"", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_printed_only_for_a_link_on_a_configured_address()
    {
        using var house = await ResultsHouse.OpenAsync(ResultsHouse.PublicUrl);
        Assert.DoesNotContain(ResultsHouse.PublicUrl, await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
        var path = await house.ShareAsync();
        Assert.Contains(ResultsHouse.PublicUrl + path, await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);

        using var hall = await ResultsHouse.OpenAsync();
        var local = await hall.ShareAsync();
        Assert.DoesNotContain(local, await Downloads.ReadAsync(await hall.Fleur.GetAsync(local + "/charter.pdf")), StringComparison.Ordinal);
    }
}
