using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// One whole evening in real browsers against the real program and a database on disk: a desk, a screen and three phones, from the
/// console's first link to the charter as PDF. One phone loses its connection twice; the program is killed once.
/// </summary>
[Collection(ClientTests.Name)]
public sealed partial class EveningTests(Chromium chromium)
{
    private const int Welcome = 1;
    private const int Story = 2;
    private const int Quadrant = 6;
    private const int Checkout = 12;

    [Fact]
    public async Task A_neighbourhood_goes_home_with_a_charter()
    {
        await using var house = await House.OpenAsync();
        var (fleur, desk) = await FleurAsync(house);
        var wall = await PairAsync(house, desk);
        var phones = new List<Phone>();
        foreach (var (name, organisation) in new[] { ("Anna", "Repair Café Zuid"), ("Bram", "Buurttuin De Linde"), ("Cem", "") })
        {
            phones.Add(await Phone.JoinAsync(await chromium.PhoneAsync(), house.Url, desk.Code, name, organisation));
        }

        try
        {
            await PlayAsync(house, desk, wall, phones);
        }
        catch
        {
            await chromium.PictureAsync("failed");
            throw;
        }

        await fleur.DisposeAsync();
    }

    /// <inheritdoc cref="AnnaHasThePen"/>
    [GeneratedRegex(@"Anna.? neemt dit op")]
    private static partial Regex AnnaTakesIt();

    /// <summary>A name stands between marks that keep its direction to itself.</summary>
    [GeneratedRegex(@"Anna.? heeft de pen")]
    private static partial Regex AnnaHasThePen();

    private static async Task PlayAsync(House house, Desk desk, IPage wall, List<Phone> phones)
    {
        var (anna, bram, cem) = (phones[0], phones[1], phones[2]);
        await WelcomeAsync(desk, wall, phones);
        await StoryAsync(desk, wall, anna);
        await ChooseAsync(desk, wall, anna);
        await ThemesAsync(desk, wall, anna, bram, cem);
        await HarvestAsync(desk, wall, anna, bram, cem);
        await QuadrantAsync(desk, wall, anna, bram, cem);
        await BreakAsync(house, desk, wall, anna);
        await CharterAsync(desk, wall, anna, bram);
        await ConsentAsync(desk, wall, phones);
        await AgreeAsync(desk, wall, phones[0]);
        await SignAsync(desk, wall, phones);
        await CheckoutAsync(desk, wall, anna);
        await DocumentsAsync(desk, anna);
    }

    private async Task<(IBrowserContext Context, Desk Desk)> FleurAsync(House house)
    {
        var context = await chromium.LaptopAsync(1280, 800);
        var desk = new Desk(await context.NewPageAsync());
        await desk.BeginAsync(house);
        return (context, desk);
    }

    /// <summary>The laptop at the projector is another computer: it types the code that the desk shows.</summary>
    private async Task<IPage> PairAsync(House house, Desk desk)
    {
        await desk.Page.Locator(".screen-door summary").ClickAsync();
        var code = await desk.Page.Locator("[data-pairing-code]").InnerTextAsync();
        var wall = await (await chromium.LaptopAsync(1920, 1080)).NewPageAsync();
        await wall.GotoAsync($"{house.Url}/screen");
        await wall.FillAsync("input[name=code]", code);
        await wall.ClickAsync("main button.strong");
        await Expect(wall.Locator("#screen-title")).ToHaveTextAsync("Welkom en check-in");
        return wall;
    }

