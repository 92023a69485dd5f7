using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Fleur's laptop: does what a facilitator does, with mouse and keys.</summary>
public sealed class Desk(IPage page)
{
    /// <summary>The page, for what only one test looks at.</summary>
    public IPage Page => page;

    /// <summary>The six letters that phones type.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Makes the first account by the console's link, and starts a workshop from the shelf.</summary>
    public Task BeginAsync(House house, string template = "van-buurt-naar-wereld.nl.md") => BeginAsync(house, () =>
        page.Locator("label.choice", new() { Has = page.Locator($"input[value='{template}']") }).ClickAsync());

    /// <summary>The same, from a workshop file of Fleur's own.</summary>
    public Task BeginFromFileAsync(House house, string file) => BeginAsync(house, async () =>
    {
        await page.Locator("label.choice", new() { Has = page.Locator("input[value='own']") }).ClickAsync();
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "workshop.md", MimeType = "text/markdown", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
    });

    /// <summary>The same as a rehearsal.</summary>
    public Task RehearseAsync(House house) => BeginAsync(house, () => Task.CompletedTask, "button[name=rehearsal]");

    private async Task BeginAsync(House house, Func<Task> chooseAsync, string button = "button.strong")
    {
        await page.GotoAsync(house.FirstLink.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        await page.FillAsync("input[name=name]", "Fleur");
        await page.FillAsync("input[name=password]", "een lange zin over de buurt");
        await page.ClickAsync("main button.strong");
        await page.WaitForURLAsync("**/desk");
        await page.GotoAsync($"{house.Url}/desk/new");
        await chooseAsync();
        await page.ClickAsync(button);
        await page.WaitForURLAsync("**/w/*/desk");
        Code = new Uri(page.Url).Segments[2].Trim('/');
    }

    /// <summary>Goes to the next stage and waits until the desk says so.</summary>
    public async Task NextAsync(string title)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Volgende stap N" }).ClickAsync();
        await Expect(page.Locator("#desk-now h2")).ToHaveTextAsync(title);
    }

    /// <summary>Holds the reveal for a second.</summary>
    public Task RevealAsync() => HoldAsync(page.Locator("#key-reveals-" + Stage()).GetByRole(AriaRole.Button));

    /// <summary>Presses a button until it acts.</summary>
    public async Task HoldAsync(ILocator button)
    {
        await button.ScrollIntoViewIfNeededAsync();
        await button.HoverAsync();
        await page.Mouse.DownAsync();
        await page.WaitForTimeoutAsync(1_300);
        await page.Mouse.UpAsync();
    }

    private string Stage() => page.Locator("#desk-now input[name=stage]").First.GetAttributeAsync("value").GetAwaiter().GetResult()!;
}
