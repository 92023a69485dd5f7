using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What somebody pastes is refused with words when it is too long, and never cut: half a name is another name.</summary>
[Collection(HallTests.Name)]
public sealed class LongPasteTests(Chromium chromium)
{
    private const string Long = "Vereniging van vrienden van de buurttuin en de materialenbib aan de oude spoorweg achter het station";

    [Fact]
    public async Task A_long_organisation_stays_whole_at_the_door_until_it_is_made_shorter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var gsm = await chromium.PhoneAsync();
        var page = await gsm.NewPageAsync();
        await page.GotoAsync($"{house.Url}/j/{desk.Code}");
        await page.FillAsync("input[name=name]", "Anna");
        await PasteAsync(page, "input[name=organisation]");
        await page.ClickAsync("button[form=join]");
        await Expect(page.Locator("#organisation-refusal")).ToBeVisibleAsync();
        await Expect(page.Locator("input[name=organisation]")).ToHaveValueAsync(Long);
        await page.FillAsync("input[name=organisation]", "Buurttuin");
        await page.ClickAsync("button[form=join]");
        await page.WaitForURLAsync($"**/w/{desk.Code}");
        Assert.Empty(await page.Locator("input[maxlength], textarea[maxlength]").AllAsync());
    }

    /// <summary>As a paste does it: the browser itself would cut it at a <c>maxlength</c>.</summary>
    private static async Task PasteAsync(IPage page, string field)
    {
        await page.FocusAsync(field);
        await page.Keyboard.InsertTextAsync(Long);
        await Expect(page.Locator(field)).ToHaveValueAsync(Long);
    }
}
