using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// A whole evening without a mouse and without a finger: Fleur leads it and Anna takes part, from the first page to the charter, with Tab,
/// the arrows, Enter and letters only (WCAG 2.1.1).
/// </summary>
[Collection(ClientTests.Name)]
public sealed class KeyboardTests(Chromium chromium)
{
    private const string Sentence = "We delen de bakfiets en de handleiding.";

    [Fact]
    public async Task Who_uses_only_keys_leads_and_takes_part_from_the_door_to_the_charter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        await using var tablet = await chromium.PhoneAsync();
        var (fleur, anna) = (new Keyboard(await laptop.NewPageAsync()), new Keyboard(await tablet.NewPageAsync()));
        try
        {
            await BeginAsync(house, fleur);
            await JoinAsync(house, fleur, anna);
            await TalkAsync(fleur, anna);
            await HarvestAsync(fleur, anna);
            await PlaceAsync(fleur, anna);
            await WriteAsync(fleur, anna);
            await DecideAsync(fleur, anna);
            await SignAsync(fleur, anna);
            await GoHomeAsync(fleur, anna);
        }
        catch
        {
            await chromium.PictureAsync("keyboard");
            throw;
        }
    }

    private static ILocator Button(Keyboard who, string name) => who.Page.GetByRole(AriaRole.Button, new() { Name = name }).First;

    private static async Task NextAsync(Keyboard fleur, Keyboard anna, string title)
    {
        await fleur.PressAsync(Button(fleur, "Volgende stap N"));
        await Expect(fleur.Page.Locator("#desk-now h2")).ToHaveTextAsync(title);
        await Expect(anna.Page.Locator("#phone-title")).ToHaveTextAsync(title);
    }

    private static ILocator Reveal(Keyboard fleur) => fleur.Page.Locator("[id^=key-reveals-]").GetByRole(AriaRole.Button);

    private static async Task BeginAsync(House house, Keyboard fleur)
    {
        await fleur.Page.GotoAsync(house.FirstLink.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        await fleur.WriteAsync(fleur.Page.Locator("input[name=name]"), "Fleur");
        await fleur.WriteAsync(fleur.Page.Locator("input[name=password]"), "een lange zin over de buurt");
        await fleur.PressAsync(fleur.Page.Locator("main button.strong"));
        await fleur.Page.WaitForURLAsync("**/desk");
        await KeyActs.PrepareAsync(fleur);
        await KeyActs.PrintAsync(fleur);
    }

    private static async Task JoinAsync(House house, Keyboard fleur, Keyboard anna)
    {
        await anna.Page.GotoAsync(house.Url);
        await anna.WriteAsync(anna.Page.Locator("input[name=code]"), new Uri(fleur.Page.Url).Segments[2].Trim('/'));
        await anna.Page.Keyboard.PressAsync("Enter");
        await anna.WriteAsync(anna.Page.Locator("input[name=name]"), "Anna");
        await anna.WriteAsync(anna.Page.Locator("input[name=organisation]"), "Repair Café Zuid");
        await anna.PressAsync(anna.Page.Locator("button[form=join]"));
        await Expect(anna.Page.Locator("#phone-title")).ToHaveTextAsync("Welkom en check-in");
        await fleur.WriteAsync(fleur.Page.Locator("#group-count"), "2");
        await fleur.PressAsync(Button(fleur, "Zelf kiezen"));
        await anna.PressAsync(Button(anna, "Tafel 1"));
        await Expect(anna.Page.GetByText("Je zit aan tafel 1.")).ToBeVisibleAsync();
        await KeyActs.WelcomeAsync(fleur, anna);
    }

    private static async Task TalkAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Het verhaal en een oefenpunt");
        await KeyActs.SlideAsync(fleur);
        await anna.WriteAsync(anna.Page.Locator("#answer-2-0"), "samen");
        await anna.Page.Keyboard.PressAsync("Tab");
        await anna.PressAsync(anna.Page.Locator("form", new() { Has = anna.Page.Locator("#answer-2-0") }).GetByRole(AriaRole.Button));
        await KeyActs.IsSavedAsync(anna);
        await NextAsync(fleur, anna, "Thema’s kiezen");
        await anna.PressAsync(anna.Page.Locator("#give-theme-openness button"));
        await KeyActs.IsSavedAsync(anna);
        await fleur.HoldAsync(Reveal(fleur));
        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync("Open en zichtbaar werken");
        await NextAsync(fleur, anna, "Gesprek per thema: 1-2-4-iedereen");
        await anna.WriteAsync(anna.Page.Locator("#note"), "Een gereedschapskist voor alle verenigingen");
        await anna.PressAsync(anna.Page.Locator("form", new() { Has = anna.Page.Locator("#note") }).GetByRole(AriaRole.Button));
        await Expect(anna.Page.Locator("#phone-main ol.cards .card")).ToHaveCountAsync(1);
        await KeyActs.PickAsync(fleur, anna);
    }

    private static async Task HarvestAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Oogst en onderwerp");
        var note = anna.Page.Locator("li.note", new() { HasText = "Een gereedschapskist" });
        await anna.PressAsync(note.GetByRole(AriaRole.Button, new() { Name = "Geef een stip" }));
        await Expect(note.Locator("output")).ToHaveTextAsync("1");
        await anna.WriteAsync(anna.Page.Locator("#harvest"), "We hebben meer gereedschap dan we denken.");
        await anna.PressAsync(anna.Page.Locator("form[data-draft^=harvest]").GetByRole(AriaRole.Button));
        await KeyActs.IsSavedAsync(anna);
        await fleur.HoldAsync(Reveal(fleur));
        await KeyActs.ClusterAsync(fleur);
        await fleur.WriteAsync(fleur.Page.Locator("#about"), "gereedschap, lokalen en kennis");
        await fleur.WriteAsync(fleur.Page.Locator("#whom"), "alle verenigingen van de wijk");
        await fleur.PressAsync(Button(fleur, "Zet het onderwerp vast"));
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("gereedschap, lokalen en kennis");
    }

    private static async Task PlaceAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Kwadrant: waar staan wij?");
        await fleur.PressAsync(Button(fleur, "Oefening klaar: nu jullie zelf X"));
        var organisation = anna.Page.Locator("form[data-draft^=organisation-]");
        await anna.PressAsync(organisation.GetByRole(AriaRole.Button));
        var today = anna.Page.Locator(".moment-today");
        var x = today.Locator("input[name=x]");
        await anna.GoToAsync(x);
        var before = await x.InputValueAsync();
        await anna.Page.Keyboard.PressAsync("ArrowRight");
        await anna.Page.Keyboard.PressAsync("PageUp");
        await Expect(x).Not.ToHaveValueAsync(before);
        await anna.GoToAsync(today.Locator("input[name=y]"));
        await anna.Page.Keyboard.PressAsync("ArrowDown");
        await anna.PressAsync(today.GetByRole(AriaRole.Button));
        await KeyActs.IsSavedAsync(anna);
        await fleur.HoldAsync(Reveal(fleur));
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("Lokale veerkracht");
        await anna.PressAsync(Button(anna, "Toon onze naam"));
        await NextAsync(fleur, anna, "Pauze");
        await KeyActs.OfferAsync(anna);
    }

    private static async Task WriteAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Charter schrijven");
        await KeyActs.TipAsync(anna);
        await anna.PressAsync(Button(anna, "Neem de pen"));
        await anna.WriteAsync(anna.Page.Locator("textarea[name=text]").First, Sentence);
        await KeyActs.IsSavedAsync(anna);
        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync(Sentence);
    }

    private static async Task DecideAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Consentronde");
        await fleur.PressAsync(Button(fleur, "Vraag de groep"));
        var form = anna.Page.Locator("form[action*='/consent/rounds/']");
        await anna.ChooseAsync(form, form.Locator(".choice.consent input"));
        await anna.PressAsync(form.GetByRole(AriaRole.Button, new() { Name = "Bewaar mijn keuze" }));
        await KeyActs.IsSavedAsync(anna);
        await fleur.HoldAsync(Button(fleur, "Toon de keuzes"));
        await fleur.HoldAsync(Button(fleur, "Neem aan"));
        await Expect(fleur.Page.Locator("#desk-main")).ToContainTextAsync("aangenomen");
    }

    private static async Task SignAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Afspraken");
        await anna.PressAsync(Button(anna, "Ik neem dit op"));
        await KeyActs.IsSavedAsync(anna);
        await KeyActs.AgreeAsync(fleur, anna);
        await NextAsync(fleur, anna, "Tekenen");
        await anna.ChooseAsync(anna.Page.Locator("form[data-draft^=sign-]"), anna.Page.Locator("input[value=self]"));
        await anna.PressAsync(anna.Page.GetByRole(AriaRole.Button, new() { Name = "Ik teken", Exact = true }));
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("getekend");
    }

    private static async Task GoHomeAsync(Keyboard fleur, Keyboard anna)
    {
        await NextAsync(fleur, anna, "Check-out");
        await KeyActs.SayGoodbyeAsync(fleur, anna);
        await fleur.HoldAsync(Button(fleur, "Sluit de workshop af"));
        await anna.PressAsync(anna.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de documenten" }).First);
        var charter = anna.Page.Locator("a[href$='charter.pdf']").First;
        await anna.GoToAsync(charter);
        var answer = await anna.Page.APIRequest.GetAsync(new Uri(new Uri(anna.Page.Url), await charter.GetAttributeAsync("href")).ToString());
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.Contains(Sentence, text, StringComparison.Ordinal);
        Assert.Contains("Anna", text, StringComparison.Ordinal);
    }
}
