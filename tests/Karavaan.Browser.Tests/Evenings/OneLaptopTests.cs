using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A hall with one laptop: it hangs on the projector, and a whole evening is steered from a phone of 390 by 844.</summary>
[Collection(HallTests.Name)]
public sealed class OneLaptopTests(Chromium chromium)
{
    [Fact]
    public async Task A_whole_evening_is_steered_from_a_phone()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var hers = await chromium.PhoneAsync();
        var (wall, gsm) = (desk.Page, await PairAsync(desk.Page, await hers.NewPageAsync(), house));
        await using var annas = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "Repair Café Zuid");

        await Expect(gsm.Locator("#screens")).ToBeHiddenAsync();
        await MoveOnAsync(gsm);
        await ClickAsync(wall, gsm, anna.Page);
        await PutDownAsync(gsm, wall, anna);
        for (var hasMore = true; hasMore;)
        {
            await RevealAsync(gsm);
            await FitsAsync(gsm);
            hasMore = await MoveOnAsync(gsm);
        }

        await HoldAsync(gsm.GetByRole(AriaRole.Button, new() { Name = "Sluit de workshop af" }));
        await Expect(wall.GetByText("De workshop is afgesloten.")).ToBeVisibleAsync();
    }

    /// <summary>Two taps on the laptop and one on the phone: the laptop is the screen, the phone the desk.</summary>
    private static async Task<IPage> PairAsync(IPage laptop, IPage gsm, House house)
    {
        await laptop.GetByRole(AriaRole.Button, new() { Name = "Ja, ik stuur met mijn gsm" }).ClickAsync();
        var address = new Uri((await laptop.Locator("[data-phone-address]").GetAttributeAsync("href"))!);
        await gsm.GotoAsync(house.Url + address.PathAndQuery);
        await gsm.GetByRole(AriaRole.Button, new() { Name = "Stuur met deze gsm" }).ClickAsync();
        await Expect(gsm.Locator("#screens")).ToHaveTextAsync("geen scherm verbonden");
        await laptop.GetByRole(AriaRole.Link, new() { Name = "Toon het grote scherm" }).ClickAsync();
        await Expect(laptop.Locator("#screen-title")).ToHaveTextAsync("Welkom en check-in");
        return gsm;
    }

    /// <summary>A clicker on the laptop turns the slides, Anna's phone goes along and finds back, and B makes the wall silent.</summary>
    private static async Task ClickAsync(IPage wall, IPage gsm, IPage anna)
    {
        var first = await wall.Locator("#screen-main h2").InnerTextAsync();
        await gsm.GetByRole(AriaRole.Button, new() { Name = "Volg mij" }).ClickAsync();
        await wall.Keyboard.PressAsync("PageDown");
        await Expect(wall.Locator("#screen-main h2")).Not.ToHaveTextAsync(first);
        await wall.Keyboard.PressAsync(" ");
        await Expect(anna.Locator("[data-place=slide-2]")).ToBeInViewportAsync();
        await anna.GetByRole(AriaRole.Button, new() { Name = "Terug naar waar ik was" }).ClickAsync();
        await Expect(anna.GetByText("Je kijkt mee met de begeleider.")).ToBeHiddenAsync();
        Assert.Equal(0, await anna.EvaluateAsync<int>("() => scrollY"));
        await wall.Keyboard.PressAsync("b");
        await Expect(wall.GetByText("Kijk naar elkaar")).ToBeVisibleAsync();
        await wall.Keyboard.PressAsync(".");
        await Expect(wall.GetByText("Kijk naar elkaar")).ToBeHiddenAsync();
    }

    /// <summary>Half a word is on Anna's phone when the desk lays it down; it is there when everyone is called.</summary>
    private static async Task PutDownAsync(IPage gsm, IPage wall, Phone anna)
    {
        await anna.Page.FillAsync("#answer-2-0", "sam");
        await gsm.GetByRole(AriaRole.Button, new() { Name = "Gsm’s neer" }).ClickAsync();
        await Expect(anna.Page.GetByText("Leg je gsm neer en kijk naar elkaar.")).ToBeVisibleAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToHaveAttributeAsync("inert", "");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Toch iets opschrijven" }).ClickAsync();
        await Expect(anna.Page.Locator("#answer-2-0")).ToHaveValueAsync("sam");
        await gsm.GetByRole(AriaRole.Button, new() { Name = "Roep iedereen" }).ClickAsync();
        await Expect(anna.Page.GetByText("De begeleider roept iedereen.")).ToBeVisibleAsync();
        await Expect(anna.Page.Locator("#answer-2-0")).ToHaveValueAsync("sam");
        await Expect(wall.Locator("#screen-main")).ToBeVisibleAsync();
    }

    private static async Task RevealAsync(IPage gsm)
    {
        var reveal = gsm.Locator("[id^=key-reveals-] button").First;
        if (await reveal.IsVisibleAsync())
        {
            await HoldAsync(reveal);
            await Expect(reveal).ToHaveTextAsync("Verberg weer");
        }
    }

    /// <summary>Nothing lies beside the phone's edge, and every key is large enough for a thumb.</summary>
    private static async Task FitsAsync(IPage gsm)
    {
        Assert.True(await gsm.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), await gsm.Locator("#desk-now h2").InnerTextAsync());
        Assert.Empty(await gsm.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.keys button, .jump a')]
              .filter(b => b.getClientRects().length && b.getBoundingClientRect().height < 44).map(b => b.textContent.trim())
            """));
    }

    /// <summary>Taps 'Volgende'; false in the last stage, where there is none.</summary>
    private static async Task<bool> MoveOnAsync(IPage gsm)
    {
        var (next, title) = (gsm.Locator("#key-stage button"), await gsm.Locator("#desk-now h2").InnerTextAsync());
        if (!await next.IsVisibleAsync())
        {
            return false;
        }

        await next.ClickAsync();
        await Expect(gsm.Locator("#desk-now h2")).Not.ToHaveTextAsync(title);
        return true;
    }

    private static Task HoldAsync(ILocator button) => button.ClickAsync(new() { Delay = 1_300 });
}
