using Karavaan.Web.Guides;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Texts;

namespace Karavaan.Web.Tests.Doors;

/// <summary>The page about what is kept tells all of it: it is held against the file of a database after an evening.</summary>
public sealed class KeepingTests
{
    [Fact]
    public async Task Every_table_and_column_of_the_file_stands_on_the_page_with_words_and_none_that_is_not_there()
    {
        await using var evening = await Evening.StartAsync();
        var (anna, bram) = (await evening.JoinAsync("Anna"), await evening.JoinAsync("Bram"));
        await new Play(evening, anna, bram, "Samen koken").AllAsync();
        var kept = Keepings.Columns(Keepings.All.SelectMany(part => part.Keepings).SelectMany(keeping => keeping.Tables)).ToList();
        Assert.Equal(kept.Order(StringComparer.Ordinal), Columns(evening).Order(StringComparer.Ordinal));
        Assert.All(Keepings.Unused, table => Assert.Equal(0L, SqlByHand.Value(evening.Database, $"select count(*) from {table.Name}")));

        var page = (await anna.GetAsync("/help/kept")).Document;
        Assert.Equal(kept.Count, page.QuerySelectorAll("details dd").Sum(columns => columns.TextContent.Split(',').Length));
        Assert.Equal(Keepings.All.Sum(part => part.Keepings.Count), page.QuerySelectorAll(".keepings li").Length);
        Assert.DoesNotContain(Words.For("nl")[KeepingsText.Unexplained], page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_nobody_explained_is_called_by_its_name()
    {
        Assert.Empty(Keepings.Unexplained([new("people", "name")]));
        Assert.Equal(["people.shoe_size", "shoes.id"], Keepings.Unexplained([new("people", "name", "shoe_size"), new("shoes", "id")]));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("de")]
    public void No_hole_is_left_in_the_words(string language) => Assert.All(
        Keepings.All.SelectMany(part => part.Keepings),
        keeping => Assert.DoesNotContain("{", keeping.UntilIn(Words.For(language)), StringComparison.Ordinal));

    private static IEnumerable<string> Columns(Evening evening) => SqlByHand.Texts(
        evening.Database,
        """
        select t.name || '.' || c.name from sqlite_master t, pragma_table_info(t.name) c
        where t.type = 'table' and t.name not like 'sqlite_%' and t.name not like '\_\_%' escape '\'
        """);
}
