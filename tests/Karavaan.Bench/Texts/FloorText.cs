using System.Text.Json;
using Karavaan.Bench.Measure;
using Karavaan.Domain.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Karavaan.Bench.Texts;

/// <summary>
/// The simplest authority there is: in memory, and whoever is not on the newest version is refused and told what they missed. It starves
/// those who type while many others do.
/// </summary>
internal sealed class FloorText : IAsyncDisposable
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    private readonly WebApplication app;
    private readonly Lock gate = new();
    private readonly List<TextUpdate> log = [];
    private string text = "";

    private FloorText(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        app = builder.Build();
        app.MapPut("/changes", PushAsync);
        app.MapGet("/changes", (int after) => Results.Json(Since(after), json));
        Changes = new($"http://127.0.0.1:{port}/changes");
    }

    /// <summary>Where changes go.</summary>
    public Uri Changes { get; }

    /// <summary>The text now.</summary>
    public string Text
    {
        get
        {
            lock (gate)
            {
                return text;
            }
        }
    }

    /// <summary>Starts it.</summary>
    public static async Task<FloorText> OpenAsync()
    {
        var floor = new FloorText(ServerProcess.FreePort());
        await floor.app.StartAsync();
        return floor;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> PushAsync(HttpRequest request)
    {
        var push = (await JsonSerializer.DeserializeAsync<Push>(request.Body, json))!;
        lock (gate)
        {
            var isNewest = push.Version == log.Count;
            foreach (var change in isNewest ? push.Changes : [])
            {
                text = change.ApplyTo(text);
                log.Add(new(push.Editor, change));
            }

            return Results.Json(Since(push.Version), json, statusCode: isNewest ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
        }
    }

    private object Since(int version)
    {
        lock (gate)
        {
            return new { version = log.Count, updates = log.Skip(version).ToList() };
        }
    }

    private sealed record Push(string Editor, int Version, List<ChangeSet> Changes);
}
