using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>What was typed stands in its field again before the script is there; what can't go back is shown when it is, and no key takes its place.</summary>
public sealed class EarlyDraftTests(Chromium chromium) : BootTest(chromium)
{
    [Fact]
    public async Task What_was_typed_is_there_again_before_the_script_and_is_not_lost_by_the_next_key()
    {
        var page = await BareAsync(WhenOpenAsync);
        await page.FillAsync("#text", "Een lang en moeilijk kaartje");
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await Expect(page.Locator("#text")).ToHaveValueAsync("Een lang en moeilijk kaartje");
        await page.Locator("#text").PressSequentiallyAsync("!");

        IsOpen = true;
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

        IsOpen = true;
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

        IsOpen = true;
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
        Come();
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

        Come();

        await Expect(page.Locator("#rescue [data-text]").First).ToHaveTextAsync("Wat ik schreef op iets anders");
    }

    [Fact]
    public async Task A_draft_that_cannot_go_back_is_shown_when_the_script_comes_after_a_key_and_once_put_away_it_stays_away()
    {
        var page = await BareAsync(LateAsync);
        await Expect(page.Locator("#article textarea")).ToBeVisibleAsync();
        await KeepAsync("article-1", Typed("text", "Wat ik schreef op iets anders", "Iets anders."), page);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#article textarea").PressSequentiallyAsync("!");

        Come();

        await Expect(page.Locator("#rescue [data-text]")).ToHaveTextAsync("Wat ik schreef op iets anders");
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("!Wij.");
        await page.ClickAsync("#rescue [data-away]");
        await page.ReloadAsync();
        await Expect(page.Locator("#article textarea")).ToHaveValueAsync("!Wij.");
        await Expect(page.Locator("#rescue [data-text]")).ToHaveCountAsync(0);
    }

    private static string Typed(string name, string text, string drawn) => $$"""{{name}}: { text: '{{text}}', base: '{{drawn}}' }""";

    /// <summary>On this device stands what was typed into a form.</summary>
    private static async Task KeepAsync(string form, string texts, IPage page, string sent = "") => await page.EvaluateAsync($$"""
        () => localStorage.setItem('karavaan.WEGNAR.phone.' + (document.body.dataset.who ? document.body.dataset.who + '.' : '') + 'draft.{{form}}',
            JSON.stringify({ at: Date.now(), texts: { {{texts}} }, sent: '{{sent}}' }))
        """);
}
