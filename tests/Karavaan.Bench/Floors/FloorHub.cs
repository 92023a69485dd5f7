using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Karavaan.Bench.Floors;

/// <summary>
/// The least that a live server can do, as a process of its own: a hub that hands every tap to everybody, at once or at a beat. No
/// state, no log, no page.
/// </summary>
internal sealed class FloorHub(FloorHub.Beat beat) : Hub
{
    /// <summary>The first argument of the command line.</summary>
    public const string Name = "floor-hub";

    private const string Everybody = "everybody";

    /// <summary>From now on this connection hears every tap.</summary>
    public Task Join() => Groups.AddToGroupAsync(Context.ConnectionId, Everybody);

    /// <summary>Everybody will hear this.</summary>
    public void Tap(string change)
    {
        if (beat.Period == TimeSpan.Zero)
        {
            _ = Clients.Group(Everybody).SendAsync("ops", change);
        }
        else
        {
            beat.Waiting.Enqueue(change);
        }
    }

    /// <summary>Serves until it is killed.</summary>
    /// <param name="port">On this port of 127.0.0.1.</param>
    /// <param name="milliseconds">Between two beats; 0: a message for every tap.</param>
    public static async Task<int> ServeAsync(string port, string milliseconds)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSignalR().AddJsonProtocol(json => json.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        builder.Services.AddSingleton(new Beat(TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture))));
        await using var app = builder.Build();
        app.MapHub<FloorHub>("/hub", options => options.Transports = HttpTransportType.WebSockets);
        await app.StartAsync();
        await app.Services.GetRequiredService<Beat>().RunAsync(app.Services.GetRequiredService<IHubContext<FloorHub>>());
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>What waits for the next beat.</summary>
    internal sealed class Beat(TimeSpan period)
    {
        public TimeSpan Period => period;

        public ConcurrentQueue<string> Waiting { get; } = new();

        /// <summary>One message to everybody at each beat that has something to say.</summary>
        public async Task RunAsync(IHubContext<FloorHub> hub)
        {
            if (period == TimeSpan.Zero)
            {
                return;
            }

            using var clock = new PeriodicTimer(period);
            while (await clock.WaitForNextTickAsync())
            {
                var changes = new List<string>();
                while (Waiting.TryDequeue(out var change))
                {
                    changes.Add(change);
                }

                _ = changes.Count > 0 ? hub.Clients.Group(Everybody).SendAsync("ops", changes) : Task.CompletedTask;
            }
        }
    }
}
