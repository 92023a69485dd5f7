namespace Karavaan.Browser.Tests.Client;

/// <summary>A long list on the desk: the first of it stands there, the rest is one tap away, and somebody is found by a few letters.</summary>
public sealed class BoundsTests(Chromium chromium) : ClientTest(chromium)
{
    private const int Bound = 30;

    protected override string Surface => "desk";

    protected override string Extra => $$"""
        <style nonce="karavaan">[data-cut]:not([data-searched]) > :nth-child(n + {{Bound + 1}}):not([aria-current]), [data-missed] { display: none }</style>
        <div class="find" data-finds="people" hidden><label for="find">Zoek iemand</label><input id="find" type="search"><p id="found" data-text="Gevonden: {0}"></p></div>
        <ul id="people" data-bound="{{Bound}}">{{string.Concat(Enumerable.Range(1, 32).Select(i => Row(i, i == 32 ? "Zoë Ünal" : $"Anna {i}")))}}</ul>
        <p><button type="button" id="rest" data-rest="people" data-more="Toon er nog {0}" data-fewer="Toon er minder"></button></p>
        <ul id="short" data-bound="{{Bound}}"><li>een</li></ul>
        <p hidden><button type="button" id="no-rest" data-rest="short" data-more="Toon er nog {0}" data-fewer="Toon er minder"></button></p>
        """;

    [Fact]
    public async Task The_rest_of_a_long_list_comes_and_goes_by_a_button_that_says_how_many()
    {
        await Expect(Page.Locator("#rest")).ToHaveTextAsync("Toon er nog 2");
        await Expect(Page.Locator("#rest")).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(Page.Locator("#people > li:visible")).ToHaveCountAsync(Bound);
        await Expect(Page.Locator("#no-rest")).ToBeHiddenAsync();

        await Page.ClickAsync("#rest");
        await Expect(Page.Locator("#people > li:visible")).ToHaveCountAsync(32);
        await Expect(Page.Locator("#rest")).ToHaveTextAsync("Toon er minder");
        await Expect(Page.Locator("#rest")).ToHaveAttributeAsync("aria-expanded", "true");

        await Page.ClickAsync("#rest");
        await Expect(Page.Locator("#people > li:visible")).ToHaveCountAsync(Bound);
    }

    [Fact]
    public async Task Who_comes_later_is_counted_and_a_list_that_was_opened_stays_open()
    {
        await BeatAsync(Room.Board.Version, Op.Put("people", "p33", 33, 50, Row(33, "Bram")));
        await Expect(Page.Locator("#rest")).ToHaveTextAsync("Toon er nog 3");
        await Page.ClickAsync("#rest");
        await BeatAsync(Room.Board.Version, Op.Put("people", "p34", 34, 51, Row(34, "Cem")));
        await Expect(Page.Locator("#p34")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_hangs_on_the_screen_stays_and_is_not_counted_as_hidden()
    {
        await BeatAsync(Room.Board.Version, Op.Put("people", "p32", 32, 50, Row(32, "Zoë Ünal", 50).Replace("<li ", "<li aria-current=\"true\" ", StringComparison.Ordinal)));
        await Expect(Page.Locator("#rest")).ToHaveTextAsync("Toon er nog 1");
        await Expect(Page.Locator("#p32")).ToBeVisibleAsync();
        await Expect(Page.Locator("#p31")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_few_letters_find_somebody_beyond_the_first_whatever_the_accents()
    {
        await Expect(Page.Locator(".find")).ToBeVisibleAsync();
        await Page.FillAsync("#find", "unal");
        await Expect(Page.Locator("#people > li:visible")).ToHaveTextAsync(["Zoë Ünal"]);
        await Expect(Page.Locator("#found")).ToHaveTextAsync("Gevonden: 1");

        await BeatAsync(Room.Board.Version, Op.Put("people", "p32", 32, 50, Row(32, "Zoë Ünal-Peeters", 50)), Op.Put("people", "p33", 33, 50, Row(33, "Bram")));
        await Expect(Page.Locator("#people > li:visible")).ToHaveTextAsync(["Zoë Ünal-Peeters"]);

        await Page.FillAsync("#find", "");
        await Expect(Page.Locator("#people > li:visible")).ToHaveCountAsync(Bound);
        await Expect(Page.Locator("#found")).ToHaveTextAsync("");
    }

    private static string Row(int order, string name, int version = 1) => $"""<li id="p{order}" data-v="{version}" data-order="{order}"><bdi>{name}</bdi></li>""";
}
