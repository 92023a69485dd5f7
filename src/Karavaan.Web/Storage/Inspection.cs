using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Replays every log, and says what is wrong. Changes nothing, and may look while the program is serving.</summary>
public sealed class Inspection(DataFolder folder, EventLog log, IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>Looks at everything.</summary>
    /// <returns>How much there is, and a line for every trouble.</returns>
    /// <exception cref="StorageRefusedException">There is nothing that could be looked at; in words.</exception>
    public async Task<Inspected> RunAsync(CancellationToken cancellation = default)
    {
        if (!File.Exists(folder.Database))
        {
            throw new StorageRefusedException(UpkeepText.NoDatabase, folder.Path);
        }

        try
        {
            return await LookAsync(cancellation);
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException(UpkeepText.CannotRead, folder.Database, e.Message);
        }
    }

    private async Task<Inspected> LookAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new StorageRefusedException(UpkeepText.NewerVerify, folder.Database, unknown);
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new StorageRefusedException(UpkeepText.Older, folder.Database);
        }

        var (workshops, troubles) = (await db.Set<WorkshopRow>().AsNoTracking().ToListAsync(cancellation), Pages());
        var events = 0;
        foreach (var workshop in workshops)
        {
            var (read, trouble) = await ReplayAsync(workshop, cancellation);
            events += read;
            troubles.AddRange(trouble is null ? [] : [trouble]);
        }

        return new(workshops.Count, events, troubles);
    }

    /// <summary>What SQLite finds by itself, and events that belong to no workshop.</summary>
    private List<Said> Pages()
    {
        using var open = new SqliteConnection(folder.OwnConnectionString);
        open.Open();
        using var lost = new Statement(open, "SELECT count(*) FROM events WHERE stream NOT IN (SELECT id FROM workshops)");
        var orphans = Convert.ToInt64(lost.Scalar(), null);
        return
        [
            .. SqliteFile.Troubles(open, "integrity_check").Where(line => line != "ok").Select(line => new Said(UpkeepText.TroubleFile, line)),
            .. SqliteFile.Troubles(open, "foreign_key_check").Select(line => new Said(UpkeepText.TroubleRow, line)),
            .. orphans > 0 ? [new(UpkeepText.TroubleOrphans, orphans)] : Array.Empty<Said>(),
        ];
    }

    private async Task<(int Events, Said? Trouble)> ReplayAsync(WorkshopRow row, CancellationToken cancellation)
    {
        var workshop = Workshop.Empty;
        try
        {
            await foreach (var recorded in log.ReadAsync(row.Id, 0, cancellation))
            {
                workshop = workshop.Apply(recorded);
            }

            return (workshop.Version, workshop.Version == 0 ? new(UpkeepText.TroubleEmpty, row.Code) : null);
        }
        catch (CorruptEventException corrupt)
        {
            return (workshop.Version, new(UpkeepText.TroubleIn, row.Code, corrupt.Message));
        }
        catch (Exception error) when (error is not (OperationCanceledException or SqliteException))
        {
            return (workshop.Version, new(UpkeepText.TroubleEvent, row.Code, workshop.Version + 1, error.Message));
        }
    }
}

/// <summary>What an inspection found.</summary>
/// <param name="Workshops">How many.</param>
/// <param name="Events">How many could be replayed.</param>
/// <param name="Troubles">One line each; empty: all is well.</param>
public sealed record Inspected(int Workshops, int Events, IReadOnlyList<Said> Troubles);
