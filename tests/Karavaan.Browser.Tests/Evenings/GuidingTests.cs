using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The desk takes phones along, softly, and calls them, firmly, wherever their owners are.</summary>
[Collection(HallTests.Name)]
public sealed class GuidingTests(Chromium chromium)
{
    [Fact]
    public async Task Phones_go_along_to_the_marked_cluster_and_come_from_side_pages_when_everyone_is_called()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 900);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        await desk.HarvestAsync(anna.Page, Enumerable.Range(1, 14).Select(i => $"Kaartje {i}: iets wat de buurt kan delen met wie het nodig heeft"));
        var page = anna.Page;
        await anna.SeesAsync("Oogst en onderwerp");
        var form = desk.Page.Locator(".cluster-note", new() { HasText = "Kaartje 14:" }).Locator("form[data-lay]");
        await desk.Page.SendAsync("PUT", new Uri(house.Url + await form.GetAttributeAsync("action")).AbsolutePath.Split('/', 4)[3], ("cluster", "new"));

        await desk.Page.Keyboard.PressAsync("f");
        await Expect(page.GetByText("Je kijkt mee met de begeleider.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Terug naar waar ik was" }).ClickAsync();
        await desk.Page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-guide]")).ToHaveCountAsync(0);
        await desk.Page.Keyboard.PressAsync("f");
        await Expect(page.Locator("[data-guide=task]")).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await desk.Page.Locator("[id^=mark-] button").First.ClickAsync();
        await Expect(page.Locator(".cluster-head[data-guided]")).ToBeInViewportAsync();

        await SideAsync(page, house, desk, "results");
        await SideAsync(page, house, desk, "screen-text");
        await SideAsync(page, house, desk, "attendance");
        await SideAsync(page, house, desk, "beside", () => page.GetByLabel("Hoe mogen we je noemen?").FillAsync("Maria"));
        await page.GotoAsync($"{house.Url}/w/{desk.Code}/beside");
        await Expect(page.GetByLabel("Hoe mogen we je noemen?")).ToHaveValueAsync("Maria");
        await page.GetByRole(AriaRole.Button, new() { Name = "Doe mee op deze gsm" }).ClickAsync();
        await Expect(page.Locator(".turns")).ToContainTextAsync("Maria");
        await page.GotoAsync($"{house.Url}/w/{desk.Code}/beside");
        await Expect(page.GetByLabel("Hoe mogen we je noemen?")).ToHaveValueAsync("");
    }

    private static async Task SideAsync(IPage page, House house, Desk desk, string side, Func<Task>? doing = null)
    {
        await page.GotoAsync($"{house.Url}/w/{desk.Code}/{side}");
        await Expect(page.Locator("#phone-hall")).ToHaveCountAsync(1);
        await (doing?.Invoke() ?? Task.CompletedTask);

        // A second press within three seconds is the same call: pressed until it is another one, as a facilitator would.
        while (!page.Url.EndsWith($"/w/{desk.Code}", StringComparison.Ordinal))
        {
            await desk.Page.Keyboard.PressAsync("i");
            await page.WaitForTimeoutAsync(500);
        }

        await Expect(page.Locator("#phone-main")).ToBeVisibleAsync();
    }
}
