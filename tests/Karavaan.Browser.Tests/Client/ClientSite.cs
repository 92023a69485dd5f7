using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Karavaan.Browser.Tests.Client;

/// <summary>A real Kestrel server with the bundle that the build made, one page and a hub.</summary>
public sealed class ClientSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private ClientSite(WebApplication app) => this.app = app;

    public FakeRoom Room => app.Services.GetRequiredService<FakeRoom>();

    /// <summary>HTML to add to the page.</summary>
    public string Extra { get; set; } = "";

    public string Surface { get; set; } = "phone";

    public int Port => new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public static async Task<ClientSite> StartAsync(string extra = "", string surface = "phone")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Karavaan.Web" });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        builder.Services.AddSingleton<FakeRoom>().AddSignalR();
        var site = new ClientSite(builder.Build()) { Extra = extra, Surface = surface };
        site.Map();
        await site.app.StartAsync();
        return site;
    }

    /// <summary>The address of the page; on the LAN's host name it is in no secure context.</summary>
    public string Url(bool lan = false) => $"http://{(lan ? Chromium.LanHost : "127.0.0.1")}:{Port}/w/WEGNAR";

    /// <summary>A beat to every page.</summary>
    public Task BeatAsync(int version, params Op[] ops) => app.Services.GetRequiredService<IHubContext<FakeHub>>().Clients.All.SendAsync("ops", ops, version);

    /// <summary>Another message of the hub to every page.</summary>
    public Task SendAsync(string message, params object[] arguments) => app.Services.GetRequiredService<IHubContext<FakeHub>>().Clients.All.SendCoreAsync(message, arguments);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private void Map()
    {
        app.UseStaticFiles();
        app.Use((http, next) => http.Request.Headers.Upgrade == "websocket" && !Room.HasWebSockets ? Task.FromResult(http.Response.StatusCode = 404) : next(http));
        app.MapHub<FakeHub>("/w/WEGNAR/live");
        app.MapGet("/w/WEGNAR", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = TestPage.Policy;
            return Results.Content(TestPage.Draw(Room, Surface, Extra), "text/html; charset=utf-8");
        });
        app.MapGet("/w/WEGNAR/catch-up", (int v, string build) => Room.Poll(v, build));
        app.MapMethods("/w/WEGNAR/{**rest}", ["POST", "PUT", "DELETE"], (HttpContext http) =>
        {
            http.Response.Headers["X-Karavaan"] = "1";
            return Room.AnswerAsync(http);
        });
    }
}
