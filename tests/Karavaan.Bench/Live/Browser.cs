using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Live;

/// <summary>What a device's browser does over HTTP: cookies, pages with what they load, forms and commands.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);
    private static readonly Uri Nowhere = new("about:blank");

    private readonly Uri server;
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly HashSet<string> loaded = [];

    /// <param name="server">The only server that it knows.</param>
    /// <param name="cookies">Its cookies; two windows of one browser share them.</param>
    /// <param name="packing">How it lets answers be packed; browsers ask for brotli only where there is https.</param>
    public Browser(Uri server, CookieContainer cookies, DecompressionMethods packing = DecompressionMethods.Brotli | DecompressionMethods.GZip)
    {
        (this.server, Cookies) = (server, cookies);
        handler = Wire.Handler(cookies, packing);
        http = new(handler) { BaseAddress = server, Timeout = AnswerLimit };
        http.DefaultRequestHeaders.Add("Accept-Language", "nl");
        Origin = server.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>What it received.</summary>
    public Wire Wire { get; } = new();

    /// <summary>What it says in the Origin header.</summary>
    public string Origin { get; }

    /// <summary>Its connections, for a WebSocket of the same device.</summary>
    public HttpMessageHandler Handler => handler;

    /// <summary>Where the last page came from, after redirects.</summary>
    public Uri Location { get; private set; } = Nowhere;

    /// <summary>Loads a page, following redirects.</summary>
    /// <exception cref="HttpRequestException">It is not there, or not for this browser.</exception>
    public async Task<LivePage> GetAsync(string path, CancellationToken cancellation) =>
        await ReadAsync(await http.GetAsync(path, cancellation), cancellation);

    /// <summary>Sends a form as a browser without script does; gives the page that follows.</summary>
    public async Task<LivePage> PostAsync(Form form, CancellationToken cancellation) =>
        await ReadAsync(await http.SendAsync(Request(HttpMethod.Post, form), cancellation), cancellation);

    /// <summary>Loads what a page loads (style and modules, no fonts), each address once as with an empty cache.</summary>
    public async Task LoadAsync(IEnumerable<string> assets, CancellationToken cancellation)
    {
        foreach (var asset in assets.Where(loaded.Add).ToList())
        {
            var text = await http.GetStringAsync(asset, cancellation);
            await LoadAsync(Modules.Imported(asset, text), cancellation);
        }
    }

    /// <summary>Reads a file.</summary>
    public Task<byte[]> FileAsync(string path, CancellationToken cancellation) => http.GetByteArrayAsync(path, cancellation);

    /// <summary>The whole board of this page, as the server brings it to one that was away for too long.</summary>
    public async Task<List<PageOp>> BoardAsync(LivePage page, CancellationToken cancellation)
    {
        var path = page["data-live"].Replace("/live", "/catch-up", StringComparison.Ordinal);
        var asked = $"{path}{(path.Contains('?') ? '&' : '?')}surface={page["data-surface"]}&v=-1&build={page["data-build"]}";
        using var answer = JsonDocument.Parse(await http.GetStringAsync(asked, cancellation));
        return PageOp.ReadAll(answer.RootElement.GetProperty("ops"));
    }

    /// <summary>Sends a command as our client does. Never throws: no answer is an answer too.</summary>
    public async Task<Answer> SendAsync(Form form, Guid id, CancellationToken cancellation)
    {
        try
        {
            using var request = Request(form.Method, form);
            request.Headers.Add("X-Command", id.ToString());
            request.Headers.Add("Accept", "application/json");
            using var response = await http.SendAsync(request, cancellation);
            return await Answer.ReadAsync(response, cancellation);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return Answer.None(error);
        }
    }

    public void Dispose() => http.Dispose();

    private HttpRequestMessage Request(HttpMethod method, Form form)
    {
        var request = new HttpRequestMessage(method, form.Path.Length > 0 ? form.Path : Location.PathAndQuery);
        request.Headers.Add("Origin", Origin);
        request.Content = new FormUrlEncodedContent(form.Fields);
        return request;
    }

    private async Task<LivePage> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        using (response)
        {
            if (response.Headers.Location is { } next)
            {
                return await GetAsync(next.ToString(), cancellation);
            }

            var html = await response.Content.ReadAsStringAsync(cancellation);
            Location = response.RequestMessage?.RequestUri ?? throw new UnreachableException();
            return response.IsSuccessStatusCode
                ? new(html)
                : throw new HttpRequestException($"{Location.PathAndQuery} answered {(int)response.StatusCode}", null, response.StatusCode);
        }
    }
}
