namespace Karavaan.Browser.Tests.Client;

/// <summary>One letter per action, and nothing large by accident.</summary>
public sealed class DeskTests(Chromium chromium) : ClientTest(chromium)
{
    protected override string Surface => "desk";

    protected override string Extra => """
        <form method="post" action="/w/WEGNAR/desk/next" data-command data-repeat><button data-key="n PageDown">Volgende (n)</button></form>
        <form method="post" action="/w/WEGNAR/desk/reveal" data-command><button id="reveal" data-hold data-key="o">Onthul (o)</button></form>
        <dialog id="keys"><p>n: volgende</p><form method="post" action="/w/WEGNAR/desk/hidden" data-command><button data-key="h">h</button></form></dialog>
        """;

    [Fact]
    public async Task A_letter_does_what_its_button_says_but_never_while_somebody_types()
    {
        await Page.ClickAsync("#text");
        await Page.Keyboard.TypeAsync("nnn");
        await Expect(Page.Locator("#text")).ToHaveValueAsync("nnn");
        await Page.Locator("#text").BlurAsync();
        await Page.Keyboard.PressAsync("n");
        await Page.Keyboard.PressAsync("Control+n");
        await Page.Keyboard.PressAsync("PageDown");
        await Page.Keyboard.PressAsync("h");
        await EventuallyAsync(() => Room.Arrived.Count >= 2);
        await ExpectLightAsync("bewaard");
        Assert.Equal(["/w/WEGNAR/desk/next", "/w/WEGNAR/desk/next"], Room.Arrived.Select(command => command.Path));
    }

    [Fact]
    public async Task A_part_of_the_script_that_breaks_off_is_asked_for_until_it_is_there()
    {
        await Page.CloseAsync();
        await EventuallyAsync(() => Room.Connections.IsEmpty);
        var breaks = 2;
        await Phone.RouteAsync("**/js/chunk-*.js", route => route.Request.ResourceType == "script" && breaks-- > 0 ? route.AbortAsync() : route.ContinueAsync());
        var page = await Phone.NewPageAsync();
        await page.GotoAsync(Site.Url());

        await ConnectedAsync();
        Assert.True(breaks < 0);
    }

    [Fact]
    public async Task A_question_mark_opens_and_closes_the_list_of_keys()
    {
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.Locator("#keys")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("?");
        await Expect(Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task To_reveal_the_button_is_held()
    {
        await Page.ClickAsync("#reveal");
        await Page.ClickAsync("#reveal", new() { Delay = 300 });
        Assert.Empty(Room.Arrived);
        await Page.ClickAsync("#reveal", new() { Delay = 1200 });
        await EventuallyAsync(() => Room.Arrived.Count == 1);
    }

    [Theory, InlineData("o", false), InlineData("Enter", true), InlineData(" ", true)]
    public async Task Or_its_key_is_held(string key, bool focused)
    {
        if (focused)
            await Page.FocusAsync("#reveal");
        await Page.Keyboard.PressAsync(key, new() { Delay = 200 });
        await Task.Delay(200);
        Assert.Empty(Room.Arrived);
        await Page.Keyboard.PressAsync(key, new() { Delay = 1200 });
        await EventuallyAsync(() => Room.Arrived.Count == 1);
        await Task.Delay(200);
        Assert.Single(Room.Arrived);
    }

    [Fact]
    public async Task A_screen_reader_that_cannot_hold_says_it_twice()
    {
        await Page.EvaluateAsync("document.getElementById('reveal').click()");
        await Expect(Page.Locator("#reveal")).ToHaveAttributeAsync("data-held", "again");
        Assert.Empty(Room.Arrived);
        await Page.EvaluateAsync("document.getElementById('reveal').click()");
        await EventuallyAsync(() => Room.Arrived.Count == 1);
    }
}
