using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A page that stands before its script, or without it: on bad wifi the one comes and the other breaks off.</summary>
public sealed class BootTests(Chromium chromium) : ClientTest(chromium)
{
    private const string Script = "**/js/app.js*";

    /// <summary>The script is there.</summary>
    private readonly TaskCompletionSource comes = new();

    private bool isOpen;

    protected override string Extra => """
        <form id="tick" method="post" action="/w/WEGNAR/ready/4" data-command="put" data-auto="0"><input type="checkbox" name="ready" value="true"></form>
        <form id="article" method="post" action="/w/WEGNAR/articles/1/text" data-command="put" data-draft="article-1"><textarea name="text" data-base="3">Wij.</textarea><button>Bewaar</button></form>
        <form id="line" method="post" action="/w/WEGNAR/desk/sheets/1/place" data-draft="line" data-saved="0193" data-online><input name="organisation"><input name="words"><button>Bewaar</button></form>
        """;

    [Fact]
    public async Task What_is_sent_before_the_script_came_goes_out_when_it_is_there()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus naar school", page);
        await page.CheckAsync("#tick input");
        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 2");
        await Expect(page.Locator("#text")).ToHaveValueAsync("Een fietsbus naar school");
        Assert.Empty(Room.Arrived);

        comes.SetResult();

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

