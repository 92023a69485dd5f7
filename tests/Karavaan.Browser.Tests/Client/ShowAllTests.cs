using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A list that a crowd makes long: its first things, what is one's own, and all of it to who asks. It is the style sheet's work.</summary>
public sealed class ShowAllTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Extra => $$"""
        <link rel="stylesheet" href="/css/site.css">
        <ol id="few" class="bounded">{{Rows("few", 13)}}</ol><p class="if-empty">niets</p><details class="show-all"><summary>alle van few</summary></details>
        <ol id="many" class="bounded">{{Rows("many", 14)}}</ol><p class="if-empty">niets</p><details class="show-all"><summary>alle van many</summary></details>
        <ol id="next" class="bounded">{{Rows("next", 15)}}</ol><details class="show-all"><summary>alle van next</summary></details>
        <ol id="table" class="bounded crowd">{{Rows("table", 30)}}</ol><p class="if-empty">niets</p><details class="show-all"><summary>alle van table</summary></details>
        <ol id="hall" class="bounded crowd">{{Rows("hall", 40)}}</ol><p class="if-empty">niets</p><details class="show-all"><summary>alle van hall</summary></details>
        """;

    [Fact]
    public async Task A_list_shows_its_first_ten_and_all_of_it_to_who_asks()
    {
        await SeesAsync(("few", 13, false), ("many", 10, true), ("next", 10, true));
        await Page.GetByText("alle van many").ClickAsync();
        await SeesAsync(("few", 13, false), ("many", 14, true), ("next", 10, true));
    }

    [Fact]
    public async Task Where_dots_are_given_everything_stands_there_until_no_table_could_read_it() => await SeesAsync(("table", 30, false), ("hall", 10, true));

    [Theory]
    [InlineData("own")]
    [InlineData("mine")]
    [InlineData("picked")]
    [InlineData("waiting")]
    public async Task What_is_ones_own_was_picked_or_waits_stays(string kind)
    {
        await Page.EvaluateAsync("kind => { for (const id of ['many-12', 'hall-35']) document.getElementById(id).classList.add(kind); }", kind);
        await SeesAsync(("many", 11, true), ("hall", 11, true));
        await Expect(Page.Locator("#many-12")).ToBeVisibleAsync();
        await Expect(Page.Locator("#hall-35")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_somebody_is_in_does_not_go_when_another_thing_comes_before_it()
    {
        await Page.FocusAsync("#many-10 button");
        await Page.EvaluateAsync("() => document.getElementById('many').prepend(document.createElement('li'))");
        await Expect(Page.Locator("#many-10 button")).ToBeFocusedAsync();
        await Expect(Page.Locator("#many-10")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_all_of_it_stands_there()
    {
        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await SeesAsync(("many", 14, false), ("hall", 40, false));
    }

    private async Task SeesAsync(params (string List, int Rows, bool CanAsk)[] lists)
    {
        foreach (var (list, rows, canAsk) in lists)
        {
            await Expect(Page.Locator($"#{list} > li:visible")).ToHaveCountAsync(rows);
            await Expect(Page.GetByText($"alle van {list}", new() { Exact = true })).ToBeVisibleAsync(new() { Visible = canAsk });
        }
    }

    private static string Rows(string list, int count) =>
        string.Concat(Enumerable.Range(1, count).Select(n => $"<li id=\"{list}-{n}\">kaart <button type=\"button\">{n}</button></li>"));
}
