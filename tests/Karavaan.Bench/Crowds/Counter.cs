using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// Everybody's phone at the door of one workshop, over few connections and without a document: the join page, joining, the board, and
/// commands as our client sends them.
/// </summary>
internal sealed partial class Counter(Uri server, string code) : IDisposable
{
    private const int Abroad = 10;

    private static readonly string[] OtherLanguages = ["fr", "en", "de"];
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.Brotli | DecompressionMethods.GZip,
    })
    {
        BaseAddress = server,
        Timeout = AnswerLimit,
        DefaultRequestHeaders = { { "Origin", server.GetLeftPart(UriPartial.Authority) }, { "Accept-Language", "nl" } },
    };

    private readonly ConcurrentDictionary<string, string[]> imports = new();

    /// <summary>Somebody scans the code of a table, says who they are, and gets the board.</summary>
    /// <param name="number">Counted from 0; decides who it is.</param>
    /// <param name="table">Where they sit.</param>
    /// <param name="isCold">Loads style and modules too, as a phone that was never here.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="HttpRequestException">They were refused.</exception>
    public async Task<Entry> JoinAsync(int number, int table, bool isCold, CancellationToken cancellation)
    {
        var came = Stopwatch.GetTimestamp();
        var door = await PageAsync(new(HttpMethod.Get, $"/j/{code}?t={table}"), cancellation);
        var toDoor = Stopwatch.GetElapsedTime(came);
        HashSet<string> loaded = [];
        await LoadAsync(isCold ? AssetsOf(door) : [], loaded, cancellation);
        var started = Stopwatch.GetTimestamp();
        using var form = new HttpRequestMessage(HttpMethod.Post, $"/j/{code}") { Content = new FormUrlEncodedContent(Form(number, table, Secret().Match(door).Groups[1].Value)) };
        using var answer = await SendAsync(form, HttpStatusCode.SeeOther, cancellation);
        var cookie = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]).Distinct());
        var board = await PageAsync(new(HttpMethod.Get, $"/w/{code}") { Headers = { { "Cookie", cookie } } }, cancellation);
        var toBoard = Stopwatch.GetElapsedTime(started);
        await LoadAsync(isCold ? AssetsOf(board) : [], loaded, cancellation);
        return new(Read(board, cookie), toDoor, toBoard);
    }

    /// <summary>Lays a note on the table, as our client does; true when it is saved.</summary>
    public async Task<bool> NoteAsync(Pass pass, string text, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, pass.Notes)
        {
            Headers = { { "Cookie", pass.Cookie }, { "Accept", "application/json" }, { "X-Command", Guid.CreateVersion7().ToString() } },
            Content = new FormUrlEncodedContent([new("text", text)]),
        };
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return (await response.Content.ReadAsByteArrayAsync(cancellation)).AsSpan().IndexOf("\"saved\":true"u8) >= 0;
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>One in ten speaks another language of ours than the workshop's.</summary>
    private static Dictionary<string, string> Form(int number, int table, string secret) => new()
    {
        ["secret"] = secret,
        ["name"] = string.Create(CultureInfo.InvariantCulture, $"Gast {number}"),
        ["organisation"] = string.Create(CultureInfo.InvariantCulture, $"Buurt {number % 50}"),
        ["language"] = number % Abroad == Abroad - 1 ? OtherLanguages[number / Abroad % OtherLanguages.Length] : "nl",
        ["t"] = $"{table}",
    };

    private Pass Read(string board, string cookie) => new(
        cookie,
        new Uri(server, $"{Live().Match(board).Groups[1].Value}?surface=phone"),
        Build().Match(board).Groups[1].Value,
        int.Parse(Version().Match(board).Groups[1].Value, CultureInfo.InvariantCulture),
        Notes().Match(board).Groups[1].Value);

    private static IEnumerable<string> AssetsOf(string page) => Asset().Matches(page).Select(m => m.Groups[1].Value);

    /// <summary>Each file once; what a module imports is found out by the first who loads it.</summary>
    private async Task LoadAsync(IEnumerable<string> assets, HashSet<string> loaded, CancellationToken cancellation)
    {
        foreach (var asset in assets.Where(loaded.Add).ToList())
        {
            var text = await PageAsync(new(HttpMethod.Get, asset), cancellation);
            var folder = asset[..(asset.LastIndexOf('/') + 1)];
            await LoadAsync(
                imports.GetOrAdd(asset, _ => asset.EndsWith(".js", StringComparison.Ordinal) ? [.. Import().Matches(text).Select(m => folder + m.Groups[1].Value)] : []),
                loaded,
                cancellation);
        }
    }

    private async Task<string> PageAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var response = await SendAsync(request, HttpStatusCode.OK, cancellation);
            return await response.Content.ReadAsStringAsync(cancellation);
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected, CancellationToken cancellation)
    {
        var response = await http.SendAsync(request, cancellation);
        if (response.StatusCode != expected)
        {
            response.Dispose();
            throw new HttpRequestException($"{request.Method} {request.RequestUri} answered {(int)response.StatusCode}", null, response.StatusCode);
        }

        return response;
    }

    [GeneratedRegex("name=\"secret\" value=\"([^\"]+)\"")]
    private static partial Regex Secret();

    [GeneratedRegex("<body[^>]* data-live=\"([^\"]+)\"")]
    private static partial Regex Live();

    [GeneratedRegex("<body[^>]* data-build=\"([^\"]+)\"")]
    private static partial Regex Build();

    [GeneratedRegex("<body[^>]* data-v=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("<(?:link rel=\"stylesheet\" href|script [^>]*src)=\"([^\"]+)\"")]
    private static partial Regex Asset();

    [GeneratedRegex("(?:import|from)\\s*\"\\./([\\w.-]+\\.js)\"")]
    private static partial Regex Import();

    [GeneratedRegex("action=\"(/w/[^\"]+/notes)\"")]
    private static partial Regex Notes();
}
