using Karavaan.Domain.Workshops;
using Karavaan.Web.Accounts;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Doors;

/// <summary>The whole program, with Fleur signed in as its first facilitator. Its workshops are started as she does it.</summary>
public sealed class House : IAsyncLifetime, IDisposable
{
    private readonly App app;
    private readonly List<Guest> guests = [];

    public House()
        : this([])
    {
    }

    private House(params (string Name, string Value)[] settings) => app = new(settings);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public IServiceProvider Services => app.Services;

    public TimeProvider Clock => Services.GetRequiredService<TimeProvider>();

    public Guest Fleur { get; private set; } = null!;

    /// <summary>A house with a setting of its own.</summary>
    public static async Task<House> OpenAsync(string setting, string value)
    {
        var house = new House((setting, value));
        await house.InitializeAsync();
        return house;
    }

    public async Task InitializeAsync() => Fleur = await NewGuest().SendAsync(
        Services.GetRequiredService<FirstFacilitatorLink>().Offer()!, ("name", "Fleur"), ("email", "fleur@delinde.example"), ("password", Evening.Password));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        guests.ForEach(guest => guest.Dispose());
        app.Dispose();
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Guest NewGuest()
    {
        lock (guests)
        {
            guests.Add(new(Address));
            return guests[^1];
        }
    }

    /// <summary>Fleur starts 'Van de buurt naar de wereld'; gives its Room.</summary>
    public async Task<Room> StartAsync()
    {
        await Fleur.SendAsync("/desk/new");
        return await RoomAsync(Fleur.Location!.Split('/')[2]);
    }

    /// <summary>One more facilitator, who does nothing here themselves; gives who they are.</summary>
    public async Task<FacilitatorId> AddAccountAsync(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Facilitator>>();
        if (await users.FindByNameAsync(name) is not { } there)
        {
            there = new() { UserName = name };
            Assert.True((await users.CreateAsync(there, Evening.Password)).Succeeded);
        }

        return there.FacilitatorId;
    }

    public async Task<Room> RoomAsync(string code) => (await Services.GetRequiredService<Rooms>().FindAsync(code))!;

    /// <summary>Somebody joins with this name; gives their browser.</summary>
    public Task<Guest> JoinAsync(Room room, string name) => NewGuest().SendAsync($"/j/{room.State.Row.Code}", ("name", name));

    /// <summary>The desk says something, and something is written beside it.</summary>
    public static async Task DeskAsync(Room room, Func<Guid, Command> command, params SideWrite[] beside)
    {
        var outcome = await room.SendAsync(command(Guid.CreateVersion7()), new Actor.Facilitator(room.State.Row.Owner), beside);
        Assert.True(outcome.IsAccepted);
    }
}
