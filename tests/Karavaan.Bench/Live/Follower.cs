using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Live;

/// <summary>
/// A page of a workshop that hears what happens: on a phone, the screen or the desk. What comes is noted at once and applied when
/// somebody looks at it, in the order in which it came: real phones draw on their own processors, these share two with the server.
/// </summary>
internal abstract class Follower(string name, string surface, Browser browser, Taps taps, CancellationToken ending) : IAsyncDisposable
{
    private readonly ConcurrentQueue<PageOp> waiting = new();
    private readonly Lock gate = new();
    private readonly Lock hearing = new();
    private readonly List<PageOp> early = [];
    private LivePage? page;
    private Connection? connection;
    private int version;

    /// <summary>How people call them.</summary>
    public string Name => name;

    /// <summary>phone, screen or desk.</summary>
    public string Surface => surface;

    /// <summary>Their device's browser.</summary>
    public Browser Browser => browser;

    /// <summary>Where the page stands.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Does the page hear what happens?</summary>
    public bool IsConnected { get; private set; }

    /// <summary>How many phones are connected, as the desk was told last.</summary>
    public int Here { get; private set; }

    /// <summary>How many times the server asked to load the page again.</summary>
    public int Reloads { get; private set; }

    /// <summary>Bytes received until the page was usable: everything before it, the page, its style and its modules.</summary>
    public long FirstBytes { get; private set; }

    /// <summary>The page as it is now.</summary>
    public LivePage Page
    {
        get
        {
            lock (gate)
            {
                while (waiting.TryDequeue(out var op))
                {
                    page!.Apply(op);
                }

                return page!;
            }
        }
    }

    /// <summary>Shows a page that was loaded, loads its style and modules, and listens.</summary>
    public async Task ShowAsync(string path, LivePage loaded)
    {
        (Path, page) = (path, loaded);
        version = int.Parse(loaded["data-v"], CultureInfo.InvariantCulture);
        await browser.LoadAsync(loaded.Assets, ending);
        FirstBytes = browser.Wire.Received;
        await ListenAsync();
    }

    /// <summary>Connects, then says what the page has; the answer fills the hole (client/live.ts).</summary>
    public async Task ListenAsync()
    {
        var address = new UriBuilder(new Uri(new(browser.Origin), Page["data-live"])) { Scheme = "ws", Query = $"surface={surface}" };
        connection = await Connection.OpenAsync(address.Uri, browser.Handler, browser.Origin, Hear, ending);
        var answer = await connection.InvokeAsync("CatchUp", version, Page["data-build"]);
        if (answer.GetProperty("reload").GetBoolean())
        {
            throw new InvalidOperationException($"{name} was told to load the page again.");
        }

        lock (hearing)
        {
            Take(PageOp.ReadAll(answer.GetProperty("ops")));
            version = answer.GetProperty("version").GetInt32();
            IsConnected = true;
            Take([.. early]);
            early.Clear();
        }

        _ = ReturnAsync(connection);
    }

    /// <summary>The wifi drops: nothing is heard until <see cref="ListenAsync"/>.</summary>
    public async Task LoseAsync()
    {
        IsConnected = false;
        taps.Lost(this);
        var old = connection;
        connection = null;
        if (old is not null)
        {
            await old.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await LoseAsync();
        browser.Dispose();
    }

    /// <summary>Operations came; in the order of the calls.</summary>
    protected void Take(IReadOnlyList<PageOp> ops)
    {
        foreach (var op in ops)
        {
            waiting.Enqueue(op);
        }

        taps.Seen(this, ops);
    }

    /// <summary>A line that the server dropped is opened again at once, as our client does, and counted.</summary>
    private async Task ReturnAsync(Connection dropped)
    {
        var why = await dropped.Lost;
        if (dropped != connection || ending.IsCancellationRequested)
        {
            return;
        }

        taps.Note($"{name}'s {surface} was dropped: {why}");
        await LoseAsync();
        await ListenAsync();
    }

    private void Hear(string method, JsonElement arguments)
    {
        switch (method)
        {
            case "ops":
                HearOps(PageOp.ReadAll(arguments[0]), arguments[1].GetInt32());
                break;
            case "here":
                Here = arguments[0].GetArrayLength();
                break;
            case "reload":
                Reloads++;
                break;
        }
    }

    /// <summary>What comes before the answer to the catch-up waits for it.</summary>
    private void HearOps(IReadOnlyList<PageOp> ops, int heard)
    {
        lock (hearing)
        {
            if (!IsConnected)
            {
                early.AddRange(ops);
                return;
            }

            Take(ops);
            version = Math.Max(version, heard);
        }
    }
}
