using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// Puts a backup in the place of the database. What was there is put aside, and who asked to be forgotten after the backup was made is
/// named, to be forgotten again. Their numbers lie in a file of their own until that is done: a restore that breaks off brings nobody back.
/// </summary>
internal sealed class Restoration(
    DataFolder folder, StorageLock owner, OldCopies copies, Upgrade upgrade, ForgetAgain again, IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    private static readonly string Type = EventNames.OfType[typeof(RosterEvent.ParticipantForgotten)];

    /// <summary>Restores the file; the folder then belongs to this process, and the database is of this program's model.</summary>
    /// <exception cref="StorageRefusedException">In words for whoever asked; nothing was changed.</exception>
    public async Task<Restored> RunAsync(string file, CancellationToken cancellation = default)
    {
        owner.Take();
        Check(file);
        var (workshops, forgotten, isKnown) = Remember();
        again.Keep(forgotten);
        Replace(file);
        await upgrade.RunAsync(cancellation);
        var known = Read(folder.OwnConnectionString, "SELECT id, code FROM workshops", row => (Id: new WorkshopId(row.GetGuid(0)), Code: row.GetString(1)));
        return new(
            known.Count,
            isKnown,
            [.. known.Where(w => workshops.Count > 0 && !workshops.Contains(w.Id)).Select(w => w.Code)]);
    }

    private void Check(string file)
    {
        if (!File.Exists(file))
        {
            throw new StorageRefusedException(UpkeepText.NoFile, file);
        }

        try
        {
            var source = SourceOf(file);
            using var open = new SqliteConnection(source);
            open.Open();
            SqliteFile.Check(open, file);
            var applied = Read(source, "SELECT MigrationId FROM __EFMigrationsHistory", row => row.GetString(0));
            using var db = databases.CreateDbContext();
            upgrade.RefuseNewer(applied, db.Database.GetMigrations(), file);
        }
        catch (SqliteException e)
        {
            throw new StorageRefusedException(UpkeepText.NoBackup, file, e.Message);
        }
    }

    /// <summary>What the database of now knows: its workshops, and who was forgotten; nothing where it is not there, or can't be read.</summary>
    private (HashSet<WorkshopId> Workshops, List<Forgotten> Forgotten, bool IsKnown) Remember()
    {
        try
        {
            return !File.Exists(folder.Database) ? ([], [], true) : (
                [.. Read(folder.OwnConnectionString, "SELECT id FROM workshops", row => new WorkshopId(row.GetGuid(0)))],
                Read(folder.OwnConnectionString, $"SELECT stream, data FROM events WHERE type = '{Type}'", ForgottenOf),
                true);
        }
        catch (SqliteException)
        {
            return ([], [], false);
        }
    }

    private void Replace(string file)
    {
        try
        {
            PutAside();
            using var from = new SqliteConnection(SourceOf(file));
            using var to = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
            from.Open();
            from.BackupDatabase(to);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException(UpkeepText.NotRestored, file, e.Message, folder.Copies);
        }
    }

    private void PutAside()
    {
        if (!File.Exists(folder.Database))
        {
            return;
        }

        try
        {
            copies.PutAside();
        }
        catch (SqliteException)
        {
            copies.MoveAside();
        }
    }

    private Forgotten ForgottenOf(SqliteDataReader row) =>
        new(row.GetGuid(0), ((RosterEvent.ParticipantForgotten)EventJson.Read(Type, row.GetString(1))).Participant.Value, clock.GetUtcNow());

    private static string SourceOf(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    private static List<T> Read<T>(string database, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection(database);
        connection.Open();
        using var statement = new Statement(connection, sql);
        using var rows = statement.Query();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }
}

/// <summary>What a backup brought back.</summary>
/// <param name="Workshops">How many there are now.</param>
/// <param name="IsKnown">Could the database that was here say who asked to be forgotten since? A damaged one could not.</param>
/// <param name="Returned">The codes of workshops that had been deleted since.</param>
public sealed record Restored(int Workshops, bool IsKnown, IReadOnlyList<string> Returned);
