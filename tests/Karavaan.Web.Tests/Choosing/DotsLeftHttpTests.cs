using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Choosing;

/// <summary>How many dots somebody has left, on their phone.</summary>
public sealed class DotsLeftHttpTests
{
    [Fact]
    public async Task Who_gave_them_all_reads_that_they_are_gone_and_no_nought()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await evening.GoToAsync(3);
        Assert.Equal("Je hebt nog 2 stippen.", await LeftAsync(anna));
        await anna.SaveAsync("post", "choose/3/themes/openness/dots");
        Assert.Equal("Je hebt nog 1 stip.", await LeftAsync(anna));
        await anna.SaveAsync("post", "choose/3/themes/produser/dots");
        Assert.Equal("Je stippen zijn op.", await LeftAsync(anna));
    }

    private static async Task<string> LeftAsync(Visitor who) => (await who.GetAsync("")).Document.QuerySelector("[data-left]")!.TextContent.Trim();
}
