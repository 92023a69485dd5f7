using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>An evening until the harvest: who is there, the themes, the notes, the dots.</summary>
internal static class TalkActs
{
    private const int Welcome = 1;
    private const int Story = 2;

    public static async Task WelcomeAsync(Desk desk, IPage wall, List<Phone> phones)
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
            await Expect(phone.Page.GetByText($"Je zit aan {table}")).ToBeVisibleAsync();
        }
    }

    public static async Task StoryAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Het verhaal en een oefenpunt");
        await anna.SeesAsync("Het verhaal en een oefenpunt");
        var first = await wall.Locator("#screen-main h2").InnerTextAsync();
        await desk.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Locator("#screen-main h2")).Not.ToHaveTextAsync(first);
        await anna.AnswerAsync(Story, "samen");
        await anna.IsSavedAsync();
    }

    public static async Task ChooseAsync(Desk desk, IPage wall, Phone anna)
    {
        await desk.NextAsync("Thema’s kiezen");
        await anna.Page.Locator("#give-theme-openness button").ClickAsync();
        await Expect(wall.Locator(".progress .huge")).ToHaveTextAsync("1");
        await desk.RevealAsync();
        await Expect(wall.Locator(".theme-bars > li").First).ToContainTextAsync("Open en zichtbaar werken");
    }

    /// <summary>Anna loses her connection, writes on, and comes back: both notes are there, once, and nothing was typed twice.</summary>
    public static async Task ThemesAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
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

    public static async Task HarvestAsync(Desk desk, IPage wall, Phone anna, Phone bram, Phone cem)
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
}
