using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Somebody's gsm: does what a thumb does.</summary>
public sealed class Phone(IBrowserContext context, IPage page, string name)
{
    /// <summary>The page, for what only one test looks at.</summary>
    public IPage Page => page;

    /// <summary>Who holds it.</summary>
    public string Name => name;

    /// <summary>The light that tells how safe the writing is.</summary>
    public ILocator Light => page.Locator("#light");

    /// <summary>Types the code at the front door and joins.</summary>
    public static async Task<Phone> JoinAsync(IBrowserContext context, string url, string code, string name, string organisation)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        await page.FillAsync("input[name=code]", $"{code[..3].ToLowerInvariant()} {code[3..]}");
        await page.ClickAsync("main button.strong");
        await page.FillAsync("input[name=name]", name);
        await page.FillAsync("input[name=organisation]", organisation);
        await page.ClickAsync("button[form=join]");
        await page.WaitForURLAsync($"**/w/{code}");
        return new(context, page, name);
    }

    /// <summary>Scans the code that lies on a table, and joins in a language.</summary>
    public static async Task<Phone> ScanAsync(IBrowserContext context, string url, string code, int table, string name, string language)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{url}/j/{code}?t={table}");
        await page.FillAsync("input[name=name]", name);
        await page.Locator($"label[lang={language}]").ClickAsync();
        await page.ClickAsync("button[form=join]");
        await page.WaitForURLAsync($"**/w/{code}");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        return new(context, page, name);
    }

    /// <summary>Somebody sits down beside who holds it, and takes part on it too.</summary>
    public async Task SitBesideAsync(string neighbour)
    {
        await page.Locator(".menu summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Iemand naast mij doet mee" }).ClickAsync();
        await page.FillAsync("input[name=name]", neighbour);
        await page.ClickAsync("form.join-form button.strong");
        await page.WaitForURLAsync(url => !url.EndsWith("/beside", StringComparison.Ordinal));
        await Expect(page.Locator(".turns")).ToContainTextAsync("heeft de gsm");
    }

    /// <summary>Is in this stage now.</summary>
    public Task SeesAsync(string title) => Expect(page.Locator("#phone-title")).ToHaveTextAsync(title);

    /// <summary>Everything that was written here has been answered.</summary>
    public Task IsSavedAsync() => Expect(Light).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>Answers a question of a stage.</summary>
    public async Task AnswerAsync(int stage, string text, int question = 0)
    {
        await page.FillAsync($"#answer-{stage}-{question}", text);
        await page.Locator("form", new() { Has = page.Locator($"#answer-{stage}-{question}") }).GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Lays a note on the table.</summary>
    public async Task NoteAsync(string text)
    {
        await page.FillAsync("#note", text);
        await page.Locator("form", new() { Has = page.Locator("#note") }).GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Out of reach, and back.</summary>
    public Task OfflineAsync(bool isOffline) => context.SetOfflineAsync(isOffline);
}
