namespace Karavaan.Browser.Tests.Client;

/// <summary>A part of the script comes after the page can be used: nothing waits for it, and it is there before a connection goes.</summary>
public sealed class LaterTests(Chromium chromium) : ClientTest(chromium)
{
    private const string Parts = "**/js/chunk-*.js";

    protected override string Extra => """
        <p data-speech hidden><button type="button" id="speak" data-speak="#notes" data-lang="nl"><span data-said>Lees voor</span></button></p>
        <form id="pin-form" method="post" action="/w/WEGNAR/quadrant/6/placements" data-command="put" data-auto="100">
          <svg data-plane width="300" height="300" viewBox="0 0 1000 1000"><rect width="1000" height="1000"/><svg data-pin class="pin"><circle r="20"/></svg></svg>
          <input type="range" id="x" name="x" min="-100" max="100" value="0"><input type="range" id="y" name="y" min="-100" max="100" value="0">
        </form>
        """;

    [Fact]
    public async Task Without_it_a_note_is_saved_and_a_slider_places_the_pin()
    {
        await Page.CloseAsync();
        await Phone.RouteAsync(Parts, route => route.AbortAsync());
        var page = await OpenAsync();
        await page.FillAsync("#x", "40");
        await EventuallyAsync(() => Room.Arrived.Any(command => command.Fields.GetValueOrDefault("x") == "40"));
        await WriteAsync("Een gereedschapskist", page);
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een gereedschapskist"]);
        await Expect(page.Locator("[data-pin]")).Not.ToHaveAttributeAsync("x", "70%");
    }

    [Fact]
    public async Task It_is_there_when_the_connection_goes()
    {
        await Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("x", "50%");
        await Phone.SetOfflineAsync(true);
        await Page.FillAsync("#x", "40");
        await Expect(Page.Locator("[data-pin]")).ToHaveAttributeAsync("x", "70%");
    }

    [Fact]
    public async Task When_it_breaks_off_it_is_asked_for_until_it_is_there()
    {
        await Page.CloseAsync();
        var breaks = 2;
        await Phone.RouteAsync(Parts, route => breaks-- > 0 ? route.AbortAsync() : route.ContinueAsync());
        var page = await OpenAsync();
        await Expect(page.Locator("[data-pin]")).ToHaveAttributeAsync("x", "50%");
        Assert.True(breaks < 0);
    }

    [Fact]
    public async Task A_button_to_read_aloud_that_a_change_brings_is_offered_too()
    {
        await Page.CloseAsync();
        await EventuallyAsync(() => Room.Connections.IsEmpty);
        await Phone.AddInitScriptAsync("Object.defineProperty(globalThis, 'speechSynthesis', { value: { speak() {}, cancel() {} } });");
        var page = await OpenAsync();
        await Expect(page.Locator("#speak")).ToBeVisibleAsync();
        await BeatAsync(11, Op.Put("notes", "note-11", 11, 11, """<li id="note-11">Nieuw <span data-speech hidden><button type="button" id="speak-11" data-speak="#note-11"><span data-said>Lees voor</span></button></span></li>"""));
        await Expect(page.Locator("#speak-11")).ToBeVisibleAsync();
    }
}
