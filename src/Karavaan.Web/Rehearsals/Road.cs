using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Authentication;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// The road of every phone, from this program to itself: HTTP and WebSockets over the machine's own address. Only so does a rehearsal
/// prove what happens on an evening.
/// </summary>
internal sealed class Road : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    private readonly HttpClient http;
    private readonly PublicAddresses addresses;

    public Road(PublicAddresses addresses)
    {
        this.addresses = addresses;
        http = new(new SocketsHttpHandler
        {
            UseCookies = false,
            UseProxy = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, errors) => IsTrusted(errors) },
        })
        {
            Timeout = AnswerLimit,
        };
    }

    /// <summary>Where this program hears itself.</summary>
    /// <exception cref="HttpRequestException">It listens nowhere yet, or any more.</exception>
    private Uri Own => addresses.Inside() ?? throw new HttpRequestException("The program does not listen.");

    /// <summary>Loads a page; <c>null</c>: it sends elsewhere, or there is none.</summary>
    public async Task<string?> ReadAsync(string path, string token, CancellationToken ending)
    {
        using var request = Request(HttpMethod.Get, path, token);
        using var response = await http.SendAsync(request, ending);
        return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(ending) : null;
    }

    /// <summary>Sends fields as a form does; gives the status.</summary>
    /// <param name="method">POST, PUT or DELETE.</param>
    /// <param name="path">Where to.</param>
    /// <param name="token">Who.</param>
    /// <param name="content">What.</param>
    /// <param name="isCommand">As our client sends commands, with an id of its own; otherwise as a browser without script.</param>
    /// <param name="ending">The end of the rehearsal.</param>
    public async Task<HttpStatusCode> SendAsync(string method, string path, string token, HttpContent content, bool isCommand, CancellationToken ending)
    {
        using var request = Request(new(method), path, token);
        request.Content = content;
        if (isCommand)
        {
            request.Headers.Add(CommandIds.Header, Guid.CreateVersion7().ToString());
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        }

        using var response = await http.SendAsync(request, ending);
        return response.StatusCode;
    }

    /// <summary>Opens a connection to the hub, as a page does.</summary>
    public async Task<ClientWebSocket> ConnectAsync(string path, string token, CancellationToken ending)
    {
        var own = Own;
        var socket = new ClientWebSocket();
        socket.Options.Proxy = null;
        socket.Options.RemoteCertificateValidationCallback = (_, _, _, errors) => IsTrusted(errors);
        socket.Options.SetRequestHeader("Origin", own.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("Cookie", $"{LiveCookies.Participant}={token}");
        try
        {
            await socket.ConnectAsync(new UriBuilder(new Uri(own, path)) { Scheme = own.Scheme == Uri.UriSchemeHttps ? "wss" : "ws" }.Uri, ending);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Is this what happens on a line that drops?</summary>
    public static bool IsTrouble(Exception error) =>
        error is HttpRequestException or WebSocketException or IOException or OperationCanceledException or AuthenticationException;

    /// <summary>A certificate is seldom made out to 127.0.0.1; on this machine nobody stands between.</summary>
    private bool IsTrusted(SslPolicyErrors errors) => errors == SslPolicyErrors.None || Own.IsLoopback;

    private HttpRequestMessage Request(HttpMethod method, string path, string token)
    {
        var own = Own;
        var request = new HttpRequestMessage(method, new Uri(own, path));
        request.Headers.Add("Cookie", $"{LiveCookies.Participant}={token}");
        request.Headers.Add("Origin", own.GetLeftPart(UriPartial.Authority));
        return request;
    }
}
