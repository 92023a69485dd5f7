using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>An evening's quadrant, and its break, in which the program dies.</summary>
internal static class PlaceActs
{
    private const int Quadrant = 6;

    /// <summary>Until the reveal nobody gets a position of somebody else, in no byte; then the screen shows every dot.</summary>
    public static async Task QuadrantAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
    {
        await desk.NextAsync("Kwadrant: waar staan wij?");
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("waar zet jij ‘Buurttuin’?");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Oefening klaar: nu jullie zelf X" }).ClickAsync();
        await PlaceAsync(anna, "", "60", "-70");
        await PlaceAsync(bram, "", "80", "-40");
        await PlaceAsync(cem, "Wereldwinkel", "40", "50");
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("3");
        await Expect(wall.Locator("#screen-main svg.quadrant .pin")).ToHaveCountAsync(0);
        await desk.RevealAsync();
        await Expect(wall.Locator("#screen-main svg.quadrant")).ToBeVisibleAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("Lokale veerkracht");
        await ShowNamesAsync(desk, wall, anna);
    }

    /// <summary>The dots fall before the eyes of the room and not of a wall that loads later; names bloom, arrows grow.</summary>
    private static async Task ShowNamesAsync(Desk desk, IPage wall, Phone anna)
    {
        await Expect(wall.Locator(".plane[data-playing=fall] .pin")).ToHaveCountAsync(3);
        await wall.ReloadAsync();
        await Expect(wall.Locator(".plane.revealed .pin")).ToHaveCountAsync(3);
        await Expect(wall.Locator("[data-playing]")).ToHaveCountAsync(0);
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("Repair Café Zuid");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Toon onze naam" }).ClickAsync();
        await Expect(wall.Locator(".name-tag")).ToHaveTextAsync("Repair Café Zuid");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Laat de pijlen groeien D" }).ClickAsync();
        await Expect(wall.Locator("[data-staged=arrows]")).ToHaveCountAsync(1);
    }

    private static async Task PlaceAsync(Phone phone, string organisation, string x, string y)
    {
        await phone.SeesAsync("Kwadrant: waar staan wij?");
        if (organisation.Length > 0)
        {
            await phone.Page.FillAsync("#organisation", organisation);
        }

        await phone.Page.Locator($"form[data-draft=organisation-{Quadrant}]").GetByRole(AriaRole.Button).ClickAsync();
        var today = phone.Page.Locator(".moment-today");
        await today.Locator("input[name=x]").FillAsync(x);
        await today.Locator("input[name=y]").FillAsync(y);
        await today.GetByRole(AriaRole.Button).ClickAsync();
        await phone.IsSavedAsync();
    }

    /// <summary>The program dies without a goodbye and comes back: the same people, the same place, everything there.</summary>
    public static async Task BreakAsync(House house, Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Pauze");
        await anna.SeesAsync("Pauze");
        await house.KillAsync();
        await Expect(anna.Light).ToHaveAttributeAsync("data-state", "offline");
        await Expect(wall.Locator("#reconnecting")).ToBeVisibleAsync();
        await house.StartAsync();
        await Expect(anna.Light).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 30_000 });
        await Expect(wall.Locator("#reconnecting")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await anna.Page.ReloadAsync();
        await anna.SeesAsync("Pauze");
    }
}
