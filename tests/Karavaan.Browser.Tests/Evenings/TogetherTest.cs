using System.Diagnostics;
using System.Text.Json;
using Karavaan.Browser.Tests.Client;
using Microsoft.Playwright;
using static Karavaan.Browser.Tests.Evenings.TogetherActs;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>Anna and Bram at one table, whose articles are written together; Fleur at the desk.</summary>
public abstract class TogetherTest(Chromium chromium) : IAsyncLifetime
{
    private protected Chromium Browsers { get; } = chromium;

    private protected const int Charter = 8;
    private protected static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private protected House house = null!;
    private protected IBrowserContext laptop = null!, annas = null!, brams = null!;
    private protected Desk desk = null!;
    private protected Phone anna = null!, bram = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        house = await House.OpenAsync();
        (laptop, annas, brams) = (await Browsers.LaptopAsync(1280, 1000), await Browsers.PhoneAsync(), await Browsers.PhoneAsync());
        desk = new Desk(await laptop.NewPageAsync());
        await desk.BeginFromFileAsync(house, Template());
        anna = await Phone.JoinAsync(annas, house.Url, desk.Code, "Anna", "");
        bram = await Phone.JoinAsync(brams, house.Url, desk.Code, "Bram", "");
        await desk.Page.SendAsync("POST", "desk/groups", ("count", "1"), ("mode", "divide"));
        await desk.GoAsync(1, Charter);
        await Expect(Editor(anna)).ToBeVisibleAsync();
        await Expect(Editor(bram)).ToBeVisibleAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await laptop.DisposeAsync();
        await annas.DisposeAsync();
        await brams.DisposeAsync();
        await house.DisposeAsync();
    }

    private protected Task LookAsync(string moment) => LookAsync(anna.Page, $"together-{moment}");

    private protected async Task LookAsync(IPage page, string moment)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            Assert.Empty(await Axe.SeriousAsync(page));
            Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
            await Browsers.PictureAsync($"{moment}-{scheme}");
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.NoPreference });
    }

    /// <summary>The other's caret stands behind these words.</summary>
    private protected static async Task StandsBehindAsync(string words, Phone phone)
    {
        var before = "";
        for (var watch = Stopwatch.StartNew(); before != words && watch.Elapsed < patience; await Task.Delay(50))
        {
            before = await Editor(phone).EvaluateAsync<string>(
                "text => { const words = new Range(); words.setStart(text, 0); words.setEndBefore(text.querySelector('.cm-hand')); return words.toString(); }");
        }

        Assert.Equal(words, before);
    }

    /// <summary>Both phones and the server come to this text, and nothing waits.</summary>
    private protected async Task AgreeAsync(string text)
    {
        await Expect(Editor(anna)).ToHaveTextAsync(text);
        await Expect(Editor(bram)).ToHaveTextAsync(text);
        await anna.IsSavedAsync();
        await bram.IsSavedAsync();
        var said = "";
        for (var watch = Stopwatch.StartNew(); said != text && watch.Elapsed < patience; await Task.Delay(100))
        {
            said = await ServersAsync();
        }

        Assert.Equal(text, said);
    }

    private protected async Task<int> VersionAsync() => (await StandAsync()).GetProperty("version").GetInt32();

    private protected async Task<string> ServersAsync() => (await StandAsync()).GetProperty("text").GetString()!;

    private protected async Task<JsonElement> StandAsync()
    {
        var answer = await bram.Page.APIRequest.GetAsync(
            $"{house.Url}/w/{desk.Code}/charter/{Charter}/articles/1/changes", new() { Headers = [new("Accept", "application/json")] });
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }
}

