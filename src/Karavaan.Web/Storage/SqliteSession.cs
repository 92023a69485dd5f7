using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Karavaan.Web.Storage;

/// <summary>The writer's connection with its prepared statements. Thrown away after a transaction failed as a whole.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly TimeSpan slowDisk;
    private readonly Statement begin;
    private readonly Statement savepoint;
    private readonly Statement release;
    private readonly Statement undo;
    private readonly Statement commit;
    private readonly EventWriter events;

    /// <summary>Opens the database, which exists.</summary>
    public SqliteSession(DataFolder folder)
    {
        (connection, slowDisk) = (new(folder.OwnConnectionString), folder.SlowDisk);
        connection.Open();
        SqlitePragmas.Apply(connection);
        SqlitePragmas.Limit(connection, folder.MaxMegabytes);
        begin = new(connection, "BEGIN IMMEDIATE");
        savepoint = new(connection, "SAVEPOINT batch");
        release = new(connection, "RELEASE batch");
        undo = new(connection, "ROLLBACK TO batch");
        commit = new(connection, "COMMIT");
        events = new(connection);
    }

    /// <summary>
    /// Writes the batches in one transaction and gives those that are now durable. A batch that fails by itself is answered and left out; that
    /// nothing can be written is no fault of a batch: a session that was opened while the disk was read-only never can.
    /// </summary>
    /// <exception cref="SqliteException">The transaction came to nothing; batches without an answer may be tried again.</exception>
    public List<WriteJob> Commit(List<WriteJob> group)
    {
        begin.Execute();
        var written = group.FindAll(Write);
        if (slowDisk > TimeSpan.Zero)
        {
            Thread.Sleep(slowDisk);
        }

        commit.Execute();
        return written;
    }

    public void Dispose()
    {
        events.Dispose();
        foreach (var statement in (Statement[])[begin, savepoint, release, undo, commit])
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private bool Write(WriteJob job)
    {
        savepoint.Execute();
        try
        {
            events.Write(job);
            release.Execute();
            return true;
        }
        catch (Exception failure) when (IsInTransaction && !DiskTrouble.EndsConnection(failure))
        {
            undo.Execute();
            release.Execute();
            job.Fail(failure);
            return false;
        }
    }

    /// <summary>SQLite rolls a whole transaction back by itself after some errors of the disk.</summary>
    private bool IsInTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;
}
