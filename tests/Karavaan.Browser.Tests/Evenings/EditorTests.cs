using System.Text.RegularExpressions;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Fleur makes a workshop of her own from one of ours, by form: it saves by itself, the frames follow, and it starts.</summary>
[Collection(ClientTests.Name)]
public sealed class EditorTests(Chromium chromium)
{
    private const string Question = "Wat bracht je vanavond naar Aalst?";

    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    private readonly List<string> problems = [];

    [Fact]
    public async Task A_template_of_ours_becomes_an_evening_of_her_own()
    {
        await using var house = await House.OpenAsync();
        await using var laptop = await chromium.LaptopAsync(1440, 900);
        var page = await laptop.NewPageAsync();
        try
        {
            await new Desk(page).BeginAsync(house);
            await TakeAsync(house, page);
            var id = new Uri(page.Url).Segments[2];
            await FillAsync(page, id, house);
            await ReloadAsync(page);
            await CompeteAsync(laptop, page);
            await YieldAsync(laptop, page);
            await RemoveAsync(page);
            await AsFileAsync(house, page, id);
            await LookAsync(house, laptop, id);
            await StartAsync(page);
        }
        catch
        {
            await chromium.PictureAsync("editor");
            throw;
        }

        Assert.Empty(problems);
    }

    private static ILocator Status(IPage page) => page.Locator("#edit-status");

    private static async Task TakeAsync(House house, IPage page)
    {
        await page.TakeAsync(house);
        await page.FillAsync("#f-Title", "Avond in Aalst");
        await Expect(Status(page)).ToContainTextAsync("Bewaard om", Patiently);
    }

