using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Karavaan.Web.Storage;

/// <summary>Brings the database to this program's model, after a copy of it was put aside.</summary>
internal sealed class Upgrade(DataFolder folder, IDbContextFactory<KaravaanDb> databases, OldCopies copies)
{
    /// <summary>Makes the database, or migrates it, or leaves it as it is.</summary>
    /// <exception cref="StorageRefusedException">The database is newer than the program, or is no database of Karavaan, or may not be written.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await MigrateAsync(cancellation);
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException(UpkeepText.CannotOpen, folder.Database, e.Message);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var isThere = new FileInfo(folder.Database) is { Exists: true, Length: > 0 };
        var applied = isThere ? Applied() : [];
        IReadOnlyList<string> known = [.. db.Database.GetMigrations()];
        RefuseNewer(applied, known);
        if (applied.Count < known.Count)
        {
            if (isThere)
            {
                copies.PutAside();
            }

            // Only where one waits: to find that nothing does, it would compare the whole model with the last one that was kept.
            await db.Database.MigrateAsync(cancellation);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        RefuseReadOnly(((SqliteConnection)db.Database.GetDbConnection()).Handle!);
    }

    /// <summary>Which migrations made the database; EF Core would build a model of their table to ask, a tenth of the whole start.</summary>
    private List<string> Applied()
    {
        using var connection = new SqliteConnection(folder.OwnConnectionString);
        connection.Open();
        using var table = new Statement(connection, "SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'");
        if (table.Scalar() is 0L)
        {
            return [];
        }

        using var statement = new Statement(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId");
        using var rows = statement.Query();
        var all = new List<string>();
        while (rows.Read())
        {
            all.Add(rows.GetString(0));
        }

        return all;
    }

    /// <summary>A file that may only be read opens, begins transactions, and refuses the first note.</summary>
    private void RefuseReadOnly(sqlite3 connection)
    {
        if (raw.sqlite3_db_readonly(connection, "main") != 0)
        {
            throw new StorageRefusedException(UpkeepText.ReadOnly, folder.Database);
        }
    }

    /// <summary>Is a database with these migrations one that this program knows?</summary>
    /// <exception cref="StorageRefusedException">A newer program used it.</exception>
    internal void RefuseNewer(IEnumerable<string> applied, IEnumerable<string> known, string? file = null)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StorageRefusedException(UpkeepText.Newer, file ?? folder.Database, unknown, folder.Copies);
        }
    }
}
