using Karavaan.Browser.Tests.Client;
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
}
