using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Bars that stay in sight make room where there is none: on a phone on its side with its keyboard up, and on paper.</summary>
[Collection(HallTests.Name)]
public sealed class BarTests(Chromium chromium)
{
    /// <summary>What stands still while the page goes by, and can be seen.</summary>
    private const string Stuck = """
        () => [...document.querySelectorAll('body *')]
          .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility() && e.getBoundingClientRect().height > 2)
          .map(e => e.className || e.tagName)
        """;

    /// <summary>What lies over the field, once it is scrolled to.</summary>
    private const string Over = """
        field => {
          field.scrollIntoView({ block: 'center' });
          const box = field.getBoundingClientRect();
          const [top, bottom] = [Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
          return [top, (top + bottom) / 2, bottom].map(y => document.elementFromPoint(box.left + box.width / 2, y))
            .filter(e => !field.contains(e)).map(e => `${e?.tagName.toLowerCase()}.${e?.className} lies over ${field.id}`);
        }
        """;

    /// <summary>What a keyboard leaves of a phone, upright and on its side, CSS px.</summary>
    private static readonly (int Width, int Height)[] aboveKeyboards = [(390, 400), (844, 180)];

    [Fact]
    public async Task On_a_phone_upright_or_on_its_side_with_its_keyboard_up_nothing_lies_over_what_is_being_written()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var gsm = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(gsm, house.Url, desk.Code, "Anna", "Repair Café Zuid");
        Assert.NotEmpty(await anna.Page.EvaluateAsync<string[]>(Stuck));

        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await IsFreeAsync(anna, "#answer-1-0");
        await chromium.PictureAsync("bars-low");
        await desk.GoAsync(1, 4);
        await IsFreeAsync(anna, "#note");
        await desk.GoAsync(4, 8);
        await anna.Page.Locator("form[action$='/pen'] button").First.ClickAsync();
        await IsFreeAsync(anna, "textarea[name=text]");
        await anna.Page.Locator("textarea[name=text]").First.FillAsync("We delen de bakfiets.");
        await anna.IsSavedAsync();
        await desk.Page.SendAsync("PUT", "desk/charter/8/writing", ("mode", "together"));
        await IsFreeAsync(anna, "#charter-8-1-text-content");
        await desk.GoAsync(8, 9);
        await AdoptAsync(desk, anna);
        await desk.GoAsync(9, 10);
        await IsFreeAsync(anna, "#agreement-what");
        await desk.GoAsync(10, 11);
        await anna.Page.Locator("label.choice", new() { HasText = "Ik teken voor mezelf" }).ClickAsync();
        await IsFreeAsync(anna, "#sign-name");

        // The menu in the bar that no longer stays can still be opened.
        await anna.Page.SetViewportSizeAsync(844, 390);
        await anna.Page.Locator(".menu summary").ClickAsync();
        await Expect(anna.Page.Locator(".menu a").First).ToBeVisibleAsync();
    }

    /// <summary>Somebody writes in this field: nothing lies over it, and on its side, where every line counts, no bar stays.</summary>
    private static Task IsFreeAsync(Phone phone, string where) => IsFreeAsync(phone, phone.Page.Locator(where).First);

    private static async Task IsFreeAsync(Phone phone, ILocator field)
    {
        foreach (var (width, height) in aboveKeyboards)
        {
            await phone.Page.SetViewportSizeAsync(width, height);
            await field.FocusAsync();
            Assert.True(width < height || (await phone.Page.EvaluateAsync<string[]>(Stuck)).Length == 0, $"{field}");
            await NothingLiesOverAsync(field);
        }
    }

    private static async Task NothingLiesOverAsync(ILocator field)
    {
        // A page that was changed only just now settles first.
        string[] over = [];
        for (var tries = 0; tries < 100; tries++)
        {
            over = await field.EvaluateAsync<string[]>(Over);
            if (over.Length == 0)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Empty(over);
    }

    /// <summary>One article, so that there is something to sign.</summary>
    private static async Task AdoptAsync(Desk desk, Phone anna)
    {
        await desk.AskAsync();
        var form = anna.Page.ChoiceForm();
        await form.Locator("label.choice.concern").ClickAsync();
        await IsFreeAsync(anna, form.Locator("textarea"));
        await anna.Page.ChooseAsync("consent");
        await desk.AdoptAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("aangenomen");
    }

    [Fact]
    public async Task The_desk_fits_a_tablet_and_its_doors_open_inside_the_screen()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(820, 1180);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        foreach (var (width, height) in new[] { (820, 1180), (1180, 820), (390, 844) })
        {
            await desk.Page.SetViewportSizeAsync(width, height);
            Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{width}");
            await chromium.PictureAsync($"bars-desk-{width}");
            foreach (var door in await desk.Page.Locator(".desk > header details:visible").AllAsync())
            {
                await door.Locator("summary").ClickAsync();
                Assert.True(
                    await door.EvaluateAsync<bool>("door => { const box = door.lastElementChild.getBoundingClientRect(); return box.left >= 0 && box.right <= innerWidth; }"),
                    $"{await door.GetAttributeAsync("class")} at {width}");
                await door.Locator("summary").ClickAsync();
            }
        }
    }

    [Fact]
    public async Task On_paper_no_bar_lies_over_the_text_what_is_folded_is_open_and_help_is_one_sheet()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var gsm = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(gsm, house.Url, desk.Code, "Anna", "Repair Café Zuid");
        await desk.Page.SendAsync("POST", "desk/publications");
        await desk.Page.GotoAsync($"{house.Url}/w/{desk.Code}/results");
        var shared = new Uri(await desk.Page.Locator("#link").InputValueAsync()).AbsolutePath;
        foreach (var (page, path) in new[] { (anna.Page, shared), (anna.Page, "/check"), (desk.Page, $"/w/{desk.Code}/results"), (desk.Page, $"/w/{desk.Code}/desk/papers"), (anna.Page, $"/w/{desk.Code}"), (anna.Page, $"/w/{desk.Code}/kept"), (anna.Page, $"/w/{desk.Code}/forget"), (anna.Page, "/"), (desk.Page, $"/w/{desk.Code}/desk"), (desk.Page, "/help/kept"), (desk.Page, "/desk") })
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.GotoAsync(house.Url + path);
            Assert.True((await page.EvaluateAsync<string[]>(Stuck)).Length == 0, path);
            Assert.False(await page.Locator(".languages").IsVisibleAsync(), path);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        await desk.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await desk.Page.GotoAsync($"{house.Url}/help/kept");
        Assert.True(await desk.Page.Locator("details dl").EvaluateAsync<bool>("list => list.checkVisibility({ contentVisibilityAuto: true }) && list.getBoundingClientRect().height > 100"));
        await desk.Page.GotoAsync($"{house.Url}/help/desk");
        using var sheets = PdfDocument.Open(await desk.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.Equal(1, sheets.NumberOfPages);
    }
}
