using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>An evening from the first sentence of the charter to the PDF.</summary>
internal static partial class CharterActs
{
    private const int Checkout = 12;

    /// <summary>Anna writes while she is offline; it gets in when she is back. Then Bram takes the pen over.</summary>
    public static async Task CharterAsync(Desk desk, IPage wall, Phone anna, Phone bram)
    {
        await desk.NextAsync("Charter schrijven");
        await anna.SeesAsync("Charter schrijven");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Neem de pen" }).First.ClickAsync();
        var text = anna.Page.Locator("textarea[name=text]").First;
        await Expect(text).ToBeVisibleAsync();
        await Expect(anna.Page.GetByText("Jij hebt de pen").First).ToBeVisibleAsync();
        await anna.OfflineAsync(true);
        await text.FillAsync("We delen 120 stukken gereedschap en de kennis om ze te gebruiken.");
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await anna.OfflineAsync(false);
        await anna.IsSavedAsync();
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("We delen 120 stukken gereedschap");
        await Expect(bram.Page.GetByText(AnnaHasThePen()).First).ToBeVisibleAsync();
        await TipAsync(bram);
        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Neem de pen over" }).First.ClickAsync();
        var second = bram.Page.Locator("textarea[name=text]").First;
        await Expect(second).ToHaveValueAsync("We delen 120 stukken gereedschap en de kennis om ze te gebruiken.");
        await second.FillAsync("We delen 120 stukken gereedschap, onze lokalen en de kennis om ze te gebruiken.");
        await bram.IsSavedAsync();
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("onze lokalen");
    }

    /// <summary>A tip that was sent does not stay in its field: one more tap would send it twice.</summary>
    private static async Task TipAsync(Phone bram)
    {
        await bram.Page.Locator(".tip-more summary").First.ClickAsync();
        var tip = bram.Page.Locator(".tip-more textarea").First;
        await tip.FillAsync("Denk ook aan de ladder.");
        await bram.Page.Locator(".tip-more form button").First.ClickAsync();
        await bram.IsSavedAsync();
        await Expect(tip).ToHaveValueAsync("");
    }

    /// <summary>Cem objects, the text becomes better, a second silent choice: adopted.</summary>
    public static async Task ConsentAsync(
        Desk desk, IPage wall, List<Phone> phones, string text = "We delen 120 stukken gereedschap, onze lokalen en de kennis om ze te gebruiken. Wie niet kan betalen, helpt mee.")
    {
        await desk.NextAsync("Consentronde");
        foreach (var phone in phones)
        {
            await phone.SeesAsync("Consentronde");
        }

        await desk.AskAsync();
        await phones[0].Page.ChooseAsync("consent");
        await phones[1].Page.ChooseAsync("concern", "Wie onderhoudt de machines?");
        await phones[2].Page.ChooseAsync("objection", "Dit raakt ons doel, want wie niet kan betalen valt uit de boot.");
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("uit de boot");
        await desk.ShowChoicesAsync();
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("uit de boot");
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("Cem");
        await desk.Page.Locator("#desk-main a[href^='#desk-article-']").ClickAsync(); // Unfolds the row of the article, however far below it is.
        var editor = desk.Page.Locator("textarea[id^=desk-article]").First;
        await editor.FillAsync(text);
        await desk.Page.Locator("form", new() { Has = editor }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Nog een ronde" }).First).ToBeVisibleAsync();
        await desk.AskAsync();
        foreach (var phone in phones)
        {
            await Expect(phone.Page.Locator("#phone-main")).ToContainTextAsync("helpt mee");
            await phone.Page.ChooseAsync("consent");
        }

        await desk.AdoptAsync();
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("aangenomen");
    }

    public static async Task AgreeAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Afspraken");
        await anna.SeesAsync("Afspraken");
        await anna.Page.Locator("#agreements > li").First.GetByRole(AriaRole.Button, new() { Name = "Ik neem dit op" }).ClickAsync();
        await anna.IsSavedAsync();
        await Expect(wall.Locator("#screen-rows")).ToContainTextAsync(AnnaTakesIt());
    }

    public static async Task SignAsync(Desk desk, IPage wall, List<Phone> phones, int people = 2)
    {
        await desk.NextAsync("Tekenen");
        foreach (var phone in phones.Take(people))
        {
            await phone.SeesAsync("Tekenen");
            await phone.Page.Locator("label.choice", new() { HasText = "Ik teken voor mezelf" }).ClickAsync();
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ik teken", Exact = true }).ClickAsync();
            await Expect(wall.Locator("#screen-main")).ToContainTextAsync(phone.Name);
        }
    }

    public static async Task CheckoutAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Check-out");
        await anna.SeesAsync("Check-out");
        await anna.AnswerAsync(Checkout, "goesting", question: 2);
        await Expect(wall.GetByText("goesting")).ToBeVisibleAsync();
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sluit de workshop af" }));
        await Expect(anna.Page.GetByText("De workshop is afgesloten.").First).ToBeVisibleAsync();
    }

    public static async Task DocumentsAsync(Desk desk, Phone anna)
    {
        await anna.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de documenten" }).ClickAsync();
        var answer = await anna.Page.APIRequest.GetAsync(new Uri(new Uri(anna.Page.Url), $"/w/{desk.Code}/results/charter.pdf").ToString());
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains("Wie niet kan betalen, helpt mee.", text, StringComparison.Ordinal);
        Assert.Contains("gereedschap, lokalen en kennis", text, StringComparison.Ordinal);
        Assert.Contains("aangenomen", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Anna", text, StringComparison.Ordinal);
        Assert.Contains("Bram", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cem", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"Anna.? neemt dit op")]
    private static partial Regex AnnaTakesIt();

    /// <summary>A name stands between marks that keep its direction to itself.</summary>
    [GeneratedRegex(@"Anna.? heeft de pen")]
    private static partial Regex AnnaHasThePen();
}
