using System.Collections.Concurrent;
using System.Diagnostics;
using Karavaan.Bench.Live;
using Karavaan.Browser.Tests.Evenings;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>A page of a workshop in a real browser behind a weak line of its own: it is loaded again, closed, put to sleep and cut off.</summary>
/// <param name="name">How people call it.</param>
/// <param name="context">Its browser.</param>
/// <param name="line">Its line, which it disposes.</param>
/// <param name="chance">What befalls it.</param>
internal sealed class WeakPage(string name, IBrowserContext context, WeakLine line, Random chance) : IAsyncDisposable
{
    /// <summary>Much longer than any page takes; the machine may be busy and the server starting.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>What a page of a workshop has: a light, or on the screen words for when it is away.</summary>
    private const string Alive = "html:not([data-halved]) :is(#light, #reconnecting)";

    private readonly Ears ears = new(name);
    private readonly Stopwatch age = Stopwatch.StartNew();

    /// <summary>Who uses the page, or does something to it, does so alone.</summary>
    private readonly SemaphoreSlim hand = new(1);
    private IPage? fresh;
    private int acts;
    private int absences;
    private string path = "";

    /// <summary>How people call it.</summary>
    public string Name => name;

    /// <summary>Its line.</summary>
    public WeakLine Line => line;

    /// <summary>What befalls it.</summary>
    public Weather Weather => field ??= new(this, chance);

    /// <summary>What it shows now.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Errors of its scripts, lies of its light, and refusals: there should be none.</summary>
    public IEnumerable<string> Wrong => ears.Wrong.Select(words => $"{name}: {words}");

    /// <summary>Hidden words of others that were somewhere in the page, or in what came over its line.</summary>
    public IReadOnlyCollection<string> Read => ears.Read;

    /// <summary>How many answers and messages were searched for them.</summary>
    public (int Bodies, int Frames) Searched => ears.Searched;

    /// <summary>Commands that the server said were saved.</summary>
    public ICollection<Guid> Answered => ears.Answered;

    /// <summary>Everything that was done on it and befell it, for who reads about a failure.</summary>
    public ConcurrentQueue<string> Story { get; } = new();

    /// <summary>Adds to the story, and to the file that KARAVAAN_STORY names, for who wants to read along.</summary>
    public void Tell(string what)
    {
        Story.Enqueue($"{age.Elapsed:mm\\:ss\\.fff} {what}");
        if (Environment.GetEnvironmentVariable("KARAVAAN_STORY") is { Length: > 0 } file)
        {
            File.AppendAllText(file, $"{DateTime.Now:HH:mm:ss.fff} {name} {what}\n");
        }
    }

    /// <summary>From now on its browser is watched; before anything is opened in it.</summary>
    public async Task WatchAsync()
    {
        await context.AddInitScriptAsync(Script.Watch);
        await context.AddInitScriptAsync($"{Script.Reads}('{name}');");
        ears.Follow(context);
    }

    /// <summary>Comes into a workshop over this line, as who it is called after.</summary>
    public async Task JoinAsync(string code)
    {
        await WatchAsync();
        Page = (await Phone.JoinAsync(context, line.Url, code, name, "")).Page;
        path = new Uri(Page.Url).AbsolutePath;
    }

    /// <summary>Opens a page over this line.</summary>
    public async Task OpenAsync(string of)
    {
        (Page, path) = (await context.NewPageAsync(), of);
        await LoadAsync();
    }

    /// <summary>Somebody loads it again.</summary>
    public Task ReloadAsync() => AloneAsync(LoadAsync);

    /// <summary>The browser throws the page away without a word, as under memory pressure; somebody opens it again.</summary>
    public Task DieAsync() => AloneAsync(async () =>
    {
        await Page.CloseAsync();
        await OpenAsync(path);
    });

