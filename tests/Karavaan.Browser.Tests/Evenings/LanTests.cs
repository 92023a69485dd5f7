using Karavaan.Browser.Tests.Client;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A hall without internet: plain http over a host name that is not localhost, so in no secure context.</summary>
[Collection(HallTests.Name)]
public sealed class LanTests(Chromium chromium)
{
    [Fact]
    public async Task A_gsm_joins_and_writes_without_https()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var gsm = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(gsm, $"http://{Chromium.LanHost}:{house.Port}", desk.Code, "Anna", "Repair Café Zuid");
        Assert.False(await anna.Page.EvaluateAsync<bool>("window.isSecureContext"));
        Assert.Equal("undefined", await anna.Page.EvaluateAsync<string>("typeof crypto.randomUUID"));
        await anna.AnswerAsync(1, "Een plan voor onze gereedschapskist");
        await anna.IsSavedAsync();
        await Expect(desk.Page.GetByText("Een plan voor onze gereedschapskist")).ToBeVisibleAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator("#answer-1-0")).ToHaveValueAsync("Een plan voor onze gereedschapskist");
        await Expect(desk.Page.Locator("#desk-count")).ToHaveTextAsync("1 mens");
        await ComeBackAsync(house, desk, anna);
    }

    /// <summary>The battery is dead: with name and four digits on another gsm it is the same person.</summary>
    private async Task ComeBackAsync(House house, Desk desk, Phone anna)
    {
        var digits = string.Concat((await anna.Page.Locator("[data-return-code]").TextContentAsync())!.Where(char.IsAsciiDigit));
        Assert.Equal(4, digits.Length);
        await using var other = await chromium.PhoneAsync();
        var page = await other.NewPageAsync();
        await page.GotoAsync($"{house.Url}/j/{desk.Code}");
        await page.FillAsync("input[name=name]", "anna");
        await page.Locator("details.example summary").ClickAsync();
        await page.FillAsync("input[name=back]", digits);
        await page.ClickAsync("button[form=join]");
        await Expect(page.Locator("#answer-1-0")).ToHaveValueAsync("Een plan voor onze gereedschapskist");
        await Expect(desk.Page.Locator("#desk-count")).ToHaveTextAsync("1 mens");
    }
}
