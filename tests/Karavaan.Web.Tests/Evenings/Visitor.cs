using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Web.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Somebody with a browser of their own at an evening; paths that don't begin with a slash lie under the workshop.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private const string Mark = "caught-up-in-a-test";

    private readonly IPlace evening;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly List<string> heard = [];
    private readonly ConcurrentQueue<string> passed = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> marks = new();
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HubConnection? hub;

    /// <param name="evening">Where they go.</param>
    /// <param name="from">The address of their machine; <c>null</c>: the usual one.</param>
    public Visitor(IPlace evening, IPAddress? from = null)
    {
        this.evening = evening;
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        if (from is not null)
        {
            handler.ConnectCallback = (context, cancellation) => ConnectAsync(from, context.DnsEndPoint.Port, cancellation);
        }

        http = new(handler);
    }

    /// <summary>Every operation that the hub brought, as <see cref="Answer.Show"/>.</summary>
    public List<string> Heard
    {
        get
        {
            lock (heard)
            {
                return [.. heard];
            }
        }
    }

    /// <summary>Done when the server has cut off the connection.</summary>
    public Task Cut => cut.Task;

    /// <summary>Every kind of thing that was shown in passing.</summary>
    public IReadOnlyCollection<string> Passed => passed;

    /// <summary>For whom of those on this phone it asks; <c>null</c>: it doesn't say.</summary>
    public string? Person { get; set; }

    /// <summary>The cookies of this browser, for another window of it.</summary>
    public CookieContainer Cookies => cookies;

    /// <summary>The value of a cookie on a path of ours.</summary>
    public string Cookie(string name, string path) => cookies.GetCookies(new Uri(evening.Address, path))[name]!.Value;

    /// <summary>Takes somebody else's cookie along to every path.</summary>
    public void Carry(string name, string value) => cookies.Add(new Cookie(name, value, "/", evening.Address.Host));

    public Task<Answer> GetAsync(string path, string accept = "text/html") => AskAsync(new(HttpMethod.Get, At(path)), accept);

    /// <summary>Sends a form as our client does.</summary>
    public Task<Answer> SendAsync(string method, string path, params (string Name, string Value)[] fields) =>
        SendAsync(method, path, Guid.CreateVersion7(), fields);

    public Task<Answer> SendAsync(string method, string path, Guid command, params (string Name, string Value)[] fields) =>
        SendAsync(method, path, command, "application/json", fields);

    /// <summary>The same for an answer of another kind.</summary>
    public Task<Answer> SendAsync(string method, string path, Guid command, string accept, (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), At(path)) { Content = Form(fields) };
        request.Headers.Add("X-Command", command.ToString());
        request.Headers.Add("Origin", Origin);
        return AskAsync(request, accept);
    }

    /// <summary>Sends a form that has to be saved.</summary>
    public async Task<Answer> SaveAsync(string method, string path, params (string Name, string Value)[] fields)
    {
        var answer = await SendAsync(method, path, fields);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{method} {path}: {answer.Status} {answer.Body}");
        return answer;
    }

    /// <summary>Fills in the form on a page without script.</summary>
    public async Task<Answer> SubmitAsync(string path, params (string Name, string Value)[] fields)
    {
        var (action, standing) = await OpenAsync(path);
        return await PostAsync(action, Form([.. standing.Where(s => fields.All(f => f.Name != s.Name)), .. fields]));
    }

    /// <summary>Sends one form of a page as it stands, without script.</summary>
    public async Task<Answer> SubmitFirstAsync(string path, string selector)
    {
        var form = (await GetAsync(path)).Document.QuerySelector<IHtmlFormElement>(selector)!;
        return await PostAsync(form.GetAttribute("action")!, Form([.. form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(i => (i.Name!, i.Value))]));
    }

    /// <summary>Posts to any path with the antiforgery token of a page.</summary>
    public async Task<Answer> SubmitTokenAsync(string page, string path, params (string Name, string Value)[] fields) =>
        await PostAsync(path, Form([.. (await OpenAsync(page)).Standing.Where(field => field.Name.StartsWith("__", StringComparison.Ordinal)), .. fields]));

    /// <summary>Sends a workshop file with the form on a page, without script.</summary>
    public async Task<Answer> UploadAsync(string path, string file)
    {
        var (action, standing) = await OpenAsync(path);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in standing)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new StringContent(file), "file", "avond.md");
        return await PostAsync(action, content);
    }

    /// <summary>Sends any other file with the first form on a page, and what is typed beside it.</summary>
    public async Task<Answer> UploadAsync(string path, byte[] file, params (string Name, string Value)[] fields)
    {
        var (action, standing) = await OpenAsync(path);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in standing.Where(s => fields.All(f => f.Name != s.Name)).Concat(fields))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file), "file", "beeld.jpg");
        return await PostAsync(action, content);
    }

    public async Task<Answer> AskAsync(HttpRequestMessage request, string accept)
    {
        request.Headers.Accept.ParseAdd(accept);
        if (Person is { } who)
        {
            request.Headers.Add(Shared.Bearer.Header, who);
        }

        using (request)
        {
            var message = await http.SendAsync(request);
            return new(message.StatusCode, await message.Content.ReadAsStringAsync(), message);
        }
    }

    /// <summary>Listens from now on; gives what the connection brought first.</summary>
    public async Task ListenAsync(string surface)
    {
        hub = new HubConnectionBuilder().WithUrl(new Uri(evening.Address, $"/w/{evening.Code}/live?surface={surface}"), options =>
        {
            (options.Transports, options.SkipNegotiation, options.Cookies) = (HttpTransportType.WebSockets, true, cookies);
            options.Headers["Origin"] = Origin;
        }).Build();
        hub.On<JsonElement, int>("ops", (ops, _) => Hear(ops));
        hub.On<string>(Mark, mark => marks.GetValueOrDefault(mark)?.SetResult());
        hub.On("pause", () => passed.Enqueue("pause"));
        hub.On<string, string, string>("passing", (kind, _, _) => passed.Enqueue(kind));
        hub.Closed += _ =>
        {
            cut.TrySetResult();
            return Task.CompletedTask;
        };
        await hub.StartAsync();
        Hear((await hub.InvokeAsync<JsonElement>("CatchUp", 0, Shared.Build.Id)).GetProperty("ops"));
    }

    /// <summary>A bare connection that has shaken hands with the hub; whoever opens it closes it.</summary>
    public async Task<ClientWebSocket> OpenSocketAsync(string surface)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", Origin);
        await socket.ConnectAsync(new Uri($"ws://{evening.Address.Authority}/w/{evening.Code}/live?surface={surface}{(Person is { } who ? $"&{Shared.Bearer.Query}={who}" : "")}"), CancellationToken.None);
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        return socket;
    }

    /// <summary>Waits until everything that was sent to this connection before has been heard: messages come in order.</summary>
    public async Task CatchUpAsync()
    {
        var mark = $"{Guid.NewGuid()}";
        var heardIt = marks.GetOrAdd(mark, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        await ((Evening)evening).Services.GetRequiredService<IHubContext<WorkshopHub>>().Clients.All.SendAsync(Mark, mark);
        await heardIt.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    /// <summary>Shows something in passing, as our client does.</summary>
    public Task PassAsync(string kind) => hub!.InvokeAsync("Pass", kind, "");

    public Uri At(string path) => new(evening.Address, path.StartsWith('/') ? path : $"/w/{evening.Code}/{path}".TrimEnd('/'));

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }

        http.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private string Origin => evening.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The form on a page: where it goes, and what stands in it.</summary>
    private async Task<(string Action, IReadOnlyList<(string Name, string Value)> Standing)> OpenAsync(string path)
    {
        var page = new HtmlParser().ParseDocument((await GetAsync(path)).Body);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").FirstOrDefault(f => f.GetAttribute("action") != "/account/sign-out")
            ?? throw new InvalidOperationException($"{path} has no form: {page.Body?.TextContent}");
        var standing = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(i => i.Type != "file" && (i.Type is not ("radio" or "checkbox") || i.IsChecked))
            .Select(i => (i.Name!, i.Value));
        return (form.GetAttribute("action") ?? path, [.. standing]);
    }

    private Task<Answer> PostAsync(string action, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(action)) { Content = content };
        request.Headers.Add("Origin", Origin);
        return AskAsync(request, "text/html");
    }

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private void Hear(JsonElement ops)
    {
        lock (heard)
        {
            heard.AddRange(ops.EnumerateArray().Select(Answer.Show));
        }
    }
}
