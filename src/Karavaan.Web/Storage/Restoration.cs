using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// Puts a backup in the place of the database. What was there is put aside, and who asked to be forgotten after the backup was made is
/// named, to be forgotten again, and so is who deleted their account. Their numbers lie in a file of their own until that is done: a restore
/// that breaks off brings nobody back.
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
        var (workshops, list, isKnown) = Remember(file);
        again.Keep(list);
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

    /// <summary>What the database of now knows: its workshops, and who is to be forgotten; nothing where it is not there, or can't be read.</summary>
    private (HashSet<WorkshopId> Workshops, ForgetList List, bool IsKnown) Remember(string file)
    {
        try
        {
            if (!File.Exists(folder.Database))
            {
                return ([], new(), true);
            }

            var former = House.Read(folder.OwnConnectionString);
            var list = Compare(former, House.Read(SourceOf(file))) with
            {
                People = Read(folder.OwnConnectionString, $"SELECT stream, data FROM events WHERE type = '{Type}'", ForgottenOf),
            };
            return ([.. former.Owners.Keys.Select(id => new WorkshopId(id))], list, true);
        }
        catch (SqliteException)
        {
            return ([], new(), false);
        }
    }

    /// <summary>
    /// An account in the backup that is no more in the database of now was deleted since. Only a database that this one was before can say so:
    /// one of another house, or one that is older than the backup, would have everybody deleted whom it never knew.
    /// </summary>
    private ForgetList Compare(House former, House backup)
    {
        var (absent, now) = (again.List.Absent, clock.GetUtcNow());
        return new()
        {
            Absent = former.IsOf(backup) ? [.. former.Accounts.Except(backup.Accounts)] : [],
            Accounts = former.Follows(backup)
                ? [.. backup.Accounts.Except(former.Accounts).Except(absent).Select(account => new Departed(account, HeirsOf(account, former, backup), now))]
                : [],
        };
    }

    private static List<Inherited> HeirsOf(Guid account, House former, House backup) =>
        [.. backup.Owners.Where(workshop => workshop.Value == account && former.Owners.ContainsKey(workshop.Key))
            .Select(workshop => new Inherited(workshop.Key, former.Owners[workshop.Key]))];

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

    /// <summary>Whose a database is.</summary>
    /// <param name="Keys">Those of its cookies: every house draws its own, and keeps the old ones.</param>
    /// <param name="Accounts">Who leads workshops here.</param>
    /// <param name="Owners">Whose every workshop is.</param>
    /// <param name="Lengths">How many events every workshop has; they only grow.</param>
    private sealed record House(HashSet<string> Keys, HashSet<Guid> Accounts, Dictionary<Guid, Guid> Owners, Dictionary<Guid, int> Lengths)
    {
        public static House Read(string database) => new(
            [.. Restoration.Read(database, "SELECT friendly_name FROM data_protection_keys WHERE friendly_name IS NOT NULL", row => row.GetString(0))],
            [.. Restoration.Read(database, "SELECT id FROM facilitators", row => row.GetGuid(0))],
            Restoration.Read(database, "SELECT id, owner FROM workshops", row => KeyValuePair.Create(row.GetGuid(0), row.GetGuid(1))).ToDictionary(),
            Restoration.Read(database, "SELECT stream, max(version) FROM events GROUP BY stream", row => KeyValuePair.Create(row.GetGuid(0), row.GetInt32(1))).ToDictionary());

        /// <summary>Is it the same house, whenever?</summary>
        public bool IsOf(House other) => Keys.Overlaps(other.Keys);

        /// <summary>Is this what became of that one? The last facilitator of a house stays, so one without any is only begun.</summary>
        public bool Follows(House earlier) =>
            Accounts.Count > 0 && IsOf(earlier) && earlier.Lengths.All(workshop => !Lengths.TryGetValue(workshop.Key, out var length) || length >= workshop.Value);
    }

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
