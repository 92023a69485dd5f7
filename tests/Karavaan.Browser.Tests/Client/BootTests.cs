namespace Karavaan.Browser.Tests.Client;

/// <summary>What is sent from a page before its script is there, or where it never comes: it goes out, once, and in its order.</summary>
public sealed class BootTests(Chromium chromium) : BootTest(chromium)
{
    [Fact]
    public async Task What_is_sent_before_the_script_came_goes_out_when_it_is_there()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus naar school", page);
        await page.CheckAsync("#tick input");
        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 2");
        await Expect(page.Locator("#text")).ToHaveValueAsync("Een fietsbus naar school");
        Assert.Empty(Room.Arrived);

        Come();

        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus naar school"]);
        Assert.Equal(["POST /w/WEGNAR/themes/4/notes", "PUT /w/WEGNAR/ready/4"], Room.Arrived.Select(c => $"{c.Method} {c.Path}"));
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_before_its_script_came_has_lost_nothing()
    {
        var page = await BareAsync(WhenOpenAsync);
        await WriteAsync("Een fietsbus naar school", page);
        await page.CheckAsync("#tick input");
        await page.FillAsync("#text", "Nog niet af");
        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 2");

        IsOpen = true;
        await page.ReloadAsync();

        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus naar school"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("Nog niet af");
        Assert.Equal(["POST /w/WEGNAR/themes/4/notes", "PUT /w/WEGNAR/ready/4"], Room.Arrived.Select(c => $"{c.Method} {c.Path}"));
    }

    [Fact]
    public async Task Two_notes_on_a_device_that_keeps_nothing_both_arrive()
    {
        await Phone.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus", page);
        await WriteAsync("Een ruilwinkel", page);
        await Expect(page.Locator("#light")).ToContainTextAsync("sluit deze pagina niet");

        Come();

        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus", "Een ruilwinkel"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Two_notes_before_the_script_are_two_notes()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus", page);
        await WriteAsync("Een ruilwinkel", page);
        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 2");

        Come();

        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus", "Een ruilwinkel"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Before_and_after_the_script_a_page_is_one_editor_of_a_text()
    {
        var page = await BareAsync(LateAsync);
        await page.FillAsync("#article textarea", "Wij delen.");
        await page.ClickAsync("#article button");
        Come();
        await EventuallyAsync(() => Room.Arrived.Count == 1);
        await page.FillAsync("#article textarea", "Wij delen alles.");
        await page.ClickAsync("#article button");
        await EventuallyAsync(() => Room.Arrived.Count == 2);
        Assert.NotEmpty(Assert.Single(Room.Arrived.Select(c => c.Fields["editor"]).Distinct()));
    }

    [Fact]
    public async Task Words_that_were_changed_after_sending_stay_in_their_field_and_what_was_sent_goes_out()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus", page);
        await page.FillAsync("#text", "Een fietsbus naar school");

        Come();

        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("Een fietsbus naar school");
        Assert.Single(Room.Arrived);
    }

    [Fact]
    public async Task Another_tab_that_sends_it_meanwhile_sends_it_once()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus naar school", page);
        var other = await OpenAsync();
        await Expect(other.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus naar school"]);

        Come();

        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus naar school"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
        Assert.Single(Room.Arrived);
    }

    [Fact]
    public async Task A_script_that_breaks_off_is_asked_for_until_it_is_there()
    {
        var breaks = 3;
        var page = await BareAsync(route => breaks-- > 0 ? route.AbortAsync() : route.ContinueAsync());
        await WriteAsync("Repair café", page);

        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Repair café"]);
        Assert.Single(Room.Arrived);
        Assert.EndsWith("/w/WEGNAR", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_light_says_nothing_before_the_script_knows_what_waits()
    {
        await Phone.SetOfflineAsync(true);
        await WriteAsync("Nog op de gsm");
        await Expect(Page.Locator("#notes > .waiting")).ToHaveTextAsync("Nog op de gsm");
        await ExpectLightUnsavedAsync(1);
        await Page.CloseAsync();
        await Phone.SetOfflineAsync(false);
        var answers = Room.Hold();
        var page = await BareAsync(LateAsync);
        await Expect(page.Locator("#text")).ToBeVisibleAsync();
        await Expect(page.Locator("#light")).ToHaveTextAsync("");
        Assert.Null(await page.Locator("#light").GetAttributeAsync("data-state"));

        Come();

        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 1");
        answers.SetResult();
        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
    }

    /// <summary>A storm in browsers found it: the tick went to the stage that came, and the one in which it was set never heard of it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    public async Task A_tick_goes_to_the_stage_in_which_it_was_set_though_the_next_one_comes_before_it_went(int milliseconds)
    {
        await Page.EvaluateAsync($"() => {{ document.getElementById('tick').dataset.auto = '{milliseconds}'; }}");
        await Page.EvaluateAsync("() => { document.querySelector('#tick input').click(); document.getElementById('tick').setAttribute('action', '/w/WEGNAR/ready/5'); }");
        await EventuallyAsync(() => Room.Arrived.Count == 1);
        Assert.Equal("/w/WEGNAR/ready/4", Room.Arrived.Single().Path);
    }

    [Fact]
    public async Task A_browser_that_cannot_run_the_script_sends_the_form_by_itself()
    {
        var page = await BareAsync(route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "this is no script" }));

        await WriteAsync("Van een oude gsm", page);

        await EventuallyAsync(() => Room.Arrived.Count == 1);
        Assert.Equal("Van een oude gsm", Room.Arrived.Single().Fields["text"]);
        await page.WaitForURLAsync("**/themes/4/notes");
    }
}
