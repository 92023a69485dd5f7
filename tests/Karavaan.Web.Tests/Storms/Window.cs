using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>
/// A page of the workshop that follows what happens by the client's rules (client/live.ts, poll.ts), on a device that sleeps, loses its
/// line and is loaded again. What comes is applied when somebody looks at it.
/// </summary>
/// <param name="device">On which it is shown.</param>
/// <param name="path">Its address.</param>
/// <param name="weather">What befalls it.</param>
/// <param name="isPolling">WebSockets are blocked here: it asks the same over HTTP.</param>
internal sealed class Window(Device device, string path, Weather weather, bool isPolling = false)
{
    private const int PollEvery = 250;
    private const int LongestAwake = 2500;
    private const int LongestSleep = 1500;
    private const int LongestPause = 400;

    private readonly ConcurrentQueue<PageOp> waiting = new();
    private readonly Lock gate = new();
    private readonly Lock hearing = new();
    private readonly List<PageOp> early = [];
    private LivePage? page;
    private Connection? connection;
    private int version;
    private volatile bool mustReload = true;
    private volatile bool isCaughtUp;
    private bool isAsking;

    /// <summary>Who looks at it, on what.</summary>
    public Reader Reader => device.Reader;

    /// <summary>How many messages with operations came by themselves, rather than as an answer.</summary>
    public int Pushed { get; private set; }

    /// <summary>Does it hear what happens by itself?</summary>
    public bool IsPushed => !isPolling;

    /// <summary>Does it hear what happens?</summary>
    public bool IsFollowing => isCaughtUp && !mustReload;

    /// <summary>The address doesn't show the page now: where it leads instead.</summary>
    public string? LedTo { get; private set; }

    /// <summary>Somebody looks at the page as it is now; nothing when it was never loaded.</summary>
    public T? Look<T>(Func<LivePage, T> look)
    {
        lock (gate)
        {
            while (page is not null && waiting.TryDequeue(out var op))
            {
                page.Apply(op);
            }

            return page is null ? default : look(page);
        }
    }

    /// <summary>What an answer brought for the page.</summary>
    public void Take(IReadOnlyList<PageOp> ops)
    {
        foreach (var op in ops)
        {
            waiting.Enqueue(op);
        }
    }

    /// <summary>The page loaded afresh, beside this one.</summary>
    public async Task<LivePage?> FreshAsync() => await device.GetAsync(path) is { Status: HttpStatusCode.OK } reply ? new(reply.Body) : null;

    /// <summary>Follows, sleeps and comes back, until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await FollowAsync();
            }
            catch (Exception error) when (error is WebSocketException or HttpRequestException or IOException or TimeoutException or OperationCanceledException or ObjectDisposedException)
            {
                await LoseAsync();
                await Task.Delay(weather.Next(LongestPause), CancellationToken.None);
            }
        }

        await LoseAsync();
    }

    private async Task FollowAsync()
    {
        if (mustReload)
        {
            await LoadAsync();
        }
        else if (isPolling)
        {
            await PollAsync();
        }
        else
        {
            await (connection is null ? ListenAsync() : Task.CompletedTask);
            await Task.WhenAny(connection!.Lost, weather.PauseAsync(LongestAwake));
            await (weather.IsCalm ? Task.WhenAny(connection.Lost, Task.Delay(LongestPause)) : Task.CompletedTask);
            if (connection.Lost.IsCompleted)
            {
                throw new IOException("The line is gone.");
            }

            if (weather.Cut())
            {
                await SleepAsync();
            }
            else if (weather.Wakes())
            {
                await ListenAsync();
            }
        }
    }

    private async Task SleepAsync()
    {
        await LoseAsync();
        await weather.PauseAsync(LongestSleep);
        mustReload |= weather.Reload();
    }

    private async Task LoadAsync()
    {
        await LoseAsync();
        var reply = await device.GetAsync(path, weather.OfPage()) ?? throw new IOException("The page did not come.");
        if (reply.Status == HttpStatusCode.OK)
        {
            lock (gate)
            {
                page = new(reply.Body);
                version = int.Parse(page["data-v"], CultureInfo.InvariantCulture);
            }

            (mustReload, LedTo) = (false, null);
        }
        else
        {
            // Whoever was taken out of the room tries again, until they are let in.
            LedTo = (int)reply.Status < 500 && reply.Status != HttpStatusCode.TooManyRequests ? $"{(int)reply.Status} {reply.Location}" : LedTo;
            throw new IOException("The page can't be shown now.");
        }
    }

    private async Task PollAsync()
    {
        var build = Look(p => p["data-build"]);
        var reply = await device.GetAsync($"{path.Replace("/screen", "", StringComparison.Ordinal)}/catch-up?surface={Reader.Surface}&v={version}&build={build}", weather.OfPage(), "application/json");
        if (reply is { Status: HttpStatusCode.OK })
        {
            using var json = JsonDocument.Parse(reply.Body);
            Take(json.RootElement);
        }

        await Task.Delay(PollEvery);
    }

    /// <summary>After a new connection and on waking, never else: says what the page has, and gets what it misses. What happens in between has to come by itself.</summary>
    private async Task ListenAsync()
    {
        var (live, build) = Look(p => (p["data-live"], p["data-build"]));
        var address = new UriBuilder(new Uri(device.Server, live)) { Scheme = "ws", Query = $"surface={Reader.Surface}" };
        lock (hearing)
        {
            isAsking = true;
        }

        connection ??= await Connection.OpenAsync(address.Uri, device.Handler, device.Origin, Hear, CancellationToken.None);
        var asked = Secrets.Now;
        var answer = await connection.InvokeAsync("CatchUp", version, build!);
        device.Hear(answer.GetRawText(), asked);
        lock (hearing)
        {
            Take(answer);
            isAsking = false;
            Take(early);
            early.Clear();
        }
    }

    private void Take(JsonElement brought)
    {
        var now = brought.GetProperty("version").GetInt32();
        if (brought.GetProperty("reload").GetBoolean() || now < version)
        {
            mustReload = true;
            return;
        }

        Take(PageOp.ReadAll(brought.GetProperty("ops")));
        version = now;
        isCaughtUp = true;
    }

    private void Hear(string method, JsonElement arguments)
    {
        device.Hear(arguments.GetRawText());
        if (method == "ops")
        {
            HearOps(PageOp.ReadAll(arguments[0]), arguments[1].GetInt32());
            Pushed++;
        }
        else if (method == "reload")
        {
            mustReload = true;
        }
    }

    /// <summary>What comes while the page asks waits for the answer, and doesn't say that nothing is missing.</summary>
    private void HearOps(IReadOnlyList<PageOp> ops, int heard)
    {
        lock (hearing)
        {
            if (isAsking)
            {
                early.AddRange(ops);
                return;
            }

            Take(ops);
            version = isCaughtUp ? Math.Max(version, heard) : version;
        }
    }

    private async Task LoseAsync()
    {
        isCaughtUp = false;
        if (Interlocked.Exchange(ref connection, null) is { } old)
        {
            await old.DisposeAsync();
        }
    }
}
