using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// A charter that is written together, from the first word to the PDF: two phones in one article while one is still composing a word,
/// one without connection, the program killed in between; then frozen, objected to, changed, adopted, signed by three.
/// </summary>
[Collection(ClientTests.Name)]
public sealed class TogetherEveningTests(Chromium chromium) : IAsyncLifetime
{
    private const int Charter = 8, Consent = 9, Agreements = 10;

    private readonly List<IBrowserContext> contexts = [];
    private readonly List<Phone> phones = [];
    private House house = null!;
    private Desk desk = null!;
    private IPage wall = null!;

    private Phone Anna => phones[0];

    private Phone Bram => phones[1];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        house = await House.OpenAsync();
        contexts.Add(await chromium.LaptopAsync(1280, 1000));
        desk = new Desk(await contexts[0].NewPageAsync());
        await desk.BeginFromFileAsync(house, Template());
        foreach (var name in new[] { "Anna", "Bram", "Cem" })
        {
            contexts.Add(await chromium.PhoneAsync());
            phones.Add(await Phone.JoinAsync(contexts[^1], house.Url, desk.Code, name, ""));
        }

        wall = await contexts[0].NewPageAsync();
        await wall.GotoAsync($"{house.Url}/w/{desk.Code}/screen");
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, Charter);
        await Expect(Editor(Anna)).ToBeVisibleAsync();
        await Expect(Editor(Bram)).ToBeVisibleAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        await house.DisposeAsync();
    }

    [Fact]
    public async Task What_a_table_wrote_together_is_decided_on_signed_and_printed()
    {
        await TypeAsync(Anna, "We delen een ladder.");
        await Expect(Editor(Bram)).ToHaveTextAsync("We delen een ladder.");
        await ComposeWhileBramTypesAsync();
        await AgreeAsync("Samen: We delen een ladder. 日本");

        await Anna.OfflineAsync(true);
        await TypeAsync(Anna, " Ook de boor.");
        await TypeAsync(Bram, "In de wijk. ", "Control+Home");
        await Expect(Anna.Light).Not.ToHaveAttributeAsync("data-state", "saved");
        await house.KillAsync();
        await TypeAsync(Bram, "Hier. ", "Control+Home");
        await house.StartAsync();
        await Anna.OfflineAsync(false);
        const string Written = "Hier. In de wijk. Samen: We delen een ladder. 日本 Ook de boor.";
        await AgreeAsync(Written);
        await Expect(wall.Locator("#screen-main")).ToContainTextAsync("Ook de boor.");

        await desk.Page.SendAsync("POST", $"desk/charter/{Charter}/articles/1/versions");
        await CharterActs.ConsentAsync(desk, wall, phones, $"{Written} Wie niet kan betalen, helpt mee.");
        await desk.GoAsync(Consent, Agreements);

        // 'Next' is of the stage that the desk shows: pressed a beat too early, it goes where the room is already.
        await Expect(desk.Page.Locator("#desk-now h2")).ToHaveTextAsync("Afspraken");
        await CharterActs.SignAsync(desk, wall, phones, people: 3);
        await CharterActs.CheckoutAsync(desk, wall, Anna);
        await PrintedAsync("Hier. In de wijk. Samen: We delen een ladder.", "Ook de boor. Wie niet kan betalen, helpt mee.", "aangenomen", "Anna", "Bram", "Cem");
    }

    [Fact]
    public async Task An_article_is_written_by_keyboard_alone()
    {
        var keyboard = Anna.Page.Keyboard;
        await TabToAsync("charter-8-1-text-content");
        await keyboard.TypeAsync("Wij delen alles");
        await keyboard.PressAsync("Control+Shift+ArrowLeft");
        foreach (var tool in new[] { "undo", "link", "list", "bold" })
        {
            await keyboard.PressAsync("Shift+Tab");
            await Expect(Tool(Anna, tool)).ToBeFocusedAsync();
        }

        await keyboard.PressAsync("Enter");
        await AgreeAsync("Wij delen **alles**");
        await Expect(Editor(Anna)).ToBeFocusedAsync();
        await keyboard.PressAsync("Control+End");
        await keyboard.TypeAsync(". Iedereen helpt.");
        await AgreeAsync("Wij delen **alles**. Iedereen helpt.");
        await keyboard.PressAsync("Tab");
        await Expect(Editor(Anna)).Not.ToBeFocusedAsync();
        await TabToAsync("ready-box-8");
        await keyboard.PressAsync("Space");
        await Expect(Anna.Page.Locator("#ready-box-8")).ToBeCheckedAsync();
        await Anna.IsSavedAsync();
    }

    /// <summary>An input method composes at the end while somebody else types at the beginning.</summary>
    private async Task ComposeWhileBramTypesAsync()
    {
        await Editor(Anna).ClickAsync();
        await Anna.Page.Keyboard.PressAsync("Control+End");
        await Anna.Page.Keyboard.TypeAsync(" ");
        var keyboard = await contexts[1].NewCDPSessionAsync(Anna.Page);
        await ComposeAsync(keyboard, "に");
        await ComposeAsync(keyboard, "にほ");
        await TypeAsync(Bram, "Samen: ", "Control+Home");
        await Expect(Editor(Anna)).ToContainTextAsync("Samen: ");
        await ComposeAsync(keyboard, "にほん");
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "日本" });
    }

    private async Task AgreeAsync(string text)
    {
        foreach (var phone in phones)
        {
            try
            {
                await Expect(Editor(phone)).ToHaveTextAsync(text);
                await phone.IsSavedAsync();
            }
            catch (PlaywrightException error)
            {
                var all = await Task.WhenAll(phones.Select(async p => $"{p.Name}: {await p.Light.GetAttributeAsync("data-state")}: {await p.Page.Locator("main").InnerTextAsync()}"));
                throw new InvalidOperationException($"{phone.Name} does not agree.\n{string.Join('\n', all)}", error);
            }
        }
    }

    /// <summary>Presses Tab until the element with this id has the focus.</summary>
    private async Task TabToAsync(string id)
    {
        for (var presses = 0; presses < 60 && await Anna.Page.EvaluateAsync<string>("() => document.activeElement?.id ?? ''") != id; presses++)
        {
            await Anna.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(Anna.Page.Locator($"#{id}")).ToBeFocusedAsync();
    }

    private async Task PrintedAsync(params string[] expected)
    {
        var answer = await Anna.Page.APIRequest.GetAsync($"{house.Url}/w/{desk.Code}/results/charter.pdf");
        Assert.Equal("application/pdf", answer.Headers["content-type"]);
        using var pdf = PdfDocument.Open(await answer.BodyAsync());
        var text = string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        Assert.All(expected, words => Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase));
    }
}
