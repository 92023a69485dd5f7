using System.Data.Common;
using Karavaan.Web.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Can the database be read and written?</summary>
public sealed class StorageHealth(DataFolder folder, IDbContextFactory<KaravaanDb> databases, StorageMeter meter, TimeProvider clock) : IDisposable
{
    /// <summary>Whoever asks more often gets the same answer: asking must not keep people's words from the disk.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim turn = new(1);
    private (long? At, bool IsWell, bool HasFailed) last;

    /// <summary>
    /// Reads from the log and begins to write, which is then left; false when one of them fails. After a commit that came to nothing it
    /// commits something itself, as large as what people write, and takes it away again: on a full disk all else goes well.
    /// </summary>
    public async Task<bool> IsWellAsync(CancellationToken cancellation = default)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // Not by the clock on the wall: set back, it would have the last answer hold for as long.
            if (last.At is not { } at || clock.GetElapsedTime(at) >= GoodFor || meter.HasFailed != last.HasFailed)
            {
                var hasFailed = meter.HasFailed;
                last = (clock.GetTimestamp(), await CanAsync(hasFailed, cancellation), hasFailed);
            }

            return last.IsWell;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<bool> CanAsync(bool hasFailed, CancellationToken cancellation)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.Set<EventRow>().AnyAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE; ROLLBACK", cancellation);
            if (hasFailed)
            {
                Commit();
            }

            return true;
        }
        catch (DbException failure)
        {
            if (DiskTrouble.EndsConnection(failure))
            {
                // Otherwise the next look might get the same connection, and find the disk as it was.
                SqliteConnection.ClearAllPools();
            }

            return false;
        }
    }

    private void Commit()
    {
        using var connection = new SqliteConnection(folder.OwnConnectionString);
        connection.Open();
        SqlitePragmas.Apply(connection);
        SqlitePragmas.Limit(connection, folder.MaxMegabytes);
        foreach (var sql in (string[])["DROP TABLE IF EXISTS trial", "CREATE TABLE trial AS SELECT zeroblob(65536) AS room", "DROP TABLE trial"])
        {
            using var statement = new Statement(connection, sql);
            statement.Execute();
        }
    }
}
