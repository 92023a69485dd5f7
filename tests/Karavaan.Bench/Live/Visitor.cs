using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Live;

/// <summary>
/// Somebody with a page of a workshop: a phone, the screen or the desk. What comes is noted at once and applied to the page when
/// somebody looks at it, in the order in which it came: real phones draw on their own processors, these share two with the server.
/// </summary>
internal sealed class Visitor(string name, string surface, Browser browser, Taps taps, CancellationToken ending) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(25);

    private readonly ConcurrentQueue<PageOp> waiting = new();
    private readonly Lock gate = new();
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

        Take(PageOp.ReadAll(answer.GetProperty("ops")));
        version = answer.GetProperty("version").GetInt32();
        IsConnected = true;
    }

    /// <summary>The wifi drops: nothing is heard until <see cref="ListenAsync"/>.</summary>
    public async Task LoseAsync()
    {
        IsConnected = false;
        taps.Lost(this);
        if (connection is not null)
        {
            await connection.DisposeAsync();
            connection = null;
        }
    }

    /// <summary>The forms of the page whose address ends like this, after <c>/w/{code}/</c>.</summary>
    public List<Form> Forms(string pattern) => [.. Form.In(Page.Body).Where(f => Glob.IsMatch(f.Path, pattern))];

    /// <summary>The first of them, as soon as the page has it.</summary>
    /// <exception cref="InvalidOperationException">It does not come: the page does not show what the script expects.</exception>
    public async Task<Form> FormAsync(string pattern, string method = "")
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(LookEvery))
        {
            if (Forms(pattern).Find(f => method.Length == 0 || f.Method.Method == method) is { } form)
            {
                return form;
            }
        }

        var there = string.Join(", ", Form.In(Page.Body).Select(f => $"{f.Method} {f.Path}"));
        throw new InvalidOperationException($"{name}'s {surface} has no form {method} {pattern}, but {there}.");
    }

    /// <summary>Sends a form and applies the answer to the page.</summary>
    /// <param name="form">Filled in.</param>
    /// <param name="refusal">The refusal that is expected, or <c>null</c>.</param>
    /// <param name="expect">Told the command's id and the moment, before it is sent.</param>
    public async Task TapAsync(Form form, string? refusal = null, Action<Guid, long>? expect = null)
    {
        var (id, since) = (Guid.CreateVersion7(), Stopwatch.GetTimestamp());
        expect?.Invoke(id, since);
        await SendAsync(form, id, since, refusal);
    }

    /// <summary>Sends a form twice at the same time with one id, as when an answer got lost: it counts once.</summary>
    public Task TapTwiceAsync(Form form)
    {
        var (id, since) = (Guid.CreateVersion7(), Stopwatch.GetTimestamp());
        return Task.WhenAll(SendAsync(form, id, since, null), SendAsync(form, id, since, null));
    }

    public async ValueTask DisposeAsync()
    {
        await LoseAsync();
        browser.Dispose();
    }

    private async Task SendAsync(Form form, Guid id, long since, string? refusal)
    {
        var answer = await browser.SendAsync(form, id, ending);
        taps.Answered(this, $"{form.Method} {form.Path}", since, answer, refusal);
        Take(answer.Ops);
    }

    private void Hear(string method, JsonElement arguments)
    {
        switch (method)
        {
            case "ops":
                Take(PageOp.ReadAll(arguments[0]));
                version = IsConnected ? Math.Max(version, arguments[1].GetInt32()) : version;
                break;
            case "here":
                Here = arguments[0].GetArrayLength();
                break;
            case "reload":
                Reloads++;
                break;
        }
    }

    private void Take(IReadOnlyList<PageOp> ops)
    {
        foreach (var op in ops)
        {
            waiting.Enqueue(op);
        }

        taps.Seen(this, ops);
    }
}
