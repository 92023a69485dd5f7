using Karavaan.Browser.Tests.Client;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The desk knows whether the wall can be heard: a browser keeps a page silent until somebody touched it.</summary>
[Collection(HallTests.Name)]
public sealed class SilentScreenTests(Chromium chromium)
{
    [Fact]
    public async Task The_desk_says_that_a_screen_is_silent_until_somebody_turns_its_sound_on()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        var words = desk.Page.Locator("#screens");
        await Expect(words).ToHaveTextAsync("geen scherm verbonden");

        var wall = await laptop.NewPageAsync();
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        await Expect(words).ToHaveTextAsync("het scherm zwijgt: zet daar het geluid aan");

        await wall.ClickAsync("#sound");
        await Expect(words).ToBeHiddenAsync();
        await Expect(wall.Locator("#sound")).ToBeHiddenAsync();

        await wall.CloseAsync();
        await Expect(words).ToHaveTextAsync("geen scherm verbonden");
    }
}
