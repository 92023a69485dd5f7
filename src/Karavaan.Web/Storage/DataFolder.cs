using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Where everything is kept: <c>Karavaan:Data</c>, or <c>data</c> in the content root (beside the published program).</summary>
/// <param name="Path">The folder; made at start when it is missing.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The database; SQLite puts two more files beside it while it is open.</summary>
    public string Database { get; } = System.IO.Path.Combine(Path, "karavaan.db");

    /// <summary>Held by the process that owns the folder.</summary>
    public string Lock { get; } = System.IO.Path.Combine(Path, "karavaan.lock");

    /// <summary>Holds the address at which the process that has the folder serves this computer.</summary>
    public string Address { get; } = System.IO.Path.Combine(Path, "karavaan.address");

    /// <summary>
    /// There while a backup is being put back: who asked to be forgotten since it was made, and has to be forgotten again before anybody
    /// is served.
    /// </summary>
    public string ForgetAgain { get; } = System.IO.Path.Combine(Path, "forget-again.json");

    /// <summary>Holds the address on the local network that somebody chose for this computer; it means nothing on another one.</summary>
    public string Room { get; } = System.IO.Path.Combine(Path, "karavaan.room");

    /// <summary>Copies of the database from before a migration.</summary>
    public string Copies { get; } = System.IO.Path.Combine(Path, "copies");

    /// <summary>
    /// How large the database may grow (<c>Karavaan:MaxMegabytes</c>), for a machine that it shares with others; <c>null</c>: as large as
    /// the disk. When it is full, what comes is refused as on a full disk.
    /// </summary>
    public int? MaxMegabytes { get; init; }

    /// <summary>
    /// So much longer every commit takes (<c>Karavaan:SlowDisk</c>, milliseconds), to try how a hall does on a slow disk.
    /// </summary>
    public TimeSpan SlowDisk { get; init; }

    /// <summary>For pooled connections.</summary>
    internal string ConnectionString => Connect(pooling: true, SqliteOpenMode.ReadWriteCreate);

    /// <summary>For a connection that its owner keeps.</summary>
    internal string OwnConnectionString => Connect(pooling: false, SqliteOpenMode.ReadWrite);

    /// <summary>The folder that the configuration names, relative to the content root.</summary>
    public static DataFolder Of(IConfiguration configuration, IHostEnvironment host) =>
        new(System.IO.Path.GetFullPath(configuration["Karavaan:Data"] is { Length: > 0 } given ? given : "data", host.ContentRootPath))
        {
            MaxMegabytes = configuration.GetValue<int?>("Karavaan:MaxMegabytes"),
            SlowDisk = TimeSpan.FromMilliseconds(configuration.GetValue("Karavaan:SlowDisk", 0)),
        };

    private string Connect(bool pooling, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = Database, Mode = mode, Pooling = pooling }.ToString();
}