        isOpen = true;
        await page.ReloadAsync();

        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");
        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus naar school"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("Nog niet af");
        Assert.Equal(["POST /w/WEGNAR/themes/4/notes", "PUT /w/WEGNAR/ready/4"], Room.Arrived.Select(c => $"{c.Method} {c.Path}"));
    }

    [Fact]
    public async Task What_was_typed_is_there_again_before_the_script_and_is_not_lost_by_the_next_key()
    {
        var page = await BareAsync(WhenOpenAsync);
        await page.FillAsync("#text", "Een lang en moeilijk kaartje");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("#text")).ToHaveValueAsync("Een lang en moeilijk kaartje");
        await page.Locator("#text").PressSequentiallyAsync("!");

        isOpen = true;
        await page.ReloadAsync();

        await Expect(page.Locator("#text")).ToHaveValueAsync("Een lang en moeilijk kaartje!");
    }

    [Fact]
    public async Task A_draft_that_cannot_go_back_is_shown_when_the_script_is_there_and_no_key_takes_its_place()
    {
        var page = await BareAsync(WhenOpenAsync);
        await Expect(page.Locator("#article textarea")).ToBeVisibleAsync();
        await KeepAsync("article-1", Typed("text", "Wat ik schreef op iets anders", "Iets anders."), page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("Wij.");
        await page.Locator("#article textarea").PressSequentiallyAsync("!");

        isOpen = true;
        await page.ReloadAsync();

        await Expect(page.Locator("#rescue [data-text]")).ToHaveTextAsync("Wat ik schreef op iets anders");
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("!Wij.");
    }

    [Fact]
    public async Task A_draft_of_a_field_that_is_gone_is_shown_and_the_others_go_back()
    {
        var page = await BareAsync(WhenOpenAsync);
        await Expect(page.Locator("#line button")).ToBeVisibleAsync();
        await KeepAsync("line", $"{Typed("organisation", "Repair Café", "")}, {Typed("gone", "Van vroeger", "")}", page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("#line [name=organisation]")).ToHaveValueAsync("Repair Café");

        isOpen = true;
        await page.ReloadAsync();

        await Expect(page.Locator("#rescue [data-text]")).ToHaveTextAsync("Van vroeger");
        await Expect(page.Locator("#line [name=organisation]")).ToHaveValueAsync("Repair Café");
    }

    /// <summary>It would be sent once more by the next tap on 'Bewaar'.</summary>
    [Fact]
    public async Task What_was_saved_through_a_page_of_its_own_does_not_come_back_into_the_empty_form_neither_now_nor_later()
    {
        var page = await BareAsync(LateAsync);
        await Expect(page.Locator("#line button")).ToBeVisibleAsync();
        await KeepAsync("line", Typed("organisation", "Repair Café", ""), page, "0193");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#line [name=words]").PressSequentiallyAsync("Iets nieuws");
        await Expect(page.Locator("#line [name=organisation]")).ToHaveValueAsync("");
        comes.SetResult();
        await Expect(page.Locator("#light")).ToHaveTextAsync("bewaard");

        await page.ReloadAsync();

        await Expect(page.Locator("#line [name=words]")).ToHaveValueAsync("Iets nieuws");
        await Expect(page.Locator("#line [name=organisation]")).ToHaveValueAsync("");
        await Expect(page.Locator("#rescue [data-text]")).ToHaveCountAsync(0);
    }

    /// <summary>As some browsers fill the fields of a page that is loaded again: what they put there is somebody's draft like any other.</summary>
    [Fact]
    public async Task A_field_that_the_browser_filled_again_is_a_draft_still_when_another_one_is_typed_into()
    {
        await Phone.AddInitScriptAsync("""
            new MutationObserver((_, watch) => {
              const field = document.querySelector('#line [name=organisation]');
              if (field) { field.value = 'Repair Café'; watch.disconnect(); }
            }).observe(document, { childList: true, subtree: true });
            """);
        var page = await BareAsync(WhenOpenAsync);
        await Expect(page.Locator("#line button")).ToBeVisibleAsync();
        await KeepAsync("line", Typed("organisation", "Repair Café", ""), page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#line [name=words]").PressSequentiallyAsync("Iets nieuws");
        var kept = await page.EvaluateAsync<string>("() => Object.entries(localStorage).find(([key]) => key.endsWith('draft.line'))[1]");
        Assert.Contains("Repair Café", kept, StringComparison.Ordinal);
        Assert.Contains("Iets nieuws", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_cannot_go_back_and_has_no_second_place_on_a_full_device_is_shown_when_the_script_is_there()
    {
        var page = await BareAsync(LateAsync);
        await Expect(page.Locator("#article textarea")).ToBeVisibleAsync();
        await KeepAsync("article-1", Typed("text", "Wat ik schreef op iets anders", "Iets anders."), page);
        await page.AddInitScriptAsync("""
            const set = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, value) {
              if (key.includes('.rescue.')) throw new DOMException('full', 'QuotaExceededError');
              set.call(this, key, value);
            };
            """);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#article textarea").PressSequentiallyAsync("!");

        comes.SetResult();

        await Expect(page.Locator("#rescue [data-text]").First).ToHaveTextAsync("Wat ik schreef op iets anders");
    }

    [Fact]
    public async Task Two_notes_on_a_device_that_keeps_nothing_both_arrive()
    {
        await Phone.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus", page);
        await WriteAsync("Een ruilwinkel", page);
        await Expect(page.Locator("#light")).ToContainTextAsync("sluit deze pagina niet");

        comes.SetResult();

        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus", "Een ruilwinkel"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_draft_that_cannot_go_back_is_shown_when_the_script_comes_after_a_key_and_once_put_away_it_stays_away()
    {
        var page = await BareAsync(LateAsync);
        await Expect(page.Locator("#article textarea")).ToBeVisibleAsync();
        await KeepAsync("article-1", Typed("text", "Wat ik schreef op iets anders", "Iets anders."), page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#article textarea").PressSequentiallyAsync("!");

        comes.SetResult();

        await Expect(page.Locator("#rescue [data-text]")).ToHaveTextAsync("Wat ik schreef op iets anders");
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("!Wij.");
        await page.ClickAsync("#rescue [data-away]");
        await page.ReloadAsync();
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("!Wij.");
        await Expect(page.Locator("#rescue [data-text]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Two_notes_before_the_script_are_two_notes()
    {
        var page = await BareAsync(LateAsync);
        await WriteAsync("Een fietsbus", page);
        await WriteAsync("Een ruilwinkel", page);
        await Expect(page.Locator("#light")).ToHaveTextAsync("wacht om te versturen: 2");

        comes.SetResult();

        await Expect(page.Locator("#notes > li:not(.waiting)")).ToHaveTextAsync(["Een fietsbus", "Een ruilwinkel"]);
        await Expect(page.Locator("#text")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Before_and_after_the_script_a_page_is_one_editor_of_a_text()
    {
        var page = await BareAsync(LateAsync);
        await page.FillAsync("#article textarea", "Wij delen.");
        await page.ClickAsync("#article button");
        comes.SetResult();
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

        comes.SetResult();

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

        comes.SetResult();

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

        comes.SetResult();

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

    /// <summary>The script comes later, when the test says so.</summary>
    private async Task LateAsync(IRoute route)
    {
        await comes.Task;
        await route.ContinueAsync();
    }

    /// <summary>The script never comes, until a page is loaded after it is open: taking the route away would let the old page have it as well.</summary>
    private Task WhenOpenAsync(IRoute route) => isOpen ? route.ContinueAsync() : Task.CompletedTask;

    private static string Typed(string name, string text, string drawn) => $$"""{{name}}: { text: '{{text}}', base: '{{drawn}}' }""";

    /// <summary>On this device stands what was typed into a form.</summary>
    private static async Task KeepAsync(string form, string texts, IPage page, string sent = "") => await page.EvaluateAsync($$"""
        () => localStorage.setItem('karavaan.WEGNAR.phone.' + (document.body.dataset.who ? document.body.dataset.who + '.' : '') + 'draft.{{form}}',
            JSON.stringify({ at: Date.now(), texts: { {{texts}} }, sent: '{{sent}}' }))
        """);

    /// <summary>A page whose script takes the way that the test says. It is the phone's only one: another would send what waits, and get the answer.</summary>
    private async Task<IPage> BareAsync(Func<IRoute, Task> way)
    {
        await Page.CloseAsync();
        var page = await Phone.NewPageAsync();
        await page.RouteAsync(Script, way);
        await page.GotoAsync(Site.Url(), new() { WaitUntil = WaitUntilState.Commit });
        return page;
    }
}
