using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Puts storage into the program.</summary>
public static class StorageSetup
{
    /// <summary>The log, the stores and the keys of cookies, in the folder that <c>Karavaan:Data</c> names.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(s => DataFolder.Of(configuration, s.GetRequiredService<IHostEnvironment>()));
        services.AddSingleton<StorageLock>().AddSingleton<RoomAddress>();
        services.AddPooledDbContextFactory<SqliteKaravaanDb>(
            (s, options) => Configure(options, s.GetRequiredService<DataFolder>()));
        services.AddSingleton<IDbContextFactory<KaravaanDb>, AnyDatabase<SqliteKaravaanDb>>();
        services.AddScoped<KaravaanDb>(s => s.GetRequiredService<SqliteKaravaanDb>());
        services.AddSingleton<Upgrade>();
        services.AddMetrics().AddSingleton<StorageMeter>().AddSingleton<SqliteCheckpoints>();
        services.AddHostedService(s => s.GetRequiredService<SqliteCheckpoints>());
        services.AddSingleton<EventLog, SqliteEventLog>();
        services.AddSingleton<WorkshopStore>().AddSingleton<PeopleStore>().AddSingleton<ScreenStore>().AddSingleton<PairedDeskStore>();
        services.AddSingleton<RoundKeys>().AddSingleton<PublicationStore>().AddSingleton<IssuedFiles>().AddSingleton<ConfirmationStore>().AddSingleton<Invitations>().AddSingleton<AccountStore>().AddSingleton<KeptAccounts>().AddSingleton<OwnTemplateStore>().AddSingleton<TemplateLibrary>().AddSingleton<PictureStore>().AddSingleton<StorageHealth>();
        services.AddSingleton<StoredTables>().AddSingleton<OldCopies>().AddSingleton<Backup>().AddSingleton<ForgetAgain>().AddSingleton<Restoration>().AddSingleton<Inspection>();
        services.TryAddClock();
        services.AddDataProtection().SetApplicationName("Karavaan").PersistKeysToDbContext<KaravaanDb>();
        return services;
    }

    /// <summary>Takes the folder for this process, puts a copy aside where a migration waits, and migrates. Before anything is served.</summary>
    /// <exception cref="StorageRefusedException">In words for whoever starts the program; it should stop.</exception>
    public static async Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellation = default)
    {
        services.GetRequiredService<StorageLock>().Take();
        await services.GetRequiredService<Upgrade>().RunAsync(cancellation);
    }

    /// <summary>Keeps accounts in the same database.</summary>
    public static IdentityBuilder AddKaravaanStores(this IdentityBuilder identity) => identity.AddEntityFrameworkStores<KaravaanDb>();

    private static void Configure(DbContextOptionsBuilder options, DataFolder folder) =>
        SqliteKaravaanDb.Configure(options, folder.ConnectionString, folder.MaxMegabytes);

    private static void TryAddClock(this IServiceCollection services)
    {
        if (!services.Any(s => s.ServiceType == typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
