using System.Text;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// A facilitator's own pages: library, editor, pictures, and a story with a picture; with nothing in them, with a real evening, with something
/// wrong, and with words that break pages. As in the gallery everything fits, and axe finds nothing serious.
/// </summary>
[Collection(HallTests.Name)]
[Trait("Category", "Gallery")]
public sealed class OwnPagesTests(Chromium chromium)
{
    private const string Endless = "Gemeenschapsgereedschapskistenuitleendienstvrijwilligerswerkcoördinatievergadering";

    private readonly List<string> problems = [];

    [Fact]
    public async Task A_facilitators_own_pages_are_whole()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1280, 800);
        laptop.SetDefaultTimeout(180_000);
        var page = await laptop.NewPageAsync();
        var camera = new Camera(laptop, page, "own", problems);
        await new Desk(page).BeginAsync(house);
        await LookAsync(house, page, camera, "none", "/templates", "/templates/library", "/desk/pictures");
        var picture = await page.ScreenshotAsync(new() { FullPage = true });

        var draft = await TakeAsync(house, page, null);
        await AddAsync(house, page, picture, "Buren geven samen water aan de tomaten in de tuin achter het buurthuis.");
        await EditAsync(house, page, camera, draft);
        await LookAsync(house, page, camera, "one", "/desk/pictures", $"{draft}/text", $"{draft}/versions", $"{draft}/versions/1", $"{draft}/deletion");
        await page.GotoAsync($"{house.Url}/desk/pictures");
        await page.Locator(".pictures a").First.ClickAsync();
        await camera.StandingAsync("picture-deletion");
        await StoryAsync(house, page, camera, draft);

        var endless = await TakeAsync(house, page, File.ReadAllText(Path.Combine(Repository.Root, "templates", "van-buurt-naar-wereld.nl.md"))
            .Replace("titel: ", $"titel: {Endless} ", StringComparison.Ordinal).Replace("\n## ", $"\n## {Endless} ", StringComparison.Ordinal).Replace("\n### Van gelijke", $"\n### {Endless} Van gelijke", StringComparison.Ordinal));
        for (var i = 0; i < 6; i++)
        {
            await AddAsync(house, page, await page.ScreenshotAsync(new() { Clip = new() { X = 0, Y = 0, Width = 200 + (150 * i), Height = 700 - (100 * i) } }), i == 3 ? string.Concat(Enumerable.Repeat(Endless, 3)) : $"Tekening {i} van hoe de buurt er over tien jaar uitziet");
        }

        await LookAsync(house, page, camera, "long", "/templates", "/templates/library", "/desk/pictures", $"{endless}?stage=0", $"{endless}?stage=2", $"{endless}/text", $"{endless}/versions", $"{endless}/versions/1", $"{endless}/deletion");
        await page.GotoAsync($"{house.Url}/templates/library");
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(more => (more.open = true))");
        await camera.StandingAsync("library-open");
        Camera.LaySheets();
        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct()));
    }

    /// <summary>Each kind of stage, the choice of a picture, and what can't be saved.</summary>
    private static async Task EditAsync(House house, IPage page, Camera camera, string draft)
    {
        for (var stage = 0; stage <= Playing.Stages.Count; stage++)
        {
            await page.GotoAsync($"{house.Url}{draft}?stage={stage}");
            await camera.StandingAsync($"edit-{stage}");
        }

        await page.GotoAsync($"{house.Url}{draft}?stage=2");
        await page.Locator("[data-picture]").First.ClickAsync();
        await Expect(page.Locator("#edit-pictures li")).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await page.Locator("#edit-pictures img").EvaluateAsync("picture => picture.decode()");
        await camera.StandingAsync("edit-picture");
        await page.Locator("#edit-pictures li button").ClickAsync();
        await Expect(page.Locator("#edit-status [data-kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.GotoAsync($"{house.Url}{draft}?stage=1");
        await page.FillAsync("#f-Title", "");
        await page.FillAsync("#f-Minutes", "9999");
        await page.Locator(".edit-bar button.strong").ClickAsync();
        await Expect(page.Locator("#edit-status .refusal")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await camera.StandingAsync("edit-wrong");
        await page.EvaluateAsync("() => sessionStorage.clear()");
        await page.GotoAsync($"{house.Url}{draft}/text");
        await page.FillAsync("#text", (await page.InputValueAsync("#text")).Replace("**Stap:** kwadrant", "**Stap:** kwadrand", StringComparison.Ordinal));
        await page.Locator("button.strong").ClickAsync();
        await Expect(page.Locator("a[data-line]").First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await camera.StandingAsync("text-wrong");
    }

    /// <summary>The picture on the wall, at the desk, on a Dutch phone and on a French one.</summary>
    private async Task StoryAsync(House house, IPage page, Camera camera, string draft)
    {
        await page.GotoAsync($"{house.Url}/desk/new?mine={draft.Split('/')[^1]}");
        await camera.StandingAsync("start");
        await page.ClickAsync("button.strong");
        await page.WaitForURLAsync("**/w/*/desk");
        var code = new Uri(page.Url).Segments[2].Trim('/');
        await page.SendAsync("PUT", "desk/stage", ("from", "1"), ("to", "2"));
        await camera.LaptopAsync($"{house.Url}/w/{code}/desk", "story-desk", true);
        await camera.ScreenAsync($"{house.Url}/w/{code}/screen", "story-screen", true);
        foreach (var language in new[] { "nl", "fr" })
        {
            await using var phone = await chromium.PhoneAsync();
            phone.SetDefaultTimeout(180_000);
            var hand = await phone.NewPageAsync();
            await hand.GotoAsync($"{house.Url}/j/{code}");
            await hand.FillAsync("input[name=name]", language == "fr" ? "Amélie" : "Anna");
            await hand.Locator($"label:has(input[name=language][value={language}])").ClickAsync();
            await hand.Locator("button.strong").First.ClickAsync();
            await hand.WaitForURLAsync($"**/w/{code}");
            var eye = new Camera(phone, hand, "own", problems);
            await eye.PhoneAsync($"{house.Url}/w/{code}", $"story-phone-{language}", true);
            await eye.PhoneAsync($"{house.Url}/w/{code}/screen-text", $"story-text-{language}", true);
        }
    }

    private static async Task LookAsync(House house, IPage page, Camera camera, string state, params string[] paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(house.Url + path);
            await camera.StandingAsync($"{state}-{string.Join('-', path.Split('/', '?', '=').Where(part => part.Length is > 0 and < 20))}");
        }
    }

    /// <summary>One of ours, or a file, becomes one of her own.</summary>
    /// <returns>Where it is changed.</returns>
    private static async Task<string> TakeAsync(House house, IPage page, string? file)
    {
        await page.GotoAsync($"{house.Url}/templates");
        await page.SelectOptionAsync("#template", "van-buurt-naar-wereld.nl.md");
        if (file is not null)
        {
            await page.SetInputFilesAsync("#file", new FilePayload { Name = "avond.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(file) });
        }

        await page.ClickAsync("button.strong");
        await page.WaitForURLAsync("**/templates/*stage=*");
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task AddAsync(House house, IPage page, byte[] picture, string alt)
    {
        await page.GotoAsync($"{house.Url}/desk/pictures");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "beeld.png", MimeType = "image/png", Buffer = picture });
        await page.FillAsync("#alt", alt);
        await page.ClickAsync("button.strong");
        await page.WaitForURLAsync("**/desk/pictures#p-*");
    }
}
