using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Karavaan.Browser.Tests.Client;

/// <summary>One real browser for all tests of a collection.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>A host name that is not localhost, so pages on it are in no secure context, as on a LAN.</summary>
    public const string LanHost = "karavaan.test";

    /// <summary>A busy machine is slow, not wrong.</summary>
    private const float PatienceMilliseconds = 20_000;

    /// <summary>For a whole page to load, or a button to stand still.</summary>
    private const float LongPatienceMilliseconds = 120_000;

    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP {LanHost} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE ::1",
    ];

    /// <summary>What any page of any test asked of somebody else's server. No name but ours leads anywhere in this browser.</summary>
    private readonly ConcurrentQueue<string> strangers = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A phone of its own: nothing is shared with another context.</summary>
    public Task<IBrowserContext> PhoneAsync(ReducedMotion motion = ReducedMotion.NoPreference) =>
        DeviceAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ReducedMotion = motion, Locale = "nl-BE" });

    /// <summary>A computer of its own.</summary>
    public Task<IBrowserContext> LaptopAsync(int width, int height) =>
        DeviceAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "nl-BE" });

    /// <summary>
    /// Pictures of every open page, in the folder that KARAVAAN_PICTURES names; without it, none are made. For who wants to see what a
    /// test saw.
    /// </summary>
    public async Task PictureAsync(string moment)
    {
        if (Environment.GetEnvironmentVariable("KARAVAAN_PICTURES") is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var (page, i) in browser!.Contexts.SelectMany(c => c.Pages).Select((page, i) => (page, i)))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{moment}-{i}.png") });
        }
    }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Headless = true, Args = Arguments });
    }

    /// <summary>Closes the browser, when all tests of the collection are done.</summary>
    /// <exception cref="InvalidOperationException">A page of any of them asked something of a server that isn't ours.</exception>
    public async Task DisposeAsync()
    {
        await browser!.DisposeAsync();
        playwright!.Dispose();
        if (!strangers.IsEmpty)
        {
            throw new InvalidOperationException($"Asked of somebody else: {string.Join(", ", strangers.Distinct())}");
        }
    }

    private void Note(string url)
    {
        if (new Uri(url) is { Scheme: "http" or "https" or "ws" or "wss", IsLoopback: false, Host: not LanHost })
        {
            strangers.Enqueue(url);
        }
    }

    private async Task<IBrowserContext> DeviceAsync(BrowserNewContextOptions options)
    {
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(LongPatienceMilliseconds);
        context.Request += (_, request) => Note(request.Url);
        context.Page += (_, page) => page.WebSocket += (_, socket) => Note(socket.Url);
        context.SetDefaultNavigationTimeout(LongPatienceMilliseconds);
        return context;
    }
}

/// <summary>
/// Tests of the pages' script, of weak lines, of texts that are written together, of the editor of templates, and of keys and other eyes, which
/// share a browser.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ClientTests : ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Client";
}

/// <summary>Evenings, which share another: both collections run at once, because what people do is mostly waiting for each other.</summary>
[CollectionDefinition(Name)]
public sealed class HallTests : ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Hall";
}

/// <summary>A storm has the machine to itself: it kills servers, and what befalls whom is a matter of moments.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WeatherTests : ICollectionFixture<Chromium>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Weather";
}
