using Microsoft.Data.Sqlite;

namespace Karavaan.Bench.Live;

/// <summary>
/// A disk that takes long: while this lives, every commit to a database waits, by whatever process. Whoever answers 'saved' meanwhile,
/// and is killed, has lied.
/// </summary>
internal sealed class StalledDisk : IAsyncDisposable
{
    /// <summary>Leave the log as the program left it, for the program to find (SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE).</summary>
    private const int NoCheckpointOnClose = 1006;

    private readonly SqliteConnection connection;

    private StalledDisk(SqliteConnection connection) => this.connection = connection;

    /// <summary>Done when nothing can be committed any more.</summary>
    /// <param name="database">The file.</param>
    public static async Task<StalledDisk> StallAsync(string database)
    {
        var disk = new StalledDisk(new($"Data Source={database};Mode=ReadWrite;Pooling=False"));
        await disk.connection.OpenAsync();
        SQLitePCL.raw.sqlite3_db_config(disk.connection.Handle, NoCheckpointOnClose, 1, out _);
        await using var begin = disk.connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return disk;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
