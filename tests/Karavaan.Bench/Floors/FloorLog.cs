using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Karavaan.Bench.Floors;

/// <summary>A bare web server in front of the bare group commit: this program itself, started once more.</summary>
internal static class FloorLog
{
    /// <summary>What the program is called with, to be this server.</summary>
    public const string Name = "floor-log";

    /// <summary>Serves until it is killed.</summary>
    /// <param name="port">Where, on 127.0.0.1.</param>
    /// <param name="file">A database that does not exist yet.</param>
    /// <param name="slowness">Milliseconds that every commit takes longer.</param>
    public static async Task<int> ServeAsync(string port, string file, string slowness)
    {
        using var log = new GroupCommit(file, TimeSpan.FromMilliseconds(int.Parse(slowness, CultureInfo.InvariantCulture)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.MapPost("/", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            await log.SaveAsync(form["text"].ToString());
            return Results.Json(new { saved = true });
        });
        await app.RunAsync();
        return 0;
    }
}
