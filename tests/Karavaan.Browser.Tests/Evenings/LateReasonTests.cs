using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>The choices are shown while somebody still writes a reason: it counts no more, and is not lost.</summary>
[Collection(HallTests.Name)]
public sealed class LateReasonTests(Chromium chromium)
{
    private const int Consent = 9;

    [Fact]
    public async Task What_stood_in_the_field_and_what_came_too_late_is_given_back_to_who_wrote_it()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 1000);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        await using var brams = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        var bram = await Phone.JoinAsync(brams, house.Url, desk.Code, "Bram", "");
        await AskAsync(desk);

        await ObjectAsync(anna, "Dit brengt ons doel in gevaar, want wie");
        await ObjectAsync(bram, "Niemand kan de sleutels bijhouden.");
        await bram.OfflineAsync(true);
        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar mijn keuze" }).ClickAsync();
        await Expect(bram.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await desk.ShowChoicesAsync();

        await Expect(anna.Page.ChoiceForm()).ToHaveCountAsync(0);
        await Expect(anna.Page.Locator("#rescue [data-text]")).ToHaveTextAsync("Dit brengt ons doel in gevaar, want wie");
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator("#rescue [data-text]")).ToHaveTextAsync("Dit brengt ons doel in gevaar, want wie");
        await bram.OfflineAsync(false);
        await Expect(bram.Page.Locator("#rescue [data-text]")).ToHaveTextAsync("Niemand kan de sleutels bijhouden.");
        await bram.IsSavedAsync();
        await Expect(desk.Page.Locator("#desk-main")).Not.ToContainTextAsync("Niemand kan de sleutels");

        await anna.Page.Locator("#rescue [data-away]").ClickAsync();
        await Expect(anna.Page.Locator("#rescue")).ToBeHiddenAsync();
        await anna.Page.ReloadAsync();
        await Expect(anna.Page.Locator("#rescue")).ToBeHiddenAsync();
    }

    /// <summary>The desk writes an article and asks the room about it.</summary>
    private static async Task AskAsync(Desk desk)
    {
        await desk.GoAsync(1, Consent);
        await Expect(desk.Page.Locator("#desk-now h2")).ToHaveTextAsync("Consentronde");
        await desk.Page.Locator("details.row-more summary").First.ClickAsync();
        var editor = desk.Page.Locator("textarea[id^=desk-article]").First;
        await editor.FillAsync("We delen 120 stukken gereedschap.");
        await desk.Page.Locator("form", new() { Has = editor }).GetByRole(AriaRole.Button).ClickAsync();
        await desk.AskAsync();
    }

    private static async Task ObjectAsync(Phone phone, string reason)
    {
        var form = phone.Page.ChoiceForm();
        await form.Locator("label.choice.objection").ClickAsync();
        await form.Locator("textarea").FillAsync(reason);
    }
}
