using System.Net;
using System.Text;
using System.Text.Json;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;
using Karavaan.Domain.Texts;

namespace Karavaan.Bench.Texts;

/// <summary>Our server with a workshop in which one table writes the first article together, and its phones.</summary>
internal sealed class TextTable : IAsyncDisposable
{
    private const int Charter = 8;
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    private readonly ServerProcess server;
    private readonly Browser laptop;
    private readonly List<Browser> phones = [];
    private readonly List<Connection> connections = [];
    private string code = "";

    private TextTable(ServerProcess server)
    {
        this.server = server;
        laptop = new(server.Address, new CookieContainer());
    }

    /// <summary>What the server wrote at level error or worse.</summary>
    public IEnumerable<string> Errors => server.Errors;

    private Uri Changes => new(server.Address, $"/w/{code}/charter/{Charter}/articles/1/changes");

    /// <summary>Starts it, and lets so many come in and type.</summary>
    public static async Task<(TextTable Table, List<Typist> Typists)> OpenAsync(Options options, int writers, Sightings sightings, CancellationToken ending)
    {
        var table = new TextTable(await ServerProcess.StartAsync(options.Server, ending));
        await table.StartAsync(options, ending);
        var pages = new List<LivePage>();
        for (var i = 0; i < writers; i++)
        {
            pages.Add(await table.JoinAsync(i, ending));
        }

        await table.PressAsync(HttpMethod.Post, "groups", ending, ("count", "1"), ("mode", "divide"));
        await table.PressAsync(HttpMethod.Put, "stage", ending, ("from", "1"), ("to", $"{Charter}"));
        await table.PressAsync(HttpMethod.Put, $"charter/{Charter}/articles/1/group", ending, ("group", "1"));
        var typists = new List<Typist>();
        foreach (var (i, page) in pages.Index())
        {
            var http = new HttpClient(table.phones[i].Handler, disposeHandler: false);
            var typist = new Typist(http, table.Changes, sightings, options.Seed + i);
            typists.Add(typist);
            await table.ListenAsync(table.phones[i], page, typist, ending);
        }

        return (table, typists);
    }

    /// <summary>The text as the server has it.</summary>
    public async Task<string> TextAsync(CancellationToken ending)
    {
        using var http = new HttpClient(phones[0].Handler, disposeHandler: false);
        return JsonDocument.Parse(await http.GetStringAsync(Changes, ending)).RootElement.GetProperty("text").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in connections)
        {
            await connection.DisposeAsync();
        }

        phones.ForEach(phone => phone.Dispose());
        laptop.Dispose();
        await server.DisposeAsync();
    }

    private async Task StartAsync(Options options, CancellationToken ending)
    {
        await laptop.GetAsync(await server.FirstLinkAsync(ending), ending);
        var me = Form.In((await laptop.GetAsync(laptop.Location.PathAndQuery, ending)).Body).First();
        await laptop.PostAsync(me.With(("name", "Fleur"), ("password", "van de buurt naar de wereld")), ending);
        var form = Form.In((await laptop.GetAsync("/desk/new", ending)).Body).First(f => f["template"] is not null).With(("template", "own"));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Fields.Where(field => field.Key != "file"))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(Template(options))), "file", "workshop.md");
        using var http = new HttpClient(laptop.Handler, disposeHandler: false) { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/desk/new") { Content = content };
        request.Headers.Add("Origin", laptop.Origin);
        using var answer = await http.SendAsync(request, ending);
        code = answer.Headers.Location?.ToString().Split('/')[2] ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(ending));
    }

    /// <summary>The workshop from the shelf beside the program, with a charter that tables write together.</summary>
    private static string Template(Options options) => File
        .ReadAllText(Path.Combine(Path.GetDirectoryName(options.Server)!, "templates", "van-buurt-naar-wereld.nl.md"))
        .Replace("- **Stap:** charter\n", "- **Stap:** charter\n- **Schrijven:** samen\n", StringComparison.Ordinal);

    private async Task<LivePage> JoinAsync(int number, CancellationToken ending)
    {
        var phone = new Browser(server.Address, new CookieContainer());
        phones.Add(phone);
        var form = Form.In((await phone.GetAsync($"/j/{code}", ending)).Body).First(f => f["secret"] is not null);
        return await phone.PostAsync(form.With(("name", $"Gast {number}"), ("language", "nl")), ending);
    }

    private async Task PressAsync(HttpMethod method, string path, CancellationToken ending, params (string Name, string Value)[] fields)
    {
        var form = new Form($"/w/{code}/desk/{path}", method, [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        var answer = await laptop.SendAsync(form, Guid.CreateVersion7(), ending);
        _ = answer.IsSaved ? 0 : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Refusal}");
    }

    private async Task ListenAsync(Browser phone, LivePage page, Typist typist, CancellationToken ending)
    {
        var address = new UriBuilder(new Uri(new(phone.Origin), page["data-live"])) { Scheme = "ws", Query = "surface=phone" };
        var connection = await Connection.OpenAsync(address.Uri, phone.Handler, phone.Origin, (method, arguments) => Hear(typist, method, arguments), ending);
        connections.Add(connection);
        await connection.InvokeAsync("CatchUp", int.Parse(page["data-v"], System.Globalization.CultureInfo.InvariantCulture), page["data-build"]);
        await typist.FetchAsync(ending);
    }

    private static void Hear(Typist typist, string method, JsonElement arguments)
    {
        if (method != "ops")
        {
            return;
        }

        foreach (var op in arguments[0].EnumerateArray().Where(op => op.GetProperty("op").GetString() == "text"))
        {
            typist.Hear(op.GetProperty("from").GetInt32(), op.GetProperty("updates").Deserialize<List<TextUpdate>>(json)!);
        }
    }
}
