using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Somebody with a browser of their own at an evening; paths that don't begin with a slash lie under the workshop.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IPlace evening;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Line line;

    /// <param name="evening">Where they go.</param>
    /// <param name="from">The address of their machine; <c>null</c>: the usual one.</param>
    public Visitor(IPlace evening, IPAddress? from = null)
    {
        (this.evening, line) = (evening, new(evening, cookies));
        var handler = new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false };
        if (from is not null)
        {
            handler.ConnectCallback = (context, cancellation) => ConnectAsync(from, context.DnsEndPoint.Port, cancellation);
        }

        http = new(handler);
    }

    /// <summary>Every operation that the line brought, as <see cref="Answer.Show"/>.</summary>
    public IReadOnlyList<string> Heard => line.Heard;

    /// <summary>Done when the server has cut off the line.</summary>
    public Task Cut => line.Cut;

    /// <summary>Every kind of thing that was shown in passing.</summary>
    public IReadOnlyCollection<string> Passed => line.Passed;

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
        request.Headers.Add("Origin", evening.Origin);
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
    public Task<Answer> UploadAsync(string path, string file) => UploadAsync(path, "avond.md", Encoding.UTF8.GetBytes(file), []);

    /// <summary>Sends any other file with the first form on a page, and what is typed beside it.</summary>
    public Task<Answer> UploadAsync(string path, byte[] file, params (string Name, string Value)[] fields) => UploadAsync(path, "beeld.jpg", file, fields);

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

    /// <summary>Listens from now on; gives what the line brought first.</summary>
    public Task ListenAsync(string surface) => line.OpenAsync(surface);

    /// <summary>A bare connection that has shaken hands with the hub; whoever opens it closes it.</summary>
    public Task<ClientWebSocket> OpenSocketAsync(string surface) => line.OpenSocketAsync(surface, Person);

    /// <summary>Waits until everything that was sent to this line before has been heard: messages come in order.</summary>
    public Task CatchUpAsync() => line.CatchUpAsync(((Evening)evening).Services);

    /// <summary>Shows something in passing, as our client does.</summary>
    public Task PassAsync(string kind) => line.PassAsync(kind);

    public Uri At(string path) => new(evening.Address, path.StartsWith('/') ? path : $"/w/{evening.Code}/{path}".TrimEnd('/'));

    public async ValueTask DisposeAsync()
    {
        await line.DisposeAsync();
        http.Dispose();
    }

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>The form on a page: where it goes, and what stands in it.</summary>
    private async Task<(string Action, IReadOnlyList<(string Name, string Value)> Standing)> OpenAsync(string path)
    {
        var page = (await GetAsync(path)).Document;
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").FirstOrDefault(f => f.GetAttribute("action") != "/account/sign-out")
            ?? throw new InvalidOperationException($"{path} has no form: {page.Body?.TextContent}");
        var standing = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(i => i.Type != "file" && (i.Type is not ("radio" or "checkbox") || i.IsChecked))
            .Select(i => (i.Name!, i.Value));
        return (form.GetAttribute("action") ?? path, [.. standing]);
    }

    private async Task<Answer> UploadAsync(string path, string name, byte[] file, (string Name, string Value)[] fields)
    {
        var (action, standing) = await OpenAsync(path);
        var content = new MultipartFormDataContent();
        foreach (var (field, value) in standing.Where(s => fields.All(f => f.Name != s.Name)).Concat(fields))
        {
            content.Add(new StringContent(value), field);
        }

        content.Add(new ByteArrayContent(file), "file", name);
        return await PostAsync(action, content);
    }

    private Task<Answer> PostAsync(string action, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, At(action)) { Content = content };
        request.Headers.Add("Origin", evening.Origin);
        return AskAsync(request, "text/html");
    }

    private static FormUrlEncodedContent Form((string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
