using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Somebody reads the evening through their browser's own translation, which rewrites every text of the page, also what comes later.</summary>
[Collection(HallTests.Name)]
public sealed class TranslatedTests(Chromium chromium)
{
    // What translating browsers do: each text lies in two elements that they add, in capitals here so that it shows.
    private const string Translate = """
        () => {
          const skip = new Set(["SCRIPT", "STYLE", "TEXTAREA", "INPUT", "FONT"]);
          const turn = (root) => {
            const texts = [], walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) if (walker.currentNode.data.trim() && !skip.has(walker.currentNode.parentNode.nodeName)) texts.push(walker.currentNode);
            for (const text of texts) {
              const outer = document.createElement("font"), inner = document.createElement("font");
              inner.textContent = text.data.toUpperCase();
              outer.append(inner);
              text.replaceWith(outer);
            }
          };
          turn(document.body);
          document.documentElement.classList.add("translated-ltr");
          new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) => node.isConnected && turn(node.nodeType === 3 ? node.parentNode : node))))
            .observe(document.body, { childList: true, subtree: true, characterData: true });
        }
        """;

    [Fact]
    public async Task A_translated_page_goes_on_with_the_evening_and_loses_nothing()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 1000);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        await using var brams = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        var bram = await Phone.JoinAsync(brams, house.Url, desk.Code, "Bram", "");
        List<string> errors = [];
        anna.Page.PageError += (_, error) => errors.Add(error);
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, 4);
        await anna.SeesAsync("Gesprek per thema: 1-2-4-iedereen");
        await anna.Page.EvaluateAsync(Translate);
        await Expect(anna.Page.Locator("#phone-title")).ToHaveTextAsync("GESPREK PER THEMA: 1-2-4-IEDEREEN");

        await bram.NoteAsync("Een ladder voor de hele straat");
        await Expect(anna.Page.Locator("#phone-main ol.cards")).ToContainTextAsync("EEN LADDER VOOR DE HELE STRAAT");
        await anna.NoteAsync("Een sleutel bij de bakker");
        await anna.IsSavedAsync();
        await Expect(bram.Page.Locator("#phone-main ol.cards")).ToContainTextAsync("Een sleutel bij de bakker");
        await Expect(anna.Page.Locator("#phone-main ol.cards > li")).ToHaveCountAsync(2);
        await Expect(anna.Page.Locator("#phone-main ol.cards")).ToContainTextAsync("EEN SLEUTEL BIJ DE BAKKER");

        await desk.GoAsync(4, 5);
        await Expect(anna.Page.Locator("#phone-title")).ToHaveTextAsync("OOGST EN ONDERWERP");
        await anna.Page.Locator("form[id^=give] button").First.ClickAsync();
        await anna.IsSavedAsync();
        Assert.Equal(2, await anna.Page.Locator("#phone-main ol.cards > li").CountAsync());
        Assert.Empty(errors);
    }

    /// <summary>From the harvest on both translate: who leads and who takes part, with one act in each stage.</summary>
    [Fact]
    public async Task A_translated_desk_and_a_translated_phone_come_to_a_signed_charter()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 1000);
        var desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginAsync(house);
        await using var annas = await chromium.PhoneAsync();
        var anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "Repair Café Zuid");
        List<string> errors = [];
        foreach (var page in new[] { desk.Page, anna.Page })
        {
            page.PageError += (_, error) => errors.Add(error);
        }

        await desk.HarvestAsync(anna.Page, "Een ladder voor de hele straat");
        await anna.SeesAsync("Oogst en onderwerp");
        await Expect(desk.Page.Locator("#desk-now h2")).ToHaveTextAsync("Oogst en onderwerp");
        await desk.Page.EvaluateAsync(Translate);
        await anna.Page.EvaluateAsync(Translate);

        await HarvestAsync(desk, anna);
        await PlaceAsync(desk, anna);
        await WriteAsync(desk, anna);
        await DecideAsync(desk, anna);
        await SignAsync(desk, anna);
        Assert.Empty(errors);
    }

    private static async Task HarvestAsync(Desk desk, Phone anna)
    {
        await anna.Page.Locator("form[id^=give] button").First.ClickAsync();
        await anna.IsSavedAsync();
        await desk.RevealAsync();
        await desk.Page.FillAsync("#about", "gereedschap en kennis");
        await desk.Page.FillAsync("#whom", "alle verenigingen");
        await desk.Page.Locator("form", new() { Has = desk.Page.Locator("#about") }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("GEREEDSCHAP EN KENNIS");
    }

    private static async Task PlaceAsync(Desk desk, Phone anna)
    {
        await NextAsync(desk, anna, 5, "KWADRANT: WAAR STAAN WIJ?");
        await desk.Page.Locator("#key-quadrant-6-practice button").ClickAsync();
        await anna.Page.Locator("form[data-draft=organisation-6]").GetByRole(AriaRole.Button).ClickAsync();
        await anna.Page.Locator(".moment-today input[name=x]").FillAsync("60");
        await anna.Page.Locator(".moment-today").GetByRole(AriaRole.Button).ClickAsync();
        await anna.IsSavedAsync();
        await desk.RevealAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("LOKALE VEERKRACHT");
    }

    /// <summary>What is written is not translated: it goes to the charter letter by letter.</summary>
    private static async Task WriteAsync(Desk desk, Phone anna)
    {
        await NextAsync(desk, anna, 7, "CHARTER SCHRIJVEN");
        await anna.Page.Locator("form[action$='/pen'] button").First.ClickAsync();
        await anna.Page.Locator("textarea[name=text]").First.FillAsync("We delen de bakfiets.");
        await anna.IsSavedAsync();
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("4 WOORDEN");
        await Expect(anna.Page.Locator("textarea[name=text]").First).ToHaveValueAsync("We delen de bakfiets.");
    }

    private static async Task DecideAsync(Desk desk, Phone anna)
    {
        await NextAsync(desk, anna, 8, "CONSENTRONDE");
        await desk.ConsentAsync(anna);
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("AANGENOMEN");
    }

    private static async Task SignAsync(Desk desk, Phone anna)
    {
        await NextAsync(desk, anna, 10, "TEKENEN");
        await anna.Page.Locator("label.choice").First.ClickAsync();
        await anna.Page.Locator("form[action$='/signature'] button.strong").ClickAsync();
        await Expect(anna.Page.Locator("#phone-main")).ToContainTextAsync("GETEKEND");
        await Expect(desk.Page.Locator("#desk-main")).ToContainTextAsync("ANNA");
    }

    /// <summary>Goes on by the desk's own key, over the stages in which nobody acts here.</summary>
    private static async Task NextAsync(Desk desk, Phone anna, int from, string title)
    {
        await (from is 7 or 10 ? desk.GoAsync(from - 1, from) : Task.CompletedTask);
        await desk.Page.Locator($"#key-stage:has(input[name=from][value='{from}']) button").ClickAsync();
        await Expect(desk.Page.Locator("#desk-now h2")).ToHaveTextAsync(title);
        await Expect(anna.Page.Locator("#phone-title")).ToHaveTextAsync(title);
    }
}
