using System.Globalization;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The editor in the hands of who knows no Markdown: a picture with a button, and after every button one goes on where one was.</summary>
[Collection(ClientTests.Name)]
public sealed class EditorHandsTests(Chromium chromium)
{
    private const string Story = "#f-Slides-1-Story";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_picture_comes_into_the_story_where_the_caret_was()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var page = await OpenStoryAsync(house, laptop);
        var picture = await page.ScreenshotAsync();
        await page.FillAsync(Story, "Eerst dit.\nDan dat.");
        await page.Locator(Story).EvaluateAsync("field => field.setSelectionRange(3, 3)");

        var button = page.Locator("[data-picture=f-Slides-1-Story]");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var panel = page.Locator("#edit-pictures");
        await Expect(panel).ToBeFocusedAsync();
        await Expect(panel.Locator("h4")).ToHaveTextAsync("Kies een beeld voor Dia 2");
        await Expect(panel.Locator("[data-none]")).ToBeVisibleAsync(Patiently);
        await AxeAsync(page);

        // What is no picture is refused in words, and stays here.
        await panel.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tuin.png", MimeType = "image/png", Buffer = [1, 2, 3] });
        await panel.Locator("#picture-alt").FillAsync("De tuin van de buurt");
        await page.Keyboard.PressAsync("Enter");
        await Expect(panel.Locator("[data-refusal]")).ToContainTextAsync("Dat is geen JPEG, PNG of WebP.", new() { Timeout = 60_000 });
        await panel.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "tuin.png", MimeType = "image/png", Buffer = picture });
        await panel.GetByRole(AriaRole.Button, new() { Name = "Voeg toe en zet in de tekst" }).ClickAsync();

        await Expect(page.Locator(Story)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^Eerst dit\.\n\n!\[De tuin van de buurt\]\(picture:[0-9a-f]{32}-1280x800\)\n\nDan dat\.$"), new() { Timeout = 60_000 });
        await Expect(panel).ToBeHiddenAsync();
        await Expect(page.Locator(Story)).ToBeFocusedAsync();
        await Expect(page.Locator("#edit-told")).ToHaveTextAsync("Het beeld staat in de tekst.");
        await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(Patiently);
        await page.WaitForFunctionAsync("() => document.querySelector('.phone-frame iframe').contentDocument?.querySelector('img[alt=\"De tuin van de buurt\"]')?.naturalWidth > 0", null, new() { Timeout = 60_000 });
        await TakeBackAsync(page);
        await ChooseAsync(page);
    }

    [Fact]
    public async Task What_saves_by_itself_is_not_said_aloud_and_a_press_of_the_button_is()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var page = await OpenStoryAsync(house, laptop);
        await Ears.ListenAsync(page);
        foreach (var words in (string[])["Eerst dit.", "Dan dat."])
        {
            await page.FillAsync(Story, words);
            await Expect(page.Locator("#edit-status [data-kept]")).ToHaveCountAsync(0);
            await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(Patiently);
        }

        Assert.Empty(await Ears.SaidAsync(page));
        await page.ClickAsync(".edit-bar button[value=save]");
        await Expect(page.Locator("#edit-told")).ToContainTextAsync("Bewaard om", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task After_a_button_one_goes_on_where_one_was()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var page = await OpenStoryAsync(house, laptop);
        var heading = await page.Locator("#f-Slides-2-Heading").InputValueAsync();

        // Twice up by the same key: the button goes with its part, until it is the first.
        await PressAsync(page, "part-up:Slides:2");
        await Expect(page.Locator("button[value='part-up:Slides:1']")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#edit-told")).ToHaveTextAsync("Verplaatst: Dia 2.");
        await Expect(page.Locator("#part-Slides-1")).ToBeInViewportAsync();
        await Expect(page.Locator("#f-Slides-1-Heading")).ToHaveValueAsync(heading);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#part-Slides-0")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#f-Slides-0-Heading")).ToHaveValueAsync(heading);

        await PressAsync(page, "part-add:Slides");
        await Expect(page.Locator("#f-Slides-7-Heading")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#edit-told")).ToHaveTextAsync("Erbij: Dia 8.");
        await PressAsync(page, "part-remove:Slides:7");
        await Expect(page.Locator("#part-Slides-6")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#edit-told")).ToHaveTextAsync("Weg: Dia 8.");

        // The same for stages; and what is wrong is where one goes on first.
        await PressAsync(page, "down:2");
        await Expect(page.Locator("button[value='down:3']")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await SlideAsync(page);
        await PressAsync(page, "go:1");
        await Expect(page.Locator("#edit-what")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await page.FillAsync("#f-Minutes", "");
        await PressAsync(page, "go:2");
        await Expect(page.Locator("#f-Minutes")).ToBeFocusedAsync(new() { Timeout = 60_000 });
    }

    /// <summary>What was put in is taken back as what was typed is.</summary>
    private static async Task TakeBackAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Control+z");
        await Expect(page.Locator(Story)).ToHaveValueAsync("Eerst dit.\nDan dat.");
        await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(Patiently);
    }

    /// <summary>One that is there already, in a field where no caret was: it comes below. Escape goes back without it.</summary>
    private static async Task ChooseAsync(IPage page)
    {
        var (button, field) = (page.Locator("[data-picture=f-Slides-0-Story]"), page.Locator("#f-Slides-0-Story"));
        await button.ClickAsync();
        await Expect(page.Locator("#edit-pictures li")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await AxeAsync(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        var before = await field.InputValueAsync();
        await button.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "De tuin van de buurt" }).ClickAsync();
        await Expect(field).ToBeFocusedAsync();
        Assert.StartsWith($"{before.TrimEnd()}\n\n![De tuin van de buurt](picture:", await field.InputValueAsync(), StringComparison.Ordinal);
        await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(Patiently);
    }

    /// <summary>An example on the quadrant is placed by a slider, also by keys; the file gets a short number, and only of what was moved.</summary>
    private static async Task SlideAsync(IPage page)
    {
        await PressAsync(page, "go:6");
        var (x, y) = (page.Locator("#f-Examples-0-X"), page.Locator("#f-Examples-0-Y"));
        var (before, beside) = (double.Parse(await x.InputValueAsync(), CultureInfo.InvariantCulture), await y.InputValueAsync());
        await x.FocusAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(Patiently);
        await page.ReloadAsync();
        Assert.InRange(before - double.Parse(await x.InputValueAsync(), CultureInfo.InvariantCulture), 0.02, 0.05);
        Assert.Matches(@"^-?[01](\.\d{1,2})?$", await x.InputValueAsync());
        Assert.Equal(beside, await y.InputValueAsync());
    }

    private static async Task<IPage> OpenStoryAsync(House house, IBrowserContext laptop)
    {
        var page = await laptop.NewPageAsync();
        await new Desk(page).BeginAsync(house);
        await page.TakeAsync(house);
        await PressAsync(page, "go:2");
        await page.WaitForURLAsync("**stage=2");
        await Expect(page.Locator("[data-picture]").First).ToBeVisibleAsync(Patiently);
        var (form, preview) = (await page.Locator("#edit").BoundingBoxAsync(), await page.Locator(".edit-preview").BoundingBoxAsync());
        Assert.True(preview!.X >= form!.X + form.Width && preview.Y < 400, "The preview stands beside the form, in sight.");
        return page;
    }

    private static async Task PressAsync(IPage page, string order)
    {
        // Until the page is whole, the browser goes to the end of its address once more.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        await page.Locator($"button[value='{order}']").PressAsync("Enter");
    }

    private static async Task AxeAsync(IPage page) => Assert.Empty(await Axe.SeriousAsync(page));
}
