using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Karavaan.Web.Tests.Storage;

/// <summary>The real storage on a real file, as the program starts it; the folder goes away with it unless it was given.</summary>
public sealed class StorageHouse : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly bool isOwnFolder;

    private StorageHouse(string folder, bool isOwnFolder, int? megabytes, int slowDisk)
    {
        this.isOwnFolder = isOwnFolder;
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetTempPath() });
        builder.Configuration["Karavaan:Data"] = folder;
        builder.Configuration["Karavaan:MaxMegabytes"] = megabytes?.ToString(CultureInfo.InvariantCulture);
        builder.Configuration["Karavaan:SlowDisk"] = slowDisk.ToString(CultureInfo.InvariantCulture);
        builder.Services.AddStorage(builder.Configuration);
        services = builder.Services.BuildServiceProvider(validateScopes: true);
    }

    public DataFolder Folder => Get<DataFolder>();

    public EventLog Log => Get<EventLog>();

    public static string NewFolder() => Directory.CreateTempSubdirectory("karavaan-test-").FullName;

    /// <summary>Opens storage in a new folder, or in this one.</summary>
    public static async Task<StorageHouse> OpenAsync(string? folder = null, int? megabytes = null, int slowDisk = 0)
    {
        var house = new StorageHouse(folder ?? NewFolder(), folder is null, megabytes, slowDisk);
        try
        {
            await house.services.PrepareStorageAsync();
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>A scope for what lives as long as a request.</summary>
    public AsyncServiceScope Scope() => services.CreateAsyncScope();

    /// <summary>The workshop 'Van de buurt naar de wereld', with one event in its log.</summary>
    public Task<WorkshopRow> StartWorkshopAsync(FacilitatorId? owner = null) => Get<WorkshopStore>().CreateAsync(
        "Van de buurt naar de wereld", "nl", owner ?? Cast.Fleur, Guid.CreateVersion7(), [Cast.By(Cast.Fleur, new ProgrammeEvent.StageEntered(new(1)))]);

    /// <summary>Gives these an account: who has none can have nothing else.</summary>
    public async Task AddAccountsAsync(params FacilitatorId[] who)
    {
        await using var db = await Get<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        db.Users.AddRange(who.Select(one => new Facilitator { Id = one.Value, UserName = $"{one.Value}" }));
        await db.SaveChangesAsync();
    }

    /// <summary>All events of a stream.</summary>
    public async Task<List<Recorded>> ReadAsync(WorkshopId stream, int after = 0) => await Log.ReadAsync(stream, after).ToListAsync();

    /// <summary>SQL by hand, behind the program's back; gives the first value.</summary>
    public object? Sql(string sql) => SqlByHand.Value(Folder.Database, sql);

    public async ValueTask DisposeAsync()
    {
        var (folder, pool) = (Folder.Path, Folder.Database);
        await services.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={pool};Mode=ReadWriteCreate;Pooling=True"))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (isOwnFolder)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
