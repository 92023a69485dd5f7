using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>'Van de buurt naar de wereld' on the real program: Fleur at the desk, one group, whoever joins by the front door.</summary>
internal sealed class Evening : IPlace, IAsyncDisposable
{
    public const string Password = "kamelen lopen langzaam";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("karavaan-evening-");
    private readonly List<Visitor> visitors = [];
    private Server server;

    private Evening(int tapsPerSecond, ILoggerProvider? listener) => server = new(folder.FullName, tapsPerSecond, listener);

    public Uri Address => server.Address;

    public IServiceProvider Services => server.Services;

    public string Database => Path.Combine(folder.FullName, "karavaan.db");

    public string Code { get; private set; } = "";

    public Visitor Fleur { get; private set; } = null!;

    public Room Room { get; private set; } = null!;

    public Workshop Workshop => Room.State.Workshop;

    /// <summary>Starts the built-in workshop, or one from a file of Fleur's own.</summary>
    public static async Task<Evening> StartAsync(string? file = null, int tapsPerSecond = 0, ILoggerProvider? listener = null)
    {
        var evening = new Evening(tapsPerSecond, listener);
        evening.Fleur = await evening.BecomeAsync("Fleur", evening.Services.GetRequiredService<FirstFacilitatorLink>().Offer()!);
        evening.Code = await NewWorkshopAsync(evening.Fleur, file);
        evening.Room = await evening.FindAsync(evening.Code);
        await evening.Fleur.SaveAsync("post", "desk/groups", ("count", "1"), ("mode", "divide"));
        return evening;
    }

    public Visitor NewVisitor(IPAddress? from = null)
    {
        visitors.Add(new(this, from));
        return visitors[^1];
    }

    /// <summary>Somebody joins by the form of the front door.</summary>
    public async Task<Visitor> JoinAsync(string name, string? code = null)
    {
        var visitor = NewVisitor();
        var answer = await visitor.SubmitAsync($"/j/{code ?? Code}", ("name", name));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        return visitor;
    }

    /// <summary>Another facilitator, who leads workshops of their own.</summary>
    public async Task<Visitor> InviteAsync(string name)
    {
        var token = await Services.GetRequiredService<Invitations>().InviteAsync(Room.State.Row.Owner, CancellationToken.None);
        return await BecomeAsync(name, $"{AccountPaths.Invited}?token={token!.Text}");
    }

    /// <summary>Fleur lets a colleague lead this workshop too, or another of hers.</summary>
    public async Task ShareAsync(string login, WorkshopId? workshop = null) => Assert.Equal(
        HttpStatusCode.SeeOther,
        (await Fleur.SubmitTokenAsync("/desk/new", $"/desk/{(workshop ?? Room.State.Row.Id).Value}/facilitators", ("login", login))).Status);

    /// <summary>A phone scans the code on Fleur's laptop.</summary>
    public async Task<Visitor> PairAsync()
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await Fleur.SubmitFirstAsync("desk", "form[action$='/desk/phone']")).Status);
        var address = (await Fleur.GetAsync("desk/phone")).Document.QuerySelector("[data-phone-address]")!.GetAttribute("href")!;
        var phone = NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SubmitAsync(new Uri(address).PathAndQuery)).Status);
        return phone;
    }

    /// <summary>Starts the built-in workshop, or one from a file; gives its code.</summary>
    public static async Task<string> NewWorkshopAsync(Visitor facilitator, string? file = null)
    {
        var answer = await (file is null ? facilitator.SubmitAsync("/desk/new") : facilitator.UploadAsync("/desk/new", file));
        return answer.Message.Headers.Location!.ToString().Split('/')[2];
    }

    /// <summary>The room moves on to a stage.</summary>
    public Task GoToAsync(int stage) => Fleur.SaveAsync(
        "put", "desk/stage", ("from", $"{Workshop.Programme.Current.Number}"), ("to", $"{stage}"));

    /// <summary>Waits until every page that listens has heard everything that happened up to now.</summary>
    public async Task SettleAsync(params Visitor[] listening)
    {
        var version = Room.State.Version;
        await Eventually.HoldsAsync(() => Math.Min(Room.Beat.Dirt.SettledFor(Surface.Phone), Room.Beat.Dirt.SettledFor(Surface.Screen)) >= version);
        await Task.WhenAll(listening.Select(who => who.CatchUpAsync()));
    }

    /// <summary>The program stops and starts again on the same data, on another port.</summary>
    public async Task RestartAsync()
    {
        await server.DisposeAsync();
        server = await ReopenAsync();
        Room = await FindAsync(Code);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The program lets go of its folder a moment after its host was told to stop.</summary>
    private async Task<Server> ReopenAsync()
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new(folder.FullName);
            }
            catch (StorageRefusedException) when (tries < 50)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task<Room> FindAsync(string code) => (await Services.GetRequiredService<Rooms>().FindAsync(code))!;

    private async Task<Visitor> BecomeAsync(string name, string link)
    {
        var visitor = NewVisitor();
        var answer = await visitor.SubmitAsync(link, ("name", name), ("email", $"{name}@delinde.example"), ("password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return visitor;
    }
}
