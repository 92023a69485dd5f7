using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Karavaan.Web.Guides;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// An evening at one table: Anna and Maria share a phone, Cem has his own, Omer has none and takes part through the desk. Each counts as
/// one person.
/// </summary>
[Collection(HallTests.Name)]
public sealed partial class OneTableTests(Chromium chromium)
{
    private static readonly string[] untilCharter =
        ["Het verhaal en een oefenpunt", "Thema’s kiezen", "Gesprek per thema: 1-2-iedereen", "Oogst en onderwerp", "Kwadrant: waar staan wij?", "Pauze", "Charter schrijven"];

    [Fact]
    public async Task Two_on_one_phone_and_one_without_a_phone_sign_the_charter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house, "van-buurt-naar-wereld-tafel.nl.md");
        var anna = await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, "Anna", "De Linde");
        var cem = await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, "Cem", "");
        await anna.SitBesideAsync("Maria");
        await EnterAsync(desk, "Omer");
        try
        {
            foreach (var title in untilCharter)
            {
                await desk.NextAsync(title);
            }

            await WriteAsync(anna);
            await DecideAsync(desk, anna, cem);
            await SignAsync(desk, anna);
            await ReadAsync(desk, anna);
            await KeepsOnlyWhatIsSaidAsync(desk.Page);
            await KeepsOnlyWhatIsSaidAsync(anna.Page);
        }
        catch
        {
            await chromium.PictureAsync("one-table");
            throw;
        }
    }

    /// <summary>What lies in this browser stands on the page about what is kept.</summary>
    private static async Task KeepsOnlyWhatIsSaidAsync(IPage page)
    {
        var said = Keepings.All.SelectMany(part => part.Keepings).SelectMany(keeping => keeping.OnDevice).ToList();
        var stored = await page.EvaluateAsync<string[]>("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]");
        var cookies = (await page.Context.CookiesAsync()).Select(cookie => cookie.Name).ToList();
        Assert.NotEmpty(cookies);
        Assert.All(
            [.. cookies, .. stored.Select(key => OfAWorkshop().Replace(key, ""))],
            name => Assert.Contains(said, known => name.StartsWith(known, StringComparison.Ordinal)));
    }

    /// <summary>How what a page keeps for a workshop begins.</summary>
    [GeneratedRegex("^karavaan\\.[A-Z]{6}\\.(phone|desk|screen)\\.([0-9a-f-]{32,36}\\.)?")]
    private static partial Regex OfAWorkshop();

    private static async Task EnterAsync(Desk desk, string name)
    {
        await desk.Page.GetByText("Voer iemand in").ClickAsync();
        await desk.Page.FillAsync("#proxy-name", name);
        await desk.Page.Locator("#proxy-add").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Page.Locator(".proxy-rows")).ToContainTextAsync(name);
    }

    private static async Task WriteAsync(Phone anna)
    {
        await anna.SeesAsync("Charter schrijven");
        await BeAsync(anna, "Anna");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Neem de pen" }).First.ClickAsync();
        await anna.Page.Locator("textarea[name=text]").First.FillAsync("We delen de bakfiets en de handleiding.");
        await anna.IsSavedAsync();
    }

    /// <summary>The two choose in turn, and what the first chose is on no page that the second gets.</summary>
    private static async Task DecideAsync(Desk desk, Phone anna, Phone cem)
    {
        await desk.NextAsync("Consentronde");
        await desk.AskAsync();
        await anna.Page.ChooseAsync("concern", "De sleutel van Anna blijft een probleem");
        await HandOverAsync(anna, "Maria");
        await Expect(anna.Page.Locator("body")).Not.ToContainTextAsync("De sleutel van Anna");
        await anna.Page.ChooseAsync("consent");
        await cem.Page.ChooseAsync("consent");
        await ForOmerAsync(desk, page => page.ChooseAsync("consent"));
        await desk.AdoptAsync();
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("aangenomen");
    }

    private static async Task SignAsync(Desk desk, Phone anna)
    {
        await desk.NextAsync("Afspraken");
        await desk.NextAsync("Tekenen");
        await BeAsync(anna, "Maria");
        await SignAsync(anna.Page);
        await HandOverAsync(anna, "Anna");
        await SignAsync(anna.Page);
        await ForOmerAsync(desk, SignAsync);
    }

    private static async Task SignAsync(IPage page)
    {
        await Expect(page.Locator("#phone-title")).ToHaveTextAsync("Tekenen");
        await page.Locator("label.choice", new() { HasText = "Ik teken voor mezelf" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ik teken", Exact = true }).ClickAsync();
        await Expect(page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(page.Locator("#phone-main")).ToContainTextAsync("getekend");
    }

    /// <summary>The phone is this person's, whoever had it.</summary>
    private static async Task BeAsync(Phone phone, string name)
    {
        if (await phone.Page.Locator(".turns").GetByRole(AriaRole.Button, new() { Name = $"Geef door aan" }).Filter(new() { HasText = name }).CountAsync() > 0)
        {
            await TurnAsync(phone, name);
        }
    }

    /// <summary>Who has done theirs gives the phone away.</summary>
    private static async Task HandOverAsync(Phone phone, string name)
    {
        await Expect(phone.Page.Locator(".turns")).ToContainTextAsync("Jij bent klaar.");
        await TurnAsync(phone, name);
    }

    private static async Task TurnAsync(Phone phone, string name)
    {
        await phone.Page.Locator(".turns").GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();
        await Expect(phone.Page.Locator(".hand-over h1")).ToContainTextAsync(name);
        await phone.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Ik ben" }).ClickAsync();
        await Expect(phone.Page.Locator("#phone-title")).ToBeVisibleAsync();
    }

    /// <summary>The desk fills in for who has no phone, and goes back to being a desk.</summary>
    private static async Task ForOmerAsync(Desk desk, Func<IPage, Task> act)
    {
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Vul in" }).ClickAsync();
        await Expect(desk.Page.Locator("#phone-title")).ToBeVisibleAsync();
        await act(desk.Page);
        await desk.Page.GotoAsync($"{new Uri(desk.Page.Url).GetLeftPart(UriPartial.Authority)}/w/{desk.Code}/desk");
    }

    private static async Task ReadAsync(Desk desk, Phone anna)
    {
        await desk.NextAsync("Check-out");
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sluit de workshop af" }));
        await Expect(anna.Page.GetByText("De workshop is afgesloten.").First).ToBeVisibleAsync();
        var answer = await desk.Page.APIRequest.GetAsync(new Uri(new Uri(desk.Page.Url), $"/w/{desk.Code}/results/charter.pdf").ToString());
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.All(["We delen de bakfiets", "Anna", "Maria", "Omer"], words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Cem", text, StringComparison.Ordinal);
    }
}