    /// <summary>The phone sleeps in a pocket: no script runs.</summary>
    public Task SleepAsync(TimeSpan time) => AloneAsync(async () =>
    {
        var session = await context.NewCDPSessionAsync(Page);
        await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        await Task.Delay(time);
        await session.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
        await session.DetachAsync();
    });

    /// <summary>Somebody does something on it with one of the scripts; gives what that tells.</summary>
    public async Task<string[]?> DoAsync(string script, params object[] how)
    {
        var (done, act) = ((string[]?)null, $"act {++acts}");
        await AloneAsync(async () =>
        {
            try
            {
                done = await Page.EvaluateAsync<string[]?>(script, (object[])[act, .. how]);
            }
            catch (PlaywrightException)
            {
                // The page was loading by itself: perhaps this was done just before.
                Tell($"{act} went with the page");
                await Page.WaitForLoadStateAsync();
                done = await Page.EvaluateAsync<string[]?>(Script.Done, act);
            }
        });
        return done;
    }

    /// <summary>In flight mode.</summary>
    public async Task OfflineAsync(TimeSpan time)
    {
        Interlocked.Increment(ref absences);
        await SetOfflineAsync();
        line.Cut(); // The browser would leave WebSockets as they are.
        await Task.Delay(time);
        Interlocked.Decrement(ref absences);
        await SetOfflineAsync();
    }

    /// <summary>It is connected, and everything written on it was answered.</summary>
    public async Task IsCalmAsync()
    {
        var patience = (float)Patience.TotalMilliseconds;
        await Expect(Page.Locator("#reconnecting")).ToBeHiddenAsync(new() { Timeout = patience });
        if (await Page.Locator("#light").CountAsync() > 0)
        {
            await Expect(Page.Locator("#light")).ToHaveAttributeAsync("data-state", "saved", new() { Timeout = patience });
        }

        Assert.Equal(0, await Page.EvaluateAsync<int>(Script.Waiting));
        await ears.HeardAsync();
    }

    /// <summary>What it shows, fragment by fragment.</summary>
    /// <param name="typed">Words in fields that were not sent.</param>
    public Task<Dictionary<string, string>> FragmentsAsync(IEnumerable<string> typed) => Page.EvaluateAsync<Dictionary<string, string>>(Script.Fragments, typed);

    /// <summary>What the same page shows when it is loaded afresh over a good line, with nothing of this one's storage.</summary>
    public async Task<Dictionary<string, string>> FreshAsync(string url)
    {
        fresh ??= await context.NewPageAsync();
        await fresh.GotoAsync(url + path);
        var shown = await fresh.EvaluateAsync<Dictionary<string, string>>(Script.Fragments, Array.Empty<string>());
        await fresh.GotoAsync("about:blank");
        return shown;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        await line.DisposeAsync();
        hand.Dispose();
    }

    /// <summary>Loads it again, until it comes.</summary>
    private async Task LoadAsync()
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            try
            {
                await SetOfflineAsync(); // A page that was opened in the moment when the flight ended would stay in it.
                await Page.GotoAsync(line.Url + path, new() { Timeout = 20_000 });
                if (await Page.Locator(Alive).CountAsync() > 0)
                {
                    return;
                }

                Assert.True(since.Elapsed < Patience, $"{name} does not load {path}: {await Page.ContentAsync()}");
            }
            catch (Exception error) when (error is PlaywrightException or TimeoutException && since.Elapsed < Patience)
            {
                // The line is cut, or the server is not there: somebody tries again.
            }
        }
    }

    /// <summary>A page that is being thrown away just then can't be told: then all are told again.</summary>
    private async Task SetOfflineAsync()
    {
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await context.SetOfflineAsync(Volatile.Read(ref absences) > 0);
                return;
            }
            catch (PlaywrightException) when (since.Elapsed < Patience)
            {
                // Again.
            }
        }
    }

    private async Task AloneAsync(Func<Task> use)
    {
        await hand.WaitAsync();
        try
        {
            await use();
        }
        finally
        {
            hand.Release();
        }
    }
}
