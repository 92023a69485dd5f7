using System.Security.Claims;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Live;

/// <summary>
/// The live board with small slices, on a real server and a database on disk. 'Van de buurt naar de wereld' has been started by
/// Fleur, with two groups to choose from.
/// </summary>
internal sealed class LiveHost : IAsyncDisposable
{
    public static readonly FacilitatorId Fleur = new(Guid.Parse("01980000-0000-7000-8000-00000000f1e0"));

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private LiveHost(WebApplication app, DirectoryInfo folder) => (this.app, this.folder) = (app, folder);

    public IServiceProvider Services => app.Services;

    public FaultyLog Log => (FaultyLog)Services.GetRequiredService<EventLog>();

    /// <summary>How often a connection was taken out of a channel.</summary>
    public int Departures => ((WatchedChannels)Services.GetRequiredService<HubLifetimeManager<WorkshopHub>>()).Departures;

    public Rooms Rooms => Services.GetRequiredService<Rooms>();

    public Uri Address => new(app.Urls.First());

    public Room Room { get; private set; } = null!;

    public string Code => Room.State.Row.Code;

    public static Actor Desk => new Actor.Facilitator(Fleur);

    public static async Task<LiveHost> StartAsync(DirectoryInfo? folder = null)
    {
        folder ??= Directory.CreateTempSubdirectory("karavaan-live-");
        var host = new LiveHost(Build(folder), folder);
        await host.Services.PrepareStorageAsync();
        await host.app.StartAsync();
        var known = await host.Services.GetRequiredService<WorkshopStore>().OfAsync(Fleur);
        host.Room = known.Count > 0 ? (await host.Rooms.OpenAsync(known[0].Id))! : await host.CreateAsync();
        return host;
    }

    /// <summary>Stops the program and starts it again on the same database.</summary>
    public async Task<LiveHost> RestartAsync()
    {
        await app.DisposeAsync();
        return await StartAsync(folder);
    }

    public async Task<Person> JoinAsync(string name, int group = 0, string language = "nl") => (await EnterAsync(name, group, language)).Person;

    /// <summary>Somebody joins, and gets the token of their phone.</summary>
    public Task<(Person Person, Token Token)> EnterAsync(string name, int group = 0, string language = "nl") => Room.EnterAsync(name, group, language);

    public Task<Outcome> NoteAsync(Person by, string text) =>
        Room.SendAsync(new BoardCommand.AddNote(new(1), text) { Id = Guid.CreateVersion7() }, new Actor.Participant(by.Id));

    public Task<Outcome> DeskAsync(Func<Guid, Command> command) => Room.SendAsync(command(Guid.CreateVersion7()), Desk);

    /// <summary>A browser becomes the screen; gives its key.</summary>
    public Task<string> PairAsync() => Services.GetRequiredService<ScreenStore>().AddAsync(Room.State.Row.Id);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(true);
    }

    internal static WorkshopTemplate Template { get; } = new(
        "van-buurt-naar-wereld",
        "Van de buurt naar de wereld",
        "nl",
        WorkshopSize.Hall,
        "CC BY-SA 4.0",
        new(new("winst", "samen"), new("lokaal", "wereld"), new("a", ""), new("b", ""), new("c", ""), new("d", ""), null),
        [
            new StageTemplate.Themes([new("wonen", "Wonen", "", ["Wat werkt?"])], GroupMode.SelfChoice) { Title = "Thema's", Minutes = 30 },
            new StageTemplate.Charter([new(1, "Openheid", "Wat delen we?", "", true)]) { Title = "Charter", Minutes = 30 },
            new StageTemplate.Consent([]) { Title = "Consent", Minutes = 30 },
        ],
        "");

    private static WebApplication Build(DirectoryInfo folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Configuration.AddInMemoryCollection([new("Karavaan:Data", folder.FullName), new(Pace.Setting, "0")]);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddSingleton<EventLog>(s => new FaultyLog(ActivatorUtilities.CreateInstance<SqliteEventLog>(s)));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(o => o.LoginPath = "/sign-in");
        builder.Services.AddLive();
        builder.Services.AddSingleton<HubLifetimeManager<WorkshopHub>, WatchedChannels>();
        builder.Services.AddTestSlices().AddPassing(new("writing", (state, from) => [Audience.Screen, Audience.Person(from)]));
        var app = builder.Build();
        app.UseWorkshopForms();
        app.UseRouting();
        app.UseAuthentication();
        app.MapLive();
        Map(app);
        return app;
    }

    private static void Map(WebApplication app)
    {
        app.MapPost("/test/sign-in/{who:guid}", (HttpContext context, Guid who) => context.SignInAsync(
            new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, who.ToString())], "test"))));
        var phone = app.MapParticipant();
        phone.MapGet("", (CurrentParticipant me) => me.Page());
        phone.MapPost("notes", (CurrentParticipant me, [FromForm] string text) =>
            me.SendAsync(new BoardCommand.AddNote(new(1), text) { Id = me.CommandId }));
        phone.MapDelete("notes/{note:guid}", (CurrentParticipant me, Guid note) =>
            me.SendAsync(new BoardCommand.WithdrawNote(new(note)) { Id = me.CommandId }));
        phone.MapPost("group", (CurrentParticipant me, [FromForm] int number) =>
            me.SendAsync(new RosterCommand.ChooseGroup(new(number)) { Id = me.CommandId }));
        app.MapDesk().MapGet("", (CurrentDesk me) => me.Page());
        app.MapScreen().MapGet("", (CurrentScreen me) => me.Page());
    }

    private async Task<Room> CreateAsync()
    {
        var room = await Services.StartWorkshopAsync(Template, Fleur);
        await room.SendAsync(new RosterCommand.OpenGroups(2) { Id = Guid.CreateVersion7() }, Desk);
        return room;
    }
}
