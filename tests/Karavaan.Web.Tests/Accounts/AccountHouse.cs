using Karavaan.Web.Accounts;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Accounts on a real server, with a database on disk and a desk behind the door.</summary>
internal sealed class AccountHouse : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder;
    private readonly List<Guest> guests = [];

    private AccountHouse(string folder, TimeProvider? clock, Action<IServiceCollection>? parts)
    {
        this.folder = folder;
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddAccounts();
        parts?.Invoke(builder.Services);
        app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAccounts();
        app.MapGet(AccountPaths.Desk, (HttpContext context) => context.User.Identity!.Name).RequireAuthorization();
    }

    public FirstFacilitatorLink FirstLink => app.Services.GetRequiredService<FirstFacilitatorLink>();

    public IPasswordResets Resets => app.Services.GetRequiredService<IPasswordResets>();

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<AccountHouse> OpenAsync(TimeProvider? clock = null, Action<IServiceCollection>? parts = null)
    {
        var house = new AccountHouse(Directory.CreateTempSubdirectory("karavaan-test-").FullName, clock, parts);
        await house.app.Services.PrepareStorageAsync();
        await house.app.StartAsync();
        return house;
    }

    /// <summary>SQL by hand, behind the program's back.</summary>
    public void Sql(string sql) => SqlByHand.Change(app.Services.GetRequiredService<DataFolder>().Database, sql);

    /// <summary>A new link by which somebody becomes a facilitator too.</summary>
    public static async Task<string> InviteAsync(Guest facilitator)
    {
        await facilitator.SendAsync(AccountPaths.Invite);
        return new Uri(facilitator.Page.QuerySelector("#link")!.GetAttribute("value")!).PathAndQuery;
    }

    /// <summary>Somebody with a browser of their own.</summary>
    public Guest NewGuest()
    {
        guests.Add(new(Address));
        return guests[^1];
    }

    /// <summary>Fleur, who made the first account and is signed in.</summary>
    public Task<Guest> FleurAsync() =>
        NewGuest().SendAsync(FirstLink.Offer()!, ("name", "Fleur"), ("email", "fleur@delinde.example"), ("password", Evening.Password));

    public async ValueTask DisposeAsync()
    {
        guests.ForEach(guest => guest.Dispose());
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