    /// <summary>What is typed is saved without a button, and both frames show it.</summary>
    private static async Task FillAsync(IPage page, string id, House house)
    {
        await page.Locator(".edit-go").Nth(1).ClickAsync();
        await page.WaitForURLAsync("**stage=1");
        var before = await page.Locator(".phone-frame iframe").GetAttributeAsync("src");
        await page.FillAsync("#f-Question", Question);
        await Expect(Status(page)).ToContainTextAsync("Bewaard om", Patiently);
        await Expect(page.Locator(".phone-frame iframe")).Not.ToHaveAttributeAsync("src", before!);
        await page.WaitForFunctionAsync(
            "words => document.querySelector('.phone-frame iframe').contentDocument?.body?.textContent.includes(words)", Question, new() { Timeout = 60_000 });
        await page.FillAsync("#f-Minutes", "15");
        await Expect(page.Locator("#edit-total")).ToContainTextAsync("7 min te veel voor 120 min", Patiently);
        await page.FillAsync("#f-Minutes", "");
        await Expect(page.Locator("#f-Minutes-said")).ToContainTextAsync("Vul dit nog in.", Patiently);
        await page.FillAsync("#f-Minutes", "8");
        await Expect(Status(page)).ToContainTextAsync("Bewaard om", Patiently);
        await Expect(page.Locator("#edit-total")).ToContainTextAsync("past in 120 min", Patiently);
        var file = await page.APIRequest.GetAsync($"{house.Url}/templates/{id}/file");
        Assert.Contains(Question, await file.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Typed and at once loaded again: nothing is lost.</summary>
    private static async Task ReloadAsync(IPage page)
    {
        await page.FillAsync("#f-Goal", "Iedereen kent twee nieuwe buren.");
        await page.ReloadAsync();
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Iedereen kent twee nieuwe buren.");
        await Expect(Status(page)).ToContainTextAsync("Bewaard om", Patiently);
        await page.ReloadAsync();
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Iedereen kent twee nieuwe buren.");
    }

    /// <summary>The very file: what is typed outlives a reload and a lost connection, until it is saved.</summary>
    private static async Task AsFileAsync(House house, IPage page, string id)
    {
        await page.GotoAsync($"{house.Url}/templates/{id}/text");
        var stood = await page.InputValueAsync("#text");
        await page.FillAsync("#text", stood.Replace(Question, "Wat bracht je tot hier?", StringComparison.Ordinal));
        await page.ReloadAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync(new Regex("Wat bracht je tot hier"));
        await Expect(page.Locator("#text-told")).ToHaveTextAsync("Wat je hier typte en niet bewaarde, staat er weer.");
        await page.Context.SetOfflineAsync(true);
        await page.ClickAsync("button.strong");
        await Expect(page.Locator("[data-refusal]")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(page.Locator("#text")).ToHaveValueAsync(new Regex("Wat bracht je tot hier"));
        await SaveFileAsync(page);
        Assert.Contains("Wat bracht je tot hier", await (await page.APIRequest.GetAsync($"{house.Url}/templates/{id}/file")).TextAsync(), StringComparison.Ordinal);
        await page.ReloadAsync();
        await Expect(page.Locator("#text-told")).ToHaveTextAsync("");
        await page.FillAsync("#text", stood);
        await SaveFileAsync(page);
        await page.FillAsync("#text", stood + "\n\n\n"); // Empty lines are not kept, and nobody misses them.
        await page.ClickAsync("button.strong");
        await Expect(page.Locator("#text")).ToHaveValueAsync(stood);
        await Expect(page.Locator("#text-told")).ToHaveTextAsync("");
        await page.GotoAsync($"{house.Url}/templates/{id}?stage=1");
    }

    /// <summary>Until the page stands there with the next version.</summary>
    private static async Task SaveFileAsync(IPage page)
    {
        var before = await page.InputValueAsync("[name=base]");
        await page.ClickAsync("button.strong");
        await Expect(page.Locator("[name=base]")).Not.ToHaveValueAsync(before);
    }

    /// <summary>Another tab saves first: this one says so, keeps what is typed, and saves it when she asks.</summary>
    private static async Task CompeteAsync(IBrowserContext laptop, IPage page)
    {
        var other = await laptop.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.FillAsync("#f-Instruction", "Kijk naar wie naast je zit.");
        await Expect(Status(other)).ToContainTextAsync("Bewaard om", Patiently);
        await other.WaitForFunctionAsync("() => document.querySelector('#edit-status [data-kept]') !== null");
        await other.CloseAsync();

        await page.FillAsync("#f-Goal", "Dit typte ik.");
        await Expect(Status(page)).ToContainTextAsync("In een ander tabblad is dit sjabloon intussen aangepast", Patiently);
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Dit typte ik.");
        await page.ClickAsync("text=Bewaar wat ik typte");
        await Expect(Status(page)).ToContainTextAsync("Bewaard om", Patiently);
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Dit typte ik.");
    }

    /// <summary>Another tab saved, and she goes on with what it saved: what she typed does not come back by itself.</summary>
    private static async Task YieldAsync(IBrowserContext laptop, IPage page)
    {
        var other = await laptop.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.FillAsync("#f-Goal", "Dit staat er.");
        await Expect(Status(other).Locator("[data-kept]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await other.CloseAsync();

        await page.FillAsync("#f-Goal", "Dit mag weg.");
        await Expect(Status(page)).ToContainTextAsync("In een ander tabblad", Patiently);
        await page.ReloadAsync();
        await Expect(Status(page)).ToContainTextAsync("In een ander tabblad", Patiently);
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Dit mag weg.");
        await page.ClickAsync("text=Ga verder met de andere versie");
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Dit staat er.");
        await Expect(Status(page).Locator("[data-kept]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("#f-Goal")).ToHaveValueAsync("Dit staat er.");
    }

    /// <summary>A part that goes while it is being typed in takes no other part's words, and stays away.</summary>
    private static async Task RemoveAsync(IPage page)
    {
        await page.Locator(".edit-go").Nth(2).ClickAsync();
        await page.WaitForURLAsync("**stage=2");
        var parts = page.Locator("#parts-Slides fieldset.edit-part");
        var (count, second) = (await parts.CountAsync(), await WordsAsync(page, 1));
        await page.Locator("#parts-Slides textarea").First.FillAsync("Dit gaat meteen weg.");
        await page.Locator("#parts-Slides button[value='part-remove:Slides:0']").ClickAsync();
        await Expect(parts).ToHaveCountAsync(count - 1, new() { Timeout = 60_000 });
        Assert.Equal(second, await WordsAsync(page, 0));
        await page.ReloadAsync();
        await Expect(parts).ToHaveCountAsync(count - 1);
        Assert.Equal(second, await WordsAsync(page, 0));
    }

    private static Task<string[]> WordsAsync(IPage page, int slide) =>
        page.Locator($"[id^=f-Slides-{slide}-]:is(input, textarea)").EvaluateAllAsync<string[]>("all => all.map(field => field.value)");

    private async Task LookAsync(House house, IBrowserContext laptop, string id)
    {
        var page = await laptop.NewPageAsync();
        var camera = new Camera(laptop, page, "editor", problems);
        foreach (var (path, name) in new[] { ("?stage=0", "head"), ("?stage=1", "welcome"), ("?stage=2", "story"), ("?stage=6", "quadrant"), ("?stage=8", "charter"), ("/text", "text"), ("/versions", "versions"), ("/versions/1", "version"), ("/deletion", "deletion") })
        {
            await camera.LaptopAsync($"{house.Url}/templates/{id}{path}", name, isAxed: true);
            await camera.PhoneAsync($"{house.Url}/templates/{id}{path}", $"phone-{name}", isAxed: false);
        }

        await camera.LaptopAsync($"{house.Url}/templates", "mine", isAxed: true);
        await camera.PhoneAsync($"{house.Url}/templates/{id}/preview/1/phone", "preview", isAxed: false);
        await camera.LaptopAsync($"{house.Url}/templates/{id}/preview/1/screen", "previewscreen", isAxed: false);
        await page.CloseAsync();
    }

    private static async Task StartAsync(IPage page)
    {
        await page.BringToFrontAsync();
        await page.ClickAsync(".edit-links a[href*='desk/new']");
        await page.ClickAsync("button.strong");
        await page.WaitForURLAsync("**/w/*/desk");
        await Expect(page.Locator("h1").First).ToContainTextAsync("Avond in Aalst");
    }
}
