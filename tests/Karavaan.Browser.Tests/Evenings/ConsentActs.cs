using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// A consent round as a desk and its phones hold it. Everything is found by what its form does, so in every language, and on a page that is
/// translated too.
/// </summary>
internal static class ConsentActs
{
    /// <summary>Asks the room about the first article, or once more about the one that is spoken of.</summary>
    public static Task AskAsync(this Desk desk) => desk.Page.Locator("form[action$='/rounds'] button").First.ClickAsync();

    /// <summary>The form of the secret choice, on the page of whoever may choose.</summary>
    public static ILocator ChoiceForm(this IPage page) => page.Locator("form[action$='/choice']");

    /// <summary>Chooses in secret, with the reason that an objection or a concern asks for, and waits until that is saved and stands on the page.</summary>
    public static async Task ChooseAsync(this IPage page, string choice, string reason = "")
    {
        var form = page.ChoiceForm();
        await form.Locator($"label.choice.{choice}").ClickAsync();
        if (reason.Length > 0)
        {
            await form.Locator("textarea").FillAsync(reason);
        }

        await form.Locator("button.strong").ClickAsync();
        try
        {
            await Expect(page.Locator(".my-choice")).ToBeVisibleAsync();
        }
        catch (PlaywrightException error)
        {
            // What the page shows instead is all that tells why.
            var light = await page.Locator("#light").GetAttributeAsync("data-state");
            throw new InvalidOperationException($"The choice '{choice}' does not stand on the page ({light}).\n{await page.Locator("main").InnerHTMLAsync()}", error);
        }

        await Expect(page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved");
    }

    /// <summary>The desk shows what was chosen.</summary>
    public static Task ShowChoicesAsync(this Desk desk) => desk.HoldAsync(desk.Page.Locator("form[action$='/reveal'] button"));

    /// <summary>The desk shows what was chosen, and adopts the article, to which nobody objects.</summary>
    public static async Task AdoptAsync(this Desk desk)
    {
        await desk.ShowChoicesAsync();
        await desk.HoldAsync(desk.Page.Locator("form[action$='/adoption'] button"));
    }

    /// <summary>A whole round in which all of these consent.</summary>
    public static async Task ConsentAsync(this Desk desk, params IEnumerable<Phone> phones)
    {
        await desk.AskAsync();
        foreach (var phone in phones)
        {
            await phone.Page.ChooseAsync("consent");
        }

        await desk.AdoptAsync();
    }
}
