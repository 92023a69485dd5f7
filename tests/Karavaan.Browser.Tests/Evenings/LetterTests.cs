using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The open letter is long work: nothing of it is lost by a reload or a killed server, and two who word it at once both keep their words.</summary>
[Collection(HallTests.Name)]
public sealed class LetterTests(Chromium chromium)
{
    [Fact]
    public async Task A_letter_survives_a_reload_and_a_killed_server_and_two_who_write_it()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        var (mine, theirs) = (desk.Page, await laptop.NewPageAsync());
        await mine.GotoAsync($"{house.Url}/w/{desk.Code}/desk/letter");
        await theirs.GotoAsync($"{house.Url}/w/{desk.Code}/desk/letter");

        await WriteAsync(mine, "Dit typte Fleur eerst. ");
        await mine.ReloadAsync();
        await Expect(mine.Locator("#text")).ToHaveValueAsync(StartsWith("Dit typte Fleur eerst. "));

        await house.KillAsync();
        await mine.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(mine.Locator("#letter [data-refusal]")).ToContainTextAsync("geen verbinding");
        await house.StartAsync();
        await mine.ReloadAsync();
        await Expect(mine.Locator("#text")).ToHaveValueAsync(StartsWith("Dit typte Fleur eerst. "));
        await mine.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(mine.GetByText("Bewaard. De PDF heeft nu deze tekst.")).ToBeVisibleAsync();

        await theirs.FillAsync("#salutation", "Geachte leden van de raad");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await Expect(theirs.GetByText("samen met wat iemand anders")).ToBeVisibleAsync();
        await Expect(theirs.Locator("#text")).ToHaveValueAsync(StartsWith("Dit typte Fleur eerst. "));
        await mine.ReloadAsync();
        await Expect(mine.Locator("#salutation")).ToHaveValueAsync("Geachte leden van de raad");
        await Expect(mine.Locator("#rescue")).ToBeHiddenAsync();

        // What is typed after a saving is a draft of its own, also at the address that says what was saved.
        await WriteAsync(mine, "Nog iets. ");
        await mine.ReloadAsync();
        await Expect(mine.Locator("#text")).ToHaveValueAsync(StartsWith("Nog iets. "));
    }

    private static async Task WriteAsync(IPage page, string text)
    {
        await page.Locator("#text").FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync(text);
    }

    private static System.Text.RegularExpressions.Regex StartsWith(string text) => new("^" + System.Text.RegularExpressions.Regex.Escape(text));
}
