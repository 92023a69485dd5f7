using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// An evening in a hall where each table has a code of its own: scanning it seats a phone there. The board is in Dutch, half of the
/// phones are in French.
/// </summary>
[Collection(HallTests.Name)]
public sealed class TableCodeTests(Chromium chromium)
{
    private const int Quadrant = 6;
    private const int Checkout = 12;

    [Fact]
    public async Task Two_tables_in_two_languages_go_home_with_one_charter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await desk.Page.FillAsync("#group-count", "2");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Met de kaart op tafel" }).ClickAsync();
        var phones = new List<Phone>();
        foreach (var (name, table, language) in new[] { ("Anna", 1, "nl"), ("Fatima", 1, "fr"), ("Cem", 2, "nl"), ("Luc", 2, "fr") })
        {
            phones.Add(await Phone.ScanAsync(await chromium.PhoneAsync(), house.Url, desk.Code, table, name, language));
        }

        try
        {
            await TalkAsync(desk, phones);
            await PlaceAsync(desk, phones);
            await DecideAsync(desk, phones);
            await EndAsync(desk, phones);
        }
        catch
        {
            await chromium.PictureAsync("table-code");
            throw;
        }
    }

    private static async Task TalkAsync(Desk desk, List<Phone> phones)
    {
        await Expect(phones[0].Page.GetByText("Je zit aan tafel 1.")).ToBeVisibleAsync();
        await Expect(phones[3].Page.Locator("#phone-main")).ToContainTextAsync("Table 2");
        foreach (var title in new[] { "Het verhaal en een oefenpunt", "Thema’s kiezen", "Gesprek per thema: 1-2-4-iedereen" })
        {
            await desk.NextAsync(title);
        }

        await phones[1].SeesAsync("Discussion par thème : 1-2-4-tous");
        await phones[1].NoteAsync("Une caisse à outils pour toutes les associations");
        await Expect(phones[0].Page.Locator("#phone-main ol.cards")).ToContainTextAsync("Une caisse à outils");
        await Expect(phones[2].Page.Locator("#phone-main ol.cards .card")).ToHaveCountAsync(0);
        await desk.NextAsync("Oogst en onderwerp");
        await Expect(phones[3].Page.Locator("li.note")).ToContainTextAsync("Une caisse à outils");
        await phones[3].Page.Locator("li.note form[id^=give]").First.GetByRole(AriaRole.Button).ClickAsync();
        await phones[3].IsSavedAsync();
        await desk.RevealAsync();
    }

    private static async Task PlaceAsync(Desk desk, List<Phone> phones)
    {
        await desk.NextAsync("Kwadrant: waar staan wij?");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Oefening klaar" }).ClickAsync();
        var luc = phones[3].Page;
        await luc.FillAsync("#organisation", "Le Repair Café");
        await luc.Locator($"form[data-draft=organisation-{Quadrant}]").GetByRole(AriaRole.Button).ClickAsync();
        await luc.Locator(".moment-today input[name=x]").FillAsync("60");
        await luc.Locator(".moment-today").GetByRole(AriaRole.Button).ClickAsync();
        await phones[3].IsSavedAsync();
        await desk.RevealAsync();
        await Expect(luc.Locator("#phone-main svg.quadrant").First).ToBeVisibleAsync();
    }

    /// <summary>Somebody writes in Dutch, everybody chooses in their own language.</summary>
    private static async Task DecideAsync(Desk desk, List<Phone> phones)
    {
        await desk.NextAsync("Pauze");
        await desk.NextAsync("Charter schrijven");
        await phones[0].SeesAsync("Charter schrijven");
        await phones[0].Page.GetByRole(AriaRole.Button, new() { Name = "Neem de pen" }).First.ClickAsync();
        await phones[0].Page.Locator("textarea[name=text]").First.FillAsync("We delen ons gereedschap.");
        await phones[0].IsSavedAsync();
        await desk.NextAsync("Consentronde");
        await desk.ConsentAsync(phones);
        await Expect(phones[1].Page.Locator("#phone-main")).ToContainTextAsync("adopté");
    }

    private static async Task EndAsync(Desk desk, List<Phone> phones)
    {
        await desk.NextAsync("Afspraken");
        await desk.NextAsync("Tekenen");
        var luc = phones[3];
        await luc.SeesAsync("Signer");
        await luc.Page.Locator("label.choice").First.ClickAsync();
        await luc.Page.Locator("form[action$='/signature'] button.strong").ClickAsync();
        await luc.IsSavedAsync();
        await desk.NextAsync("Check-out");
        await luc.SeesAsync("Tour de clôture");
        await luc.AnswerAsync(Checkout, "merci", question: 2);
        await luc.IsSavedAsync();
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sluit de workshop af" }));
        await Expect(luc.Page.Locator("a[href$='/results']").First).ToBeVisibleAsync();
        await luc.Page.GotoAsync($"{luc.Page.Url.TrimEnd('/')}/results");
        await Expect(luc.Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        var answer = await luc.Page.APIRequest.GetAsync($"{luc.Page.Url}/charter.pdf");
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("We delen ons gereedschap.", text, StringComparison.Ordinal);
        Assert.Contains("Luc", text, StringComparison.Ordinal);
    }
}
