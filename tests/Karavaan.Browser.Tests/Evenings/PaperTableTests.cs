using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// A table without a phone: what it wrote on the sheets of the paper kit is typed in at the desk by keyboard alone, and stands on the wall
/// and in the documents as everybody else's.
/// </summary>
[Collection(HallTests.Name)]
public sealed class PaperTableTests(Chromium chromium)
{
    [Fact]
    public async Task A_table_on_paper_is_typed_in_by_keyboard_and_is_on_the_wall_and_in_the_charter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, 4);
        var wall = await laptop.NewPageAsync();
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        try
        {
            await NotesAsync(desk.Page, house, desk.Code);
            await Expect(wall.Locator("#screen, body").First).ToContainTextAsync("Een bakfiets voor de straat");
            await desk.GoAsync(4, 5);
            await DotsAsync(desk.Page);
            await desk.GoAsync(5, 6);
            await PlacesAsync(desk.Page);
            await desk.Page.SendAsync("PUT", "desk/reveals/6");
            await Expect(wall.Locator("[data-dot], .dot, circle").First).ToBeVisibleAsync();
            await desk.GoAsync(6, 8);
            await ArticleAsync(desk.Page);
            await desk.GoAsync(8, 9);
            await desk.Page.SendAsync("POST", "desk/consent/articles/1/rounds");
            await ChoicesAsync(desk.Page);
            await ReadAsync(desk, house);
        }
        catch
        {
            await chromium.PictureAsync("paper-table");
            throw;
        }
    }

    /// <summary>One note after another: Enter saves it, the field is empty and still has the keys. One is typed while the line is down.</summary>
    private static async Task NotesAsync(IPage page, House house, string code)
    {
        await page.GotoAsync($"{house.Url}/w/{code}/desk/papers");
        await page.GetByRole(AriaRole.Link, new() { Name = "Bladen overtypen" }).PressAsync("Enter");
        await Expect(page.Locator("#code")).ToBeFocusedAsync();
        await TypeAsync(page, "kaartjes");
        await Expect(page.Locator("#count")).ToBeFocusedAsync();
        await TypeAsync(page, "3");
        await Expect(page.Locator("#note")).ToBeFocusedAsync();
        await TypeAsync(page, "Een bakfiets voor de straat");
        await Expect(page.Locator("#note")).ToHaveValueAsync("");
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, "Samen soep koken");
        await TypeAsync(page, "Sleutels delen");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(page.Locator("#note")).ToBeFocusedAsync();
        await Expect(page.Locator(".rows > li")).ToHaveCountAsync(3);
        await page.Keyboard.TypeAsync("Nog niet klaar");
        await page.ReloadAsync();
        await Expect(page.Locator("#note")).ToHaveValueAsync("Nog niet klaar");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
    }

    private static async Task DotsAsync(IPage page)
    {
        await OpenAsync(page, "stippen 2", ".sheet-dots input >> nth=0");
        await page.Keyboard.TypeAsync("4");
        await page.Keyboard.PressAsync("Tab");
        await TypeAsync(page, "3");
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Bewaard." })).ToBeVisibleAsync();
        await Expect(page.Locator(".sheet-dots input").First).ToHaveValueAsync("4");
    }

    private static async Task PlacesAsync(IPage page)
    {
        await OpenAsync(page, "kwadrant", "#organisation");
        await LineAsync(page, "Repair Café Zuid", "8", "2", "9", "11");
        await Expect(page.GetByText("Typ twee getallen van 0 tot 10")).ToBeVisibleAsync();
        await Expect(page.Locator("#later-y")).ToHaveValueAsync("11");
        await page.FillAsync("#later-y", "7,5");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".sheet-places")).ToContainTextAsync("9 – 7.5");
        await LineAsync(page, "De Linde", "5", "5", "", "");
        await Expect(page.Locator(".sheet-places tbody tr")).ToHaveCountAsync(2);
    }

    private static async Task LineAsync(IPage page, string name, params string[] numbers)
    {
        await Expect(page.Locator("#organisation")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
        foreach (var number in numbers)
        {
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.TypeAsync(number);
        }

        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ArticleAsync(IPage page)
    {
        await OpenAsync(page, "artikel 1", "section[autofocus]");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("We delen de bakfiets van de straat.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
    }

    private static async Task ChoicesAsync(IPage page)
    {
        await OpenAsync(page, "keuze", "#consent");
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Wie bewaart de sleutel?");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("3 van 3 mensen zonder gsm kozen al")).ToBeVisibleAsync();
    }

    /// <summary>The round is shown and the article adopted; the documents hold what the table wrote.</summary>
    private static async Task ReadAsync(Desk desk, House house)
    {
        await desk.Page.GotoAsync($"{house.Url}/w/{desk.Code}/desk");
        await desk.AdoptAsync();
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("aangenomen");
        await desk.Page.SendAsync("PUT", "desk/closing");
        Assert.Contains("We delen de bakfiets van de straat.", await TextAsync(desk.Page, house, desk.Code, "charter.pdf"), StringComparison.Ordinal);
        var report = await TextAsync(desk.Page, house, desk.Code, "report.pdf");
        Assert.All(["Een bakfiets voor de straat", "Samen soep koken", "Sleutels delen", "Wie bewaart de sleutel?"], said => Assert.Contains(said, report, StringComparison.Ordinal));
    }

    private static async Task<string> TextAsync(IPage page, House house, string code, string file)
    {
        var answer = await page.APIRequest.GetAsync($"{house.Url}/w/{code}/results/{file}");
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        return string.Join(' ', pdf.GetPages().SelectMany(one => one.GetWords()).Select(word => word.Text));
    }

    /// <summary>The next sheet, from wherever the keys are; its page begins in its first field.</summary>
    private static async Task OpenAsync(IPage page, string code, string field)
    {
        await page.Locator("#code").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await TypeAsync(page, code);
        await Expect(page.Locator(field)).ToBeFocusedAsync();
    }

    private static async Task TypeAsync(IPage page, string text)
    {
        await page.Keyboard.TypeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }
}
