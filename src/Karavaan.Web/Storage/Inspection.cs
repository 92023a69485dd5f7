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
            throw new StorageRefusedException($"There is no database in {folder.Path}. Say where it is with Karavaan__Data=/the/folder.");
        }

        try
        {
            return await LookAsync(cancellation);
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException($"{folder.Database} can't be read: {e.Message}");
        }
    }

    private async Task<Inspected> LookAsync(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if ((await db.Database.GetAppliedMigrationsAsync(cancellation)).Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new StorageRefusedException($"{folder.Database} was last used by a newer Karavaan (it has '{unknown}'). Verify it with that version.");
        }

        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
        {
            throw new StorageRefusedException($"{folder.Database} is of an older Karavaan. Start this one once, which brings it up to date.");
        }

        var (workshops, troubles) = (await db.Set<WorkshopRow>().AsNoTracking().ToListAsync(cancellation), Pages());
        var events = 0;
        foreach (var workshop in workshops)
        {
            var (read, trouble) = await ReplayAsync(workshop.Id, cancellation);
            events += read;
            troubles.AddRange(trouble is null ? [] : [$"Workshop {workshop.Code}: {trouble}"]);
        }

        return new(workshops.Count, events, troubles);
    }

    /// <summary>What SQLite finds by itself, and events that belong to no workshop.</summary>
    private List<string> Pages()
    {
        using var open = new SqliteConnection(folder.OwnConnectionString);
        open.Open();
        using var lost = new Statement(open, "SELECT count(*) FROM events WHERE stream NOT IN (SELECT id FROM workshops)");
        var orphans = Convert.ToInt64(lost.Scalar(), null);
        return
        [
            .. SqliteFile.Troubles(open, "integrity_check").Where(line => line != "ok").Select(line => $"The file: {line}"),
            .. SqliteFile.Troubles(open, "foreign_key_check").Select(line => $"A row that points at nothing: {line}"),
            .. orphans > 0 ? [$"{orphans} events belong to no workshop"] : Array.Empty<string>(),
        ];
    }

    private async Task<(int Events, string? Trouble)> ReplayAsync(WorkshopId id, CancellationToken cancellation)
    {
        var workshop = Workshop.Empty;
        try
        {
            await foreach (var recorded in log.ReadAsync(id, 0, cancellation))
            {
                workshop = workshop.Apply(recorded);
            }

            return (workshop.Version, workshop.Version == 0 ? "its log is empty" : null);
        }
        catch (CorruptEventException corrupt)
        {
            return (workshop.Version, corrupt.Message);
        }
        catch (Exception error) when (error is not (OperationCanceledException or SqliteException))
        {
            return (workshop.Version, $"event {workshop.Version + 1} can't be applied: {error.Message}");
        }
    }
}

/// <summary>What an inspection found.</summary>
/// <param name="Workshops">How many.</param>
/// <param name="Events">How many could be replayed.</param>
/// <param name="Troubles">One line each; empty: all is well.</param>
public sealed record Inspected(int Workshops, int Events, IReadOnlyList<string> Troubles);
