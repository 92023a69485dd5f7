using System.Net;
using System.Security.Claims;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Charters;
using Karavaan.Web.Consents;
using Karavaan.Web.Desk;
using Karavaan.Web.Live;
using Karavaan.Web.Phone;
using Karavaan.Web.Screen;
using Karavaan.Web.Shared;
using Karavaan.Web.Signatures;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Live;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Charters;

/// <summary>The three stages on a real server and a database on disk, with Fleur's desk and a phone for whoever joins.</summary>
internal sealed class CharterHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private CharterHost(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public Room Room { get; private set; } = null!;

    public HttpClient Desk { get; private set; } = null!;

    public RoomState State => Room.State;

    public static async Task<CharterHost> StartAsync(ChoiceMode mode = ChoiceMode.Person, WritingMode writing = WritingMode.Pen)
    {
        var folder = Directory.CreateTempSubdirectory("karavaan-charter-");
        var host = new CharterHost(Build(folder), folder);
        await host.app.Services.PrepareStorageAsync();
        await host.app.StartAsync();
        await host.BeginAsync(CharterEvening.By(mode, writing));
        host.Desk = host.Browser();
        await host.Desk.PostAsync("/test/sign-in", null);
        return host;
    }

    /// <summary>Somebody joins at a table; gives their browser.</summary>
    public async Task<(ParticipantId Id, HttpClient Phone)> JoinAsync(string name, int group)
    {
        var (person, token) = await Room.EnterAsync(name, group);
        return (person.Id, Browser(new Cookie(LiveCookies.Participant, token.Text, $"/w/{State.Row.Code}", "127.0.0.1")));
    }

    /// <summary>Sends a form as our client does; <paramref name="path"/> after <c>/w/{code}/</c>.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient browser, HttpMethod method, string path, params (string, string)[] fields)
    {
        using var request = new HttpRequestMessage(method, $"/w/{State.Row.Code}/{path}")
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Add("X-Command", Guid.CreateVersion7().ToString());
        using var answer = await browser.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Everything that lies in the log, as it lies there.</summary>
    public async Task<List<(Recorded Recorded, string Data)>> LogAsync() => await app.Services.GetRequiredService<EventLog>()
        .ReadAsync(State.Row.Id, 0).Select(recorded => (recorded, EventJson.Write(recorded.Event).Data)).ToListAsync();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(true);
    }

    private static WebApplication Build(DirectoryInfo folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Configuration.AddInMemoryCollection([new("Karavaan:Data", folder.FullName), new(Pace.Setting, "0")]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<PublicAddresses>().AddSingleton<StageSlices>();
        builder.Services.AddRazorComponents();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddLive();
        builder.Services.AddPhone().AddScreen().AddDesk().AddCharters().AddConsents().AddSignatures();
        var app = builder.Build();
        app.UseWorkshopForms();
        app.UseRouting();
        app.UseAuthentication();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/test/sign-in", (HttpContext context) => context.SignInAsync(
            new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, LiveHost.Fleur.Value.ToString())], "test"))));
        var (participant, desk) = (app.MapParticipant(), app.MapDesk());
        participant.MapCharters(desk);
        participant.MapConsents(desk);
        participant.MapSignatures();
    }

    private async Task BeginAsync(WorkshopTemplate template)
    {
        Room = await app.Services.StartWorkshopAsync(template, LiveHost.Fleur);
        await Room.SendAsync(new RosterCommand.OpenGroups(2) { Id = Guid.CreateVersion7() }, LiveHost.Desk);
    }

    private HttpClient Browser(Cookie? cookie = null)
    {
        var cookies = new CookieContainer();
        if (cookie is not null)
        {
            cookies.Add(cookie);
        }

        var address = new Uri(app.Urls.First());
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        return browser;
    }
}
