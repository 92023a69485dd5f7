using System.Net;
using System.Text;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What came back over HTTP.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Body">All of it.</param>
/// <param name="Location">Where it sends to.</param>
internal sealed record Reply(HttpStatusCode Status, string Body, string? Location);

/// <summary>A device with cookies and bad lines. Never throws: no answer is <c>null</c>. Whatever it receives is read by <paramref name="secrets"/>.</summary>
/// <param name="server">The only server that it knows.</param>
/// <param name="cookies">Two windows of one browser share them.</param>
/// <param name="reader">As whom it reads.</param>
/// <param name="secrets">What is hidden from whom.</param>
internal sealed class Device(Uri server, CookieContainer cookies, Reader reader, Secrets secrets) : IDisposable
{
    /// <summary>Where a cut line breaks an answer, bytes: within a page, behind a short answer.</summary>
    private const int CutAfter = 6_000;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    /// <summary>A message that was drawn before something was hidden has come by then, also on a machine with too much to do.</summary>
    private static readonly long OnTheWay = 5 * System.Diagnostics.Stopwatch.Frequency;

    private readonly SocketsHttpHandler handler = new() { CookieContainer = cookies, AllowAutoRedirect = false, UseProxy = false };

    /// <summary>As whom it reads.</summary>
    public Reader Reader => reader;

    /// <summary>Its connections.</summary>
    public HttpMessageHandler Handler => handler;

    /// <summary>What it says in the Origin header.</summary>
    public string Origin { get; } = server.GetLeftPart(UriPartial.Authority);

    /// <summary>Its server.</summary>
    public Uri Server => server;

    /// <summary>Loads a page, or asks something.</summary>
    public Task<Reply?> GetAsync(string path, Mishap mishap = Mishap.None, string accept = "text/html") =>
        SendAsync(new(HttpMethod.Get, new Uri(server, path)), accept, mishap, 0);

    /// <summary>Sends a form.</summary>
    /// <param name="method">put, post or delete.</param>
    /// <param name="path">Where to.</param>
    /// <param name="fields">Filled in.</param>
    /// <param name="command">The command's id; <c>null</c>: as a browser without script.</param>
    /// <param name="mishap">What goes wrong.</param>
    /// <param name="patience">How many ms until it is given up, where it is.</param>
    public Task<Reply?> SendAsync(
        HttpMethod method, string path, IEnumerable<KeyValuePair<string, string>> fields, Guid? command = null, Mishap mishap = Mishap.None, int patience = 0)
    {
        var request = new HttpRequestMessage(method, new Uri(server, path)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", Origin);
        if (command is { } id)
        {
            request.Headers.Add("X-Command", id.ToString());
        }

        return SendAsync(request, command is null ? "text/html" : "application/json", mishap, patience);
    }

    /// <summary>Something came over the WebSocket: an answer to what was asked then, or by itself, drawn not long before.</summary>
    public void Hear(string message, long? asked = null) => secrets.Read(reader, message, asked ?? Secrets.Now - OnTheWay, "the WebSocket");

    public void Dispose() => handler.Dispose();

    private async Task<Reply?> SendAsync(HttpRequestMessage request, string accept, Mishap mishap, int patience)
    {
        request.Headers.Accept.ParseAdd(accept);
        var since = Secrets.Now;
        using var limit = new CancellationTokenSource(mishap == Mishap.GivenUp ? TimeSpan.FromMilliseconds(patience) : AnswerLimit);
        using var http = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                var body = await ReceiveAsync(response, mishap == Mishap.LineCut, since, $"{request.Method} {request.RequestUri!.AbsolutePath}", limit.Token);
                return mishap is Mishap.AnswerLost or Mishap.LineCut ? null : new(response.StatusCode, body, response.Headers.Location?.ToString());
            }
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <summary>Every byte that came is read, also when the rest never comes.</summary>
    private async Task<string> ReceiveAsync(HttpResponseMessage response, bool isCut, long since, string where, CancellationToken limit)
    {
        using var came = new MemoryStream();
        var text = "";
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(limit);
            var part = new byte[isCut ? CutAfter : 64 * 1024];
            for (int read; (read = await body.ReadAsync(part, limit)) > 0 && !(isCut && came.Length > 0);)
            {
                came.Write(part, 0, read);
            }
        }
        finally
        {
            var isPaper = response.Content.Headers.ContentType?.MediaType == "application/pdf";
            text = isPaper ? Paper.TextOf(came.ToArray()) : Encoding.UTF8.GetString(came.GetBuffer(), 0, (int)came.Length);
            secrets.Read(reader, $"{response.Headers}{response.Content.Headers}{Paper.Unfold(text)}", since, where);
            if (isPaper)
            {
                secrets.ReadPaper(text);
            }
        }

        return text;
    }
}
