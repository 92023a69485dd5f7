using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Fleur steers, Hilde helps, and the wheel goes from one to the other.</summary>
[Collection(HallTests.Name)]
public sealed class TwoDesksTests(Chromium chromium)
{
    [Fact]
    public async Task Two_desks_one_steers_and_the_other_takes_over_by_a_tap()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var fleur = new Desk(await laptop.NewPageAsync());
        await fleur.BeginAsync(house);
        await using var other = await chromium.LaptopAsync(820, 1180);
        var hilde = await InviteAsync(laptop, await other.NewPageAsync(), house, fleur.Code);

        await fleur.NextAsync("Het verhaal en een oefenpunt");
        await Expect(hilde.GetByText("Een andere begeleider stuurt.")).ToBeVisibleAsync();
        await Expect(hilde.Locator("#key-stage")).ToBeHiddenAsync();
        await hilde.Keyboard.PressAsync("s");
        await Expect(hilde.Locator("#key-stage")).ToBeVisibleAsync();
        await Expect(fleur.Page.GetByText("Een andere begeleider stuurt.")).ToBeVisibleAsync();
        await Expect(fleur.Page.Locator("#key-stage")).ToBeHiddenAsync();

        await hilde.Keyboard.PressAsync("l");
        await Expect(hilde.Locator("#desk-actions")).ToContainTextAsync("Maak ongedaan");
        await Expect(fleur.Page.Locator("#desk-actions")).ToBeHiddenAsync();
        await hilde.Keyboard.PressAsync("z");
        await Expect(hilde.Locator("#desk-actions")).ToBeHiddenAsync();
        await hilde.Keyboard.PressAsync("?");
        await Expect(hilde.Locator("#keys li").First).ToBeVisibleAsync();
    }

    /// <summary>Fleur makes a link and gives Hilde the workshop; Hilde opens its desk.</summary>
    private static async Task<IPage> InviteAsync(IBrowserContext laptop, IPage hilde, House house, string code)
    {
        var page = await laptop.NewPageAsync();
        await page.GotoAsync($"{house.Url}/account/invite");
        await page.ClickAsync("main button.strong");
        await hilde.GotoAsync(await page.InputValueAsync("#link"));
        await hilde.FillAsync("input[name=name]", "Hilde");
        await hilde.FillAsync("input[name=password]", "een andere lange zin over de buurt");
        await hilde.ClickAsync("main button.strong");
        await hilde.WaitForURLAsync("**/desk");
        await page.GotoAsync($"{house.Url}/desk");
        await page.Locator("details:has(input[name=login]) summary").First.ClickAsync();
        await page.Locator("input[name=login]").First.FillAsync("Hilde");
        await page.Locator("form:has(input[name=login]) button").First.ClickAsync();
        await hilde.GotoAsync($"{house.Url}/w/{code}/desk");
        await page.CloseAsync();
        return hilde;
    }
}
