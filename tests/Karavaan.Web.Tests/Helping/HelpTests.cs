using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Helping;

public sealed class HelpTests
{
    [Fact]
    public async Task A_table_asks_the_desk_sees_it_comes_and_the_table_knows()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await anna.SaveAsync("put", "help");
        Assert.Contains("Je tafel vroeg hulp", (await bram.GetAsync("")).Body, StringComparison.Ordinal);
        Assert.Contains("help-promise-1", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);

        await evening.Fleur.SaveAsync("put", "desk/help/1");
        Assert.Contains("We komen naar jullie tafel", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        await bram.SaveAsync("delete", "help", ("group", "1"));
        Assert.Empty(evening.Workshop.Roster.Help);
        Assert.DoesNotContain("help-promise-1", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);
    }
}
