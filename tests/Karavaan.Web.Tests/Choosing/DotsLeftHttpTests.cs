using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Choosing;

/// <summary>How many dots somebody has left, on their phone, and which were theirs.</summary>
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

    [Fact]
    public async Task After_the_reveal_words_say_which_were_ones_own()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await evening.GoToAsync(3);
        await anna.SaveAsync("post", "choose/3/themes/openness/dots");
        await bram.SaveAsync("post", "choose/3/themes/produser/dots");
        Assert.Empty(await MineAsync(anna));

        await evening.Fleur.SaveAsync("put", "desk/reveals/3");

        Assert.Equal(["Van jou: 1 stip"], await MineAsync(anna));
    }

    private static async Task<IEnumerable<string>> MineAsync(Visitor who) =>
        (await who.GetAsync("")).Document.QuerySelectorAll("li.mine > .mine-dots").Select(its => its.TextContent);

    private static async Task<string> LeftAsync(Visitor who) => (await who.GetAsync("")).Document.QuerySelector("[data-left]")!.TextContent.Trim();
}
