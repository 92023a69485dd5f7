using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>'Oefenen' at home on the laptop: one tap, and people come in on the screen and at the desk.</summary>
[Collection(HallTests.Name)]
public sealed class RehearsalTests(Chromium chromium)
{
    private const int People = 8;

    /// <summary>At their own pace they need half a minute to come in, and as long again to write.</summary>
    private const float Patience = 180_000;

    private readonly List<string> problems = [];

    [Fact]
    public async Task One_tap_brings_the_room_to_life_and_one_tap_clears_it()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.RehearseAsync(house);
        try
        {
            await RunAsync(desk);
            await LookAsync(house, laptop, desk.Code);
            await desk.Page.BringToFrontAsync();
            await Key(desk, "Pauze").ClickAsync();
            await Expect(Key(desk, "Laat lopen")).ToBeVisibleAsync(new() { Timeout = Patience });
            Assert.Equal("still here", await desk.Page.EvaluateAsync<string>("() => document.body.dataset.seen"));
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Oefening weg" }).ClickAsync();
            await desk.Page.WaitForURLAsync($"{house.Url}/desk");
            await Expect(desk.Page.Locator(".shelf li")).ToHaveCountAsync(0);
        }
        catch
        {
            await chromium.PictureAsync("rehearsal");
            throw;
        }

        Assert.Empty(problems);
    }

    private static ILocator Key(Desk desk, string name) => desk.Page.Locator("#rehearsal-form").GetByRole(AriaRole.Button, new() { Name = name });

    /// <summary>The page stays the same page, so nothing that was being typed at the desk is lost.</summary>
    private static async Task RunAsync(Desk desk)
    {
        await desk.Page.EvaluateAsync("() => document.body.dataset.seen = 'still here'");
        await desk.Page.FillAsync("#rehearsal-people", $"{People}");
        await Key(desk, "Laat lopen").ClickAsync();
        await Expect(Key(desk, "Pauze")).ToBeVisibleAsync(new() { Timeout = Patience });
        await Expect(desk.Page.Locator("#people > li[data-here]")).ToHaveCountAsync(People, new() { Timeout = Patience });
        await Expect(desk.Page.Locator("#desk-ready")).ToHaveTextAsync($"{People} klaar", new() { Timeout = Patience });
    }

    private async Task LookAsync(House house, IBrowserContext laptop, string code)
    {
        var page = await laptop.NewPageAsync();
        var camera = new Camera(laptop, page, "rehearsal", problems);
        await camera.PhoneAsync($"{house.Url}/j/{code}", "join", isAxed: true);
        await page.GotoAsync($"{house.Url}/j/{code}");
        await page.FillAsync("input[name=name]", "Fleur zelf");
        await page.ClickAsync("button.strong");
        await page.WaitForURLAsync("**/w/*");
        await camera.PhoneAsync($"{house.Url}/w/{code}", "phone", isAxed: true);
        await camera.ScreenAsync($"{house.Url}/w/{code}/screen", "screen", isAxed: true);
        await camera.LaptopAsync($"{house.Url}/w/{code}/desk", "desk", isAxed: true);
        await camera.LaptopAsync($"{house.Url}/desk", "mine", isAxed: true);
        await camera.LaptopAsync($"{house.Url}/desk/new", "new", isAxed: true);
        await camera.LaptopAsync($"{house.Url}/help/start", "help", isAxed: true);
        await page.CloseAsync();
    }
}
