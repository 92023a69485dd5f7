using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Karavaan.Web.Tests.Live;

/// <summary>One page of one browser: its cookies, its HTML, its connection.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LiveHost host;
    private readonly string surface;
    private readonly CookieContainer cookies = new();
    private readonly List<(List<Op> Ops, int Version)> messages = [];
    private HubConnection? hub;
    private PageModel page = new("");
    private int version;

    private LivePage(LiveHost host, string surface)
    {
        (this.host, this.surface) = (host, surface);
        Http = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        Http.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
    }

    public HttpClient Http { get; }

    public string Path => $"/w/{host.Code}{(surface == "phone" ? "" : "/" + surface)}";

    public bool MustReload { get; private set; }

    public string[] Here { get; private set; } = [];

    public List<string> Passed { get; } = [];

    public string Html
    {
        get
        {
            lock (messages)
            {
                return page.Html;
            }
        }
    }

    /// <summary>Every message of ops that came, with the version it says.</summary>
    public List<(List<Op> Ops, int Version)> Messages
    {
        get
        {
            lock (messages)
            {
                return [.. messages];
            }
        }
    }

    public static LivePage Phone(LiveHost host, Token token)
    {
        var page = new LivePage(host, "phone");
        page.cookies.Add(new Cookie(LiveCookies.Participant, token.Text, $"/w/{host.Code}", "127.0.0.1"));
        return page;
    }

    public static async Task<LivePage> PhoneAsync(LiveHost host, string name, int group = 0, string language = "nl") =>
        Phone(host, (await host.EnterAsync(name, group, language)).Token);

    public static LivePage Paired(LiveHost host, string key)
    {
        var page = new LivePage(host, "screen");
        page.cookies.Add(new Cookie(LiveCookies.Screen, key, $"/w/{host.Code}", "127.0.0.1"));
        return page;
    }

    public static async Task<LivePage> DeskAsync(LiveHost host) => await SignInAsync(new LivePage(host, "desk"));

    public static async Task<LivePage> ScreenAsync(LiveHost host) => await SignInAsync(new LivePage(host, "screen"));

    /// <summary>Loads the page and listens.</summary>
    public async Task<LivePage> OpenAsync()
    {
        await LoadAsync();
        await ConnectAsync();
        return this;
    }

    public async Task LoadAsync()
    {
        page = new(await Http.GetStringAsync(Path));
        version = host.Room.State.Version;
    }

    public async Task<Brought> ConnectAsync(string? build = null)
    {
        hub = new HubConnectionBuilder().WithUrl(new Uri(host.Address, $"/w/{host.Code}/live?surface={surface}"), o =>
        {
            (o.Transports, o.SkipNegotiation, o.Cookies) = (HttpTransportType.WebSockets, true, cookies);
            o.Headers["Origin"] = host.Address.GetLeftPart(UriPartial.Authority);
        }).Build();
        hub.On<List<Op>, int>("ops", Hear);
        hub.On("reload", () => MustReload = true);
        hub.On<string[]>("here", here => Here = here);
        hub.On<string, string, string>("passing", (kind, from, data) => Passed.Add($"{kind} {data}"));
        await hub.StartAsync();
        return await AskAgainAsync(build);
    }

    /// <summary>Asks what it misses, over the connection that it has.</summary>
    public async Task<Brought> AskAgainAsync(string? build = null)
    {
        var brought = await hub!.InvokeAsync<Brought>("CatchUp", version, build ?? Build.Id);
        Hear([.. brought.Ops], brought.Version, isMessage: false);
        return brought;
    }

    public async Task DisconnectAsync()
    {
        await hub!.DisposeAsync();
        hub = null;
    }

    public Task PassAsync(string kind, string data) => hub!.SendAsync("Pass", kind, data);

    /// <summary>Posts a form as our client does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, Guid? command = null, params (string, string)[] fields) =>
        SendAsync(HttpMethod.Post, path, "application/json", command, fields);

    /// <summary>Posts a form as a browser without script does.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string path, params (string, string)[] fields) =>
        SendAsync(HttpMethod.Post, path, "text/html", null, fields);

    /// <summary>Asks as our client does.</summary>
    public Task<HttpResponseMessage> AskAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        return Http.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>Waits until the page is like this; fails with the page when it never is.</summary>
    public async Task UntilAsync(Func<LivePage, bool> holds)
    {
        var end = DateTime.UtcNow + Patience;
        while (!holds(this))
        {
            Assert.True(DateTime.UtcNow < end, $"The page never became so: {Html}");
            await Task.Delay(2);
        }
    }

    public Task ShowsAsync(string text) => UntilAsync(p => p.Html.Contains(text, StringComparison.Ordinal));

    /// <summary>The page as it would be if it were loaded now.</summary>
    public async Task<string> FreshAsync() => new PageModel(await Http.GetStringAsync(Path)).Html;

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        Http.Dispose();
    }

    private static async Task<LivePage> SignInAsync(LivePage page)
    {
        (await page.Http.PostAsync($"/test/sign-in/{LiveHost.Fleur.Value}", null)).EnsureSuccessStatusCode();
        return page;
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string accept, Guid? command, (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(method, Path + path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Accept.ParseAdd(accept);
        if (command is { } id)
        {
            request.Headers.Add("X-Command", id.ToString());
        }

        return Http.SendAsync(request);
    }

    private void Hear(List<Op> ops, int heard) => Hear(ops, heard, isMessage: true);

    private void Hear(List<Op> ops, int heard, bool isMessage)
    {
        lock (messages)
        {
            page.Apply(ops);
            version = Math.Max(version, heard);
            if (isMessage)
            {
                messages.Add((ops, heard));
            }
        }
    }
}
