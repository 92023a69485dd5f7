using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Brings the database to this program's model, after a copy of it was put aside.</summary>
internal sealed class Upgrade(DataFolder folder, IDbContextFactory<KaravaanDb> databases, OldCopies copies)
{
    /// <summary>Makes the database, or migrates it, or leaves it as it is.</summary>
    /// <exception cref="StorageRefusedException">The database is newer than the program, or is no database of Karavaan.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await MigrateAsync(cancellation);
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException($"{folder.Database} can't be opened: {e.Message}");
        }
    }

    private async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await IsBehindAsync(db, cancellation))
        {
            await db.Database.MigrateAsync(cancellation);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
    }

    /// <summary>Is there something to migrate? EF Core would compare whole models to find out, at every start. Puts a copy aside first.</summary>
    private async Task<bool> IsBehindAsync(KaravaanDb db, CancellationToken cancellation)
    {
        if (new FileInfo(folder.Database) is not { Exists: true, Length: > 0 })
        {
            return true;
        }

        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancellation)).ToList(), db.Database.GetMigrations().ToList());
        RefuseNewer(applied, known);
        var isBehind = known.Except(applied).Any();
        if (isBehind)
        {
            copies.PutAside();
        }

        return isBehind;
    }

    /// <summary>Is a database with these migrations one that this program knows?</summary>
    /// <exception cref="StorageRefusedException">A newer program used it.</exception>
    internal void RefuseNewer(IEnumerable<string> applied, IEnumerable<string> known, string? file = null)
    {
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new StorageRefusedException(
                $"{file ?? folder.Database} was last used by a newer Karavaan (it has '{unknown}'). Start that newer version, "
                + $"or put a copy from {folder.Copies} back.");
        }
    }
}
