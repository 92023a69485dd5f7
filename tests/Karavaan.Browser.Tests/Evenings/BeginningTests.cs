using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>From the page that starts a workshop to the QR on the wall: so few taps that it takes seconds.</summary>
[Collection(HallTests.Name)]
public sealed class BeginningTests(Chromium chromium)
{
    [Fact]
    public async Task Three_taps_after_the_start_page_the_qr_hangs_on_the_wall()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 720);
        var page = await laptop.NewPageAsync();
        await new Desk(page).BeginAsync(house);
        await page.GotoAsync($"{house.Url}/desk/new");

        await page.ClickAsync("button.strong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, ik stuur met mijn gsm" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Toon het grote scherm" }).ClickAsync();

        var qr = (await page.Locator("#screen-main .qr svg").BoundingBoxAsync())!;
        Assert.InRange(qr.Height, 720 / 4f, 720);
        Assert.InRange(await page.Locator("#screen-main .join-code").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)"), 72, 400);
        var code = new Uri(page.Url).Segments[2].Trim('/');
        Assert.Equal(code, string.Concat((await page.Locator("#screen-main .join-code").InnerTextAsync()).Where(char.IsLetter)));
        await Expect(page.Locator("#screen-main .join-poster")).ToBeInViewportAsync(new() { Ratio = 1 });
    }
}
