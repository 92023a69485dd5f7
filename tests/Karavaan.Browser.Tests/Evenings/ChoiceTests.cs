using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What a facilitator sets for themselves at the desk: its language, and whether letters press buttons.</summary>
[Collection(HallTests.Name)]
public sealed class ChoiceTests(Chromium chromium)
{
    private static readonly Regex Pressed = new(@"\bon\b");

    [Fact]
    public async Task Fleur_reads_her_desk_in_english_and_the_beat_and_her_answers_come_in_it()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await desk.Page.ClickAsync(".desk-menu summary");
        await chromium.PictureAsync("choice-language");
        await desk.Page.ClickAsync(".desk-menu [lang=en]");
        await Expect(desk.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Equal($"{house.Url}/w/{desk.Code}/desk", desk.Page.Url);
        var next = desk.Page.Locator("#desk-now button.strong");
        await Expect(next).ToContainTextAsync("Next");

        // The answer to her own tap and what another brings are drawn in one language.
        await next.ClickAsync();
        await Expect(desk.Page.Locator("#desk-now .next")).ToContainTextAsync("Next up");
        await using var gsm = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(gsm, house.Url, desk.Code, "Anna", "Repair Café Zuid");
        await Expect(desk.Page.Locator("#desk-count")).ToHaveTextAsync("1 person");
        await Expect(anna.Page.Locator("html")).ToHaveAttributeAsync("lang", "nl");
    }

    [Fact]
    public async Task Letters_are_turned_off_in_the_list_that_tells_them_and_stay_off_in_this_browser()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        var code = desk.Page.Locator("#key-code button");
        await Expect(code).ToContainTextAsync("Toon code");
        await desk.Page.Keyboard.PressAsync("c");
        await Expect(code).ToHaveClassAsync(Pressed);

        await desk.Page.ClickAsync("#keys summary");
        await chromium.PictureAsync("choice-letters");
        await desk.Page.UncheckAsync("#letters");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Expect(code.Locator("kbd")).ToBeHiddenAsync();
        await desk.Page.EvaluateAsync("document.activeElement.blur()");
        foreach (var key in (string[])["c", "?", ".", "n", " "])
        {
            await desk.Page.Keyboard.PressAsync(key);
        }

        await desk.Page.ReloadAsync();
        await Expect(desk.Page.Locator("#letters")).Not.ToBeCheckedAsync();
        await desk.Page.Keyboard.PressAsync("c");
        await desk.Page.WaitForTimeoutAsync(500);
        await Expect(code).ToHaveClassAsync(Pressed);
        await Expect(desk.Page.Locator("#keys ul")).ToBeHiddenAsync();

        await desk.Page.ClickAsync("#keys summary");
        await desk.Page.CheckAsync("#letters");
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.EvaluateAsync("document.activeElement.blur()");
        await desk.Page.Keyboard.PressAsync("c");
        await Expect(code).Not.ToHaveClassAsync(Pressed);
    }
}
