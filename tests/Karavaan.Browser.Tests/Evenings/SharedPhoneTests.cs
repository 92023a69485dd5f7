using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Anna and Maria share a phone in a corner of the hall without wifi: it goes from hand to hand, and each keeps what is theirs.</summary>
[Collection(HallTests.Name)]
public sealed class SharedPhoneTests(Chromium chromium)
{
    [Fact]
    public async Task Without_a_connection_the_phone_goes_on_and_everything_lands_with_the_right_person()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house, "van-buurt-naar-wereld-tafel.nl.md");
        var phone = await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, "Anna", "De Linde");
        try
        {
            await phone.SitBesideAsync("Maria");
            await KeepsAsync(phone);
            await phone.OfflineAsync(true);
            await phone.AnswerAsync(1, "Dit is van Anna");
            await phone.Page.FillAsync("#answer-1-0", "Anna schreef nog iets");
            await HandAsync(phone, "Maria");
            await Expect(phone.Page.Locator("body")).Not.ToContainTextAsync("Dit is van Anna");
            await Expect(phone.Page.Locator("#answer-1-0")).ToHaveValueAsync("");

            await phone.AnswerAsync(1, "Dit is van Maria");
            await phone.Page.Locator("label.tick").ClickAsync();
            await HandAsync(phone, "Anna");
            await Expect(phone.Page.Locator("#answer-1-0")).ToHaveValueAsync("Anna schreef nog iets");
            await Expect(phone.Page.Locator("#phone-ready input[type=checkbox]")).Not.ToBeCheckedAsync();
            await HandAsync(phone, "Maria");
            await phone.OfflineAsync(false);

            await phone.IsSavedAsync();
            await SaidAsync(desk, "Anna", "Dit is van Anna");
            await SaidAsync(desk, "Maria", "Dit is van Maria");
            await phone.Page.ReloadAsync();
            await Expect(phone.Page.Locator("#answer-1-0")).ToHaveValueAsync("Dit is van Maria");
            await Expect(phone.Page.Locator("#phone-ready input[type=checkbox]")).ToBeCheckedAsync();
            await GoesOnAsync(desk, phone);
        }
        catch
        {
            await chromium.PictureAsync("shared-phone");
            throw;
        }
    }

    /// <summary>A page that nobody has kept can't be had without a connection: that is said, and Anna goes on.</summary>
    [Fact]
    public async Task A_phone_that_has_not_got_the_others_page_says_so_and_stays_as_it_is()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house, "van-buurt-naar-wereld-tafel.nl.md");
        var phone = await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, "Anna", "");
        await phone.Page.RouteAsync("**/*", route => route.Request.Headers.ContainsKey("x-person") && route.Request.Method == "GET" ? route.AbortAsync() : route.ContinueAsync());
        await phone.SitBesideAsync("Maria");
        await phone.IsSavedAsync(); // The page's script is there.
        await phone.OfflineAsync(true);
        await phone.Page.Locator(".turns").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(phone.Page.Locator(".turns [data-refusal]")).ToContainTextAsync("Zonder verbinding kan de gsm nog niet naar");
        await Expect(phone.Page.Locator("#answer-1-0")).ToBeVisibleAsync();
    }

    /// <summary>After all that the page is Maria's like any other: the room moves on, and so does she.</summary>
    private static async Task GoesOnAsync(Desk desk, Phone phone)
    {
        await HandAsync(phone, "Anna");
        await desk.NextAsync("Het verhaal en een oefenpunt");
        await phone.SeesAsync("Het verhaal en een oefenpunt");
        await phone.AnswerAsync(2, "samen");
        await phone.IsSavedAsync();
        await Expect(phone.Page.Locator(".turns")).ToContainTextAsync("Jij bent klaar.");
        await HandAsync(phone, "Maria");
        await phone.SeesAsync("Het verhaal en een oefenpunt");
        await Expect(phone.Page.Locator("#answer-2-0")).ToHaveValueAsync("");

        await GiveAsync(phone, "Anna");
        await phone.Page.ReloadAsync();
        await TakeAsync(phone, "Anna");
        await Expect(phone.Page.Locator("#answer-2-0")).ToHaveValueAsync("samen");
    }

    /// <summary>Until the page of who sits beside lies on the phone too.</summary>
    private static async Task KeepsAsync(Phone phone)
    {
        var answer = await phone.Page.RunAndWaitForResponseAsync(
            () => phone.Page.ReloadAsync(), answer => answer.Request.Headers.ContainsKey("x-person") && answer.Request.Method == "GET");
        await answer.FinishedAsync();
        await phone.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static async Task HandAsync(Phone phone, string name)
    {
        await GiveAsync(phone, name);
        await TakeAsync(phone, name);
    }

    private static async Task GiveAsync(Phone phone, string name)
    {
        await phone.Page.Locator(".turns").GetByRole(AriaRole.Button).Filter(new() { HasText = name }).ClickAsync();
        await Expect(phone.Page.Locator(".hand-over h1")).ToContainTextAsync(name);
        await Expect(phone.Page.Locator("#phone-title")).ToHaveCountAsync(0);
    }

    /// <summary>Also after the empty page was loaded again: it stays whose it will be.</summary>
    private static async Task TakeAsync(Phone phone, string name)
    {
        await Expect(phone.Page.Locator(".hand-over h1")).ToContainTextAsync(name);
        await phone.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "Ik ben" }).ClickAsync();
        await Expect(phone.Page.Locator("#phone-title")).ToBeVisibleAsync();
    }

    private static Task SaidAsync(Desk desk, string name, string text) =>
        Expect(desk.Page.Locator("li", new() { HasText = text }).Locator("small")).ToContainTextAsync(name);
}
