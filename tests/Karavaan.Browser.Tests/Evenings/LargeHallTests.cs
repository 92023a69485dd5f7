using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A hall that wrote more notes than anybody reads: a phone starts with a part of them, and a button brings the others.</summary>
[Collection(HallTests.Name)]
public sealed class LargeHallTests(Chromium chromium)
{
    private const int People = 32;
    private const int All = 80;
    private const int OwnTable = 24;
    private const int Welcome = 1;
    private const int Themes = 4;
    private const int Harvest = 5;

    [Fact]
    public async Task All_notes_come_in_place_and_nothing_that_was_typed_is_lost()
    {
        List<string> problems = [];
        await using var house = await House.OpenAsync();
        using var laptop = await Room.SignInAsync(house);
        var room = await Room.OpenAsync(house, laptop, Sayings.Crowd(People));
        await Playing.Stages[Welcome - 1].Steps[0].Act(room);
        await room.GoAsync(Themes);
        await Playing.Stages[Themes - 1].Steps[0].Act(room);
        await room.GoAsync(Harvest);
        await using (var camera = await Camera.OpenAsync(chromium, room.Guests[0].Cookies, "large", problems))
        {
            await camera.PhoneAsync($"{house.Url}/w/{room.Code}", "phone-first-notes", isAxed: true);
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        await using var context = await chromium.PhoneAsync();
        await context.AddCookiesAsync(room.Guests[0].Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{house.Url}/w/{room.Code}");
        var (notes, button) = (page.Locator("li.note"), page.GetByRole(AriaRole.Button, new() { Name = "Toon alle kaartjes" }));
        await Expect(notes).ToHaveCountAsync(OwnTable);
        await page.FillAsync("#harvest", "Nog niet verstuurd");

        await button.ClickAsync();

        await Expect(notes).ToHaveCountAsync(All);
        await Expect(button).ToHaveCountAsync(0);
        await Expect(page.Locator("#harvest")).ToHaveValueAsync("Nog niet verstuurd");
        await notes.Last.GetByRole(AriaRole.Button, new() { Name = "Geef een stip" }).ClickAsync();
        await Expect(notes.Last.Locator("output")).ToHaveTextAsync("1");
        await new Phone(context, page, "0").IsSavedAsync();
        await page.ReloadAsync();
        await Expect(notes).ToHaveCountAsync(All);
        await Expect(page.Locator("#harvest")).ToHaveValueAsync("Nog niet verstuurd");
    }
}
