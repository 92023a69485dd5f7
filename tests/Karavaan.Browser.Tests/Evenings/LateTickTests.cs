using Karavaan.Browser.Tests.Client;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Somebody without a connection ticks 'ready' while the room goes on: it is said of the stage that they saw, and of no other.</summary>
[Collection(HallTests.Name)]
public sealed class LateTickTests(Chromium chromium)
{
    private const string Box = "#phone-ready input[type=checkbox]";

    [Fact]
    public async Task A_tick_that_comes_late_does_not_stand_in_the_next_stage()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 1000);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        await anna.IsSavedAsync();

        await anna.OfflineAsync(true);
        await anna.Page.CheckAsync(Box);
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await desk.GoAsync(1, 4);
        await anna.OfflineAsync(false);

        await Expect(anna.Page.Locator("#phone-ready")).ToHaveAttributeAsync("action", $"/w/{desk.Code}/ready/4");
        await anna.IsSavedAsync();
        await Expect(anna.Page.Locator(Box)).Not.ToBeCheckedAsync();
        await anna.Page.CheckAsync(Box);
        await anna.IsSavedAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator(Box)).ToBeCheckedAsync();
    }
}
