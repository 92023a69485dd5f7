using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>An article that is written together, seen by the room: the desk, the wall, its past.</summary>
[Collection(ClientTests.Name)]
public sealed class TogetherRoomTests(Chromium chromium) : TogetherTest(chromium)
{
    [Fact]
    public async Task The_desk_sees_who_writes_and_switches_to_the_pen_and_back_and_what_is_on_its_way_arrives()
    {
        var row = desk.Page.Locator("#charter-hands-8-1");
        await Expect(desk.Page.Locator("#charter-writing-8")).ToContainTextAsync("Elke tafel schrijft samen in één tekst.");
        await TypeAsync(anna, "Wij delen.");
        await AgreeAsync("Wij delen.");
        await Expect(row.Locator(".hand:visible")).ToHaveTextAsync("▲ Anna");
        await Expect(desk.Page.Locator("#charter-row-8-1")).ToContainTextAsync("2 woorden");

        // Bram's words are on their way when the desk switches: the server has them, or will have, and no box says that they got lost.
        var held = new TaskCompletionSource();
        await bram.Page.RouteAsync("**/changes", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await TypeAsync(bram, " Samen.");
        await Expect(Editor(bram)).ToHaveTextAsync("Wij delen. Samen.");
        await desk.Page.Locator("#charter-writing-8 button").ClickAsync();
        await Expect(desk.Page.Locator("#charter-writing-8")).ToContainTextAsync("Per tafel heeft één persoon de pen.");
        await Expect(anna.Page.GetByText("Niemand heeft de pen").First).ToBeVisibleAsync();
        await Expect(Editor(anna)).ToHaveCountAsync(0);
        await Expect(Editor(bram)).ToHaveCountAsync(0);
        held.SetResult();
        await Expect(anna.Page.Locator("#charter-text-8-1")).ToContainTextAsync("Wij delen. Samen.");
        await Expect(desk.Page.Locator("#charter-row-8-1")).ToContainTextAsync("Bram");
        await Expect(bram.Page.Locator("[data-rescued]")).ToHaveCountAsync(0);

        await desk.Page.SendAsync("DELETE", "desk/last-action");
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen. Samen.");
        await TypeAsync(anna, " Altijd.");
        await AgreeAsync("Wij delen. Samen. Altijd.");
    }

    [Fact]
    public async Task The_wall_marks_the_sentence_that_grows_for_a_moment_and_is_drawn_ten_times_a_second_at_most()
    {
        var wall = await laptop.NewPageAsync();
        await wall.SetViewportSizeAsync(1920, 1080);
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        await TypeAsync(anna, "Wij delen **een ladder**. ");
        await Expect(wall.Locator("#screen-main .article-text")).ToHaveTextAsync("Wij delen een ladder.");
        await wall.EvaluateAsync(
            "() => { window.drawn = []; new MutationObserver(() => drawn.push(performance.now())).observe(document.querySelector('#screen-main'), { subtree: true, childList: true, characterData: true }); }");
        await Task.WhenAll(TypeAsync(anna, "Iedereen helpt elke maand een uur mee. "), TypeAsync(bram, "## Samen sterk voor de hele buurt\n", "Control+Home"));
        await Expect(wall.Locator("#screen-main .article-text")).ToContainTextAsync("een uur mee.");
        await Expect(wall.Locator("#screen-main .article-text")).ToContainTextAsync("hele buurt");
        var drawn = await wall.EvaluateAsync<double[]>("() => drawn");
        Assert.NotEmpty(drawn);
        Assert.InRange(drawn.Length, 1, ((drawn[^1] - drawn[0]) / 100) + 2);

        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].length + [...CSS.highlights.get('fading')].length === 0");
        await TypeAsync(anna, "Ook de boor gaat rond.");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].map(String).join() === 'Ook de boor gaat rond.'");
        await Browsers.PictureAsync("together-wall");
        await wall.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await TypeAsync(anna, " En terug.");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].map(String).join() === 'En terug.'");
        await Browsers.PictureAsync("together-wall-reduced");
        await wall.WaitForFunctionAsync("() => [...CSS.highlights.get('fresh')].length + [...CSS.highlights.get('fading')].length === 0");
    }

    [Fact]
    public async Task The_past_of_an_article_is_read_on_a_phone_and_put_back_at_the_desk_while_people_write()
    {
        await TypeAsync(anna, "Wij delen **een ladder** en een boor met iedereen in de straat. Wie iets leent, brengt het proper terug.");
        await anna.IsSavedAsync();
        await desk.Page.SendAsync("POST", "desk/charter/8/articles/1/versions");
        await Editor(anna).ClickAsync();
        await anna.Page.Keyboard.PressAsync("Control+End");
        foreach (var key in Enumerable.Repeat("Control+Backspace", 3).Append("Control+Home"))
        {
            await anna.Page.Keyboard.PressAsync(key);
        }

        await anna.Page.Keyboard.TypeAsync("Samen: ");
        await Expect(Editor(bram)).ToContainTextAsync("Samen: Wij delen");
        await anna.IsSavedAsync();

        await bram.Page.GetByRole(AriaRole.Link, new() { Name = "Vorige versies" }).First.ClickAsync();
        await Expect(bram.Page.Locator(".history > li")).ToHaveCountAsync(2);
        await Expect(bram.Page.Locator(".history ins").First).ToContainTextAsync("Samen");
        await LookAsync(bram.Page, "history-phone");
        await desk.Page.Locator(".history-link a").First.ClickAsync();
        await desk.Page.Locator(".history > li").Last.Locator("summary").ClickAsync();
        await LookAsync(desk.Page, "history-desk");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Zet deze versie terug" }).ClickAsync();
        await Expect(Editor(anna)).ToHaveTextAsync("Wij delen **een ladder** en een boor met iedereen in de straat. Wie iets leent, brengt het proper terug.");
        await LookAsync(desk.Page, "together-desk");
        await bram.Page.GetByRole(AriaRole.Link, new() { Name = "Terug naar de workshop" }).ClickAsync();
        await TypeAsync(bram, " Altijd.");
        await Expect(Editor(anna)).ToContainTextAsync("proper terug. Altijd.");
    }
}
