using System.Net;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>Help is there for whoever leads, in four languages, and calls keys by the names that stand on them.</summary>
public sealed class GuideTests(House house) : IClassFixture<House>
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_page_of_help_is_one_tap_from_the_front_door(string language)
    {
        using var guest = house.NewGuest();
        await guest.OpenAsync("/", language);
        await guest.OpenAsync(guest.Page.QuerySelector("a[href='/help']")!.GetAttribute("href")!, language);
        var pages = guest.Page.QuerySelectorAll(".guide-list a").Select(link => (Path: link.GetAttribute("href")!, Title: link.TextContent.Trim())).ToList();
        Assert.Equal(5, pages.Count);
        foreach (var (path, title) in pages)
        {
            await guest.OpenAsync(path, language);
            Assert.Equal((HttpStatusCode.OK, title), (guest.Status, guest.Title));
            Assert.True(guest.Page.QuerySelectorAll(".manual h2").Length > 1);
            Assert.DoesNotContain("{", guest.Words(".manual"), StringComparison.Ordinal);
        }

        await guest.OpenAsync("/help/desk", language);
        Assert.Contains(Words.For(language)[HallsText.PhonesDown], guest.Words(".manual"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so()
    {
        using var guest = house.NewGuest();
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync("/help/nowhere")).Status);
    }
}
