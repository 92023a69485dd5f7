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

    [Fact]
    public async Task A_call_is_said_once_and_the_minutes_that_pass_are_not()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        await anna.SaveAsync("put", "help");
        var desk = (await evening.Fleur.GetAsync("desk")).Document;
        Assert.Empty(desk.QuerySelectorAll("[role=status] time, [aria-live] time, [role=log] time"));
        Assert.Equal(["Tafel 1 vraagt hulp."], desk.QuerySelectorAll("#help-told[aria-live=polite][aria-relevant=additions] li").Select(line => line.TextContent));

        // Promised or helped: nothing new is said.
        await evening.Fleur.SaveAsync("put", "desk/help/1");
        Assert.Empty((await evening.Fleur.GetAsync("desk")).Document.QuerySelectorAll("#help-told li"));
    }
}