    private static async Task WelcomeAsync(Desk desk, IPage wall, List<Phone> phones)
    {
        await Expect(wall.Locator("#screen-count")).ToHaveTextAsync("3 mensen");
        await phones[0].AnswerAsync(Welcome, "Een plan voor onze gereedschapskist");
        await Expect(wall.GetByText("Een plan voor onze gereedschapskist")).ToBeVisibleAsync();
        await Expect(wall.Locator("#screen-main").GetByText("Anna")).ToBeVisibleAsync();
        await desk.Page.FillAsync("#group-count", "2");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Zelf kiezen" }).ClickAsync();
        foreach (var (phone, table) in phones.Zip(["Tafel 1", "Tafel 1", "Tafel 2"]))
        {
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = table }).ClickAsync();
            await Expect(phone.Page.GetByText($"Je zit aan: {table}")).ToBeVisibleAsync();
        }
    }

    private static async Task StoryAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Het verhaal en een oefenpunt");
        await anna.SeesAsync("Het verhaal en een oefenpunt");
        var first = await wall.Locator("#screen-main h2").InnerTextAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Locator("#screen-main h2")).Not.ToHaveTextAsync(first);
        await anna.AnswerAsync(Story, "samen");
        await anna.IsSavedAsync();
    }

    private static async Task ChooseAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Thema's kiezen");
        await anna.Page.Locator("#give-theme-openness button").ClickAsync();
        await Expect(wall.Locator(".progress .huge")).ToHaveTextAsync("1");
        await desk.RevealAsync();
        await Expect(wall.Locator(".theme-bars > li").First).ToContainTextAsync("Open en zichtbaar werken");
    }

    /// <summary>Anna loses her connection, writes on, and comes back: both notes are there, once, and nothing was typed twice.</summary>
    private static async Task ThemesAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
    {
        await desk.NextAsync("Gesprek per thema: 1-2-4-iedereen");
        await anna.SeesAsync("Gesprek per thema: 1-2-4-iedereen");
        await anna.OfflineAsync(true);
        await anna.NoteAsync("Een gereedschapskist voor alle verenigingen");
        await anna.NoteAsync("Niemand durft de website aanpassen");
        await Expect(anna.Page.Locator(".card.waiting")).ToHaveCountAsync(2);
        await Expect(anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await bram.NoteAsync("Vrijwilligers kiezen zelf het menu");
        await Expect(wall.GetByText("Vrijwilligers kiezen zelf het menu")).ToBeVisibleAsync();
        await anna.OfflineAsync(false);
        await anna.IsSavedAsync();
        await Expect(anna.Page.Locator("#phone-main ol.cards .card")).ToHaveCountAsync(3);
        await Expect(wall.Locator("#screen-main .card")).ToHaveCountAsync(3);
        await Expect(bram.Page.GetByText("Een gereedschapskist voor alle verenigingen")).ToBeVisibleAsync();
        await cem.NoteAsync("De handleiding van de bakfiets delen");
        await Expect(cem.Page.Locator("#phone-main ol.cards .card")).ToHaveCountAsync(1);
    }

    private static async Task HarvestAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
    {
        await desk.NextAsync("Oogst en onderwerp");
        foreach (var phone in new[] { anna, bram, cem })
        {
            var note = phone.Page.Locator("li.note", new() { HasText = "Een gereedschapskist" });
            await note.GetByRole(AriaRole.Button, new() { Name = "Geef een stip" }).ClickAsync();
            await Expect(note.Locator("output")).ToHaveTextAsync("1");
        }

        await Expect(wall.Locator(".progress .huge")).ToHaveTextAsync("3");
        await Expect(wall.Locator(".dot-count")).ToHaveCountAsync(0);
        await anna.Page.FillAsync("#harvest", "We hebben meer gereedschap dan we denken.");
        await anna.Page.Locator("form[data-draft^=harvest]").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(wall.GetByText("We hebben meer gereedschap dan we denken.")).ToBeVisibleAsync();
        await desk.RevealAsync();
        await Expect(wall.Locator(".dot-count").First).ToHaveTextAsync("3");
        await desk.Page.FillAsync("#about", "gereedschap, lokalen en kennis");
        await desk.Page.FillAsync("#whom", "alle verenigingen van de wijk");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Zet het onderwerp vast" }).ClickAsync();
        await Expect(wall.Locator("#screen-main .subject")).ToContainTextAsync("gereedschap, lokalen en kennis");
    }

    /// <summary>Until the reveal nobody gets a position of somebody else, in no byte; then the screen shows every dot.</summary>
    private static async Task QuadrantAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
    {
        await desk.NextAsync("Kwadrant: waar staan wij?");
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("waar zet jij Buurttuin?");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Oefening klaar: nu jullie zelf X" }).ClickAsync();
        await PlaceAsync(anna, "", "60", "-70");
        await PlaceAsync(bram, "", "80", "-40");
        await PlaceAsync(cem, "Wereldwinkel", "40", "50");
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("3");
        await Expect(wall.Locator("#screen-main svg.quadrant .pin")).ToHaveCountAsync(0);
        await desk.RevealAsync();
        await Expect(wall.Locator("#screen-main svg.quadrant")).ToBeVisibleAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("Lokale veerkracht");
        await ShowNamesAsync(desk, wall, anna);
    }

    /// <summary>The dots fall before the eyes of the room and not of a wall that loads later; names bloom, arrows grow.</summary>
    private static async Task ShowNamesAsync(Desk desk, IPage wall, Phone anna)
    {
        await Expect(wall.Locator(".plane[data-playing=fall] .pin")).ToHaveCountAsync(3);
        await wall.ReloadAsync();
        await Expect(wall.Locator(".plane.revealed .pin")).ToHaveCountAsync(3);
        await Expect(wall.Locator("[data-playing]")).ToHaveCountAsync(0);
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("Repair Café Zuid");
        await anna.Page.GetByRole(AriaRole.Button, new() { Name = "Toon onze naam" }).ClickAsync();
        await Expect(wall.Locator(".name-tag")).ToHaveTextAsync("Repair Café Zuid");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Laat de pijlen groeien D" }).ClickAsync();
        await Expect(wall.Locator("[data-staged=arrows]")).ToHaveCountAsync(1);
    }

    private static async Task PlaceAsync(Phone phone, string organisation, string x, string y)
    {
        await phone.SeesAsync("Kwadrant: waar staan wij?");
        if (organisation.Length > 0)
        {
            await phone.Page.FillAsync("#organisation", organisation);
        }

        await phone.Page.Locator($"form[data-draft=organisation-{Quadrant}]").GetByRole(AriaRole.Button).ClickAsync();
        var today = phone.Page.Locator(".moment-today");
        await today.Locator("input[name=x]").FillAsync(x);
        await today.Locator("input[name=y]").FillAsync(y);
        await today.GetByRole(AriaRole.Button).ClickAsync();
        await phone.IsSavedAsync();
    }

    /// <summary>The program dies without a goodbye and comes back: the same people, the same place, everything there.</summary>
    private static async Task BreakAsync(House house, Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Pauze");
        await anna.SeesAsync("Pauze");
        await house.KillAsync();
        await Expect(anna.Light).ToHaveAttributeAsync("data-state", "offline");
        await Expect(wall.Locator("#reconnecting")).ToBeVisibleAsync();
        await house.StartAsync();
        await Expect(anna.Light).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = 30_000 });
        await Expect(wall.Locator("#reconnecting")).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await anna.Page.ReloadAsync();
        await anna.SeesAsync("Pauze");
    }

    /// <summary>Anna writes while she is offline; it gets in when she is back. Then Bram takes the pen over.</summary>
    private static async Task CharterAsync(Desk desk, IPage wall, Phone anna, Phone bram)
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
        await bram.Page.GetByRole(AriaRole.Button, new() { Name = "Neem de pen over" }).First.ClickAsync();
        var second = bram.Page.Locator("textarea[name=text]").First;
        await Expect(second).ToHaveValueAsync("We delen 120 stukken gereedschap en de kennis om ze te gebruiken.");
        await second.FillAsync("We delen 120 stukken gereedschap, onze lokalen en de kennis om ze te gebruiken.");
        await bram.IsSavedAsync();
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("onze lokalen");
    }

    /// <summary>Cem objects, the text becomes better, a second silent choice: adopted.</summary>
    private static async Task ConsentAsync(Desk desk, IPage wall, List<Phone> phones)
    {
        await desk.NextAsync("Consentronde");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Vraag de groep" }).First.ClickAsync();
        await ChooseAsync(phones[0], "consent");
        await ChooseAsync(phones[1], "concern", "Wie onderhoudt de machines?");
        await ChooseAsync(phones[2], "objection", "Dit raakt ons doel, want wie niet kan betalen valt uit de boot.");
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("uit de boot");
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Toon de keuzes" }));
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("uit de boot");
        await Expect(wall.Locator("#screen-main")).Not.ToContainTextAsync("Cem");
        await desk.Page.Locator("details.row-more summary").First.ClickAsync();
        var editor = desk.Page.Locator("textarea[id^=desk-article]").First;
        await editor.FillAsync("We delen 120 stukken gereedschap, onze lokalen en de kennis om ze te gebruiken. Wie niet kan betalen, helpt mee.");
        await desk.Page.Locator("form", new() { Has = editor }).GetByRole(AriaRole.Button).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Nog een ronde" }).First.ClickAsync();
        foreach (var phone in phones)
        {
            await Expect(phone.Page.Locator("#phone-main")).ToContainTextAsync("helpt mee");
            await ChooseAsync(phone, "consent");
        }

        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Toon de keuzes" }));
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Neem aan" }));
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("aangenomen");
    }

    private static async Task ChooseAsync(Phone phone, string choice, string reason = "")
    {
        await phone.SeesAsync("Consentronde");
        var form = phone.Page.Locator("form[action*='/consent/rounds/']");
        await form.Locator($"label.choice.{choice}").ClickAsync();
        if (reason.Length > 0)
        {
            await form.Locator("textarea").FillAsync(reason);
        }

        await form.GetByRole(AriaRole.Button, new() { Name = "Bewaar mijn keuze" }).ClickAsync();
        await phone.IsSavedAsync();
    }

    private static async Task AgreeAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Afspraken");
        await anna.SeesAsync("Afspraken");
        await anna.Page.Locator("#agreements > li").First.GetByRole(AriaRole.Button, new() { Name = "Ik neem dit op" }).ClickAsync();
        await anna.IsSavedAsync();
        await Expect(wall.Locator("#screen-rows")).ToContainTextAsync(AnnaTakesIt());
    }

    private static async Task SignAsync(Desk desk, IPage wall, List<Phone> phones)
    {
        await desk.NextAsync("Tekenen");
        foreach (var phone in phones.Take(2))
        {
            await phone.SeesAsync("Tekenen");
            await phone.Page.Locator("label.choice", new() { HasText = "Ik teken voor mezelf" }).ClickAsync();
            await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ik teken", Exact = true }).ClickAsync();
            await Expect(wall.Locator("#screen-main")).ToContainTextAsync(phone.Name);
        }
    }

    private static async Task CheckoutAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Check-out");
        await anna.SeesAsync("Check-out");
        await anna.AnswerAsync(Checkout, "goesting", question: 2);
        await Expect(wall.GetByText("goesting")).ToBeVisibleAsync();
        await desk.HoldAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Sluit de workshop af" }));
        await Expect(anna.Page.GetByText("De workshop is afgesloten.").First).ToBeVisibleAsync();
    }

    private static async Task DocumentsAsync(Desk desk, Phone anna)
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
}
