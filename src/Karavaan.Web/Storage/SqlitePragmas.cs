using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Karavaan.Web.Storage;

/// <summary>
/// What SQLite must be told on every connection: a commit is on disk when it returns, erased text is overwritten, and no commit pays
/// for a checkpoint (see <see cref="SqliteCheckpoints"/>).
/// </summary>
internal static class SqlitePragmas
{
    private const int PagesPerMegabyte = (1 << 20) / 4096;

    private const string Sql = """
        PRAGMA busy_timeout = 10000;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        PRAGMA wal_autocheckpoint = 0;
        """;

    /// <summary>Applies them, and the limit, to the connections of EF Core, and keeps those that can't write any more out of the pool.</summary>
    public static IInterceptor[] Interceptors(int? megabytes) => [new OnOpened(megabytes), new OnBegin()];

    /// <summary>Applies them to an open connection.</summary>
    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    /// <summary>
    /// Keeps a connection that can only be read out of the pool, with all that came into it before: SQLite opens one when the disk can't be
    /// written just now, and it stays so when the disk can be written again.
    /// </summary>
    public static void KeepFromPool(SqliteConnection connection)
    {
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
        {
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Lets the database grow to so many megabytes through this connection.</summary>
    public static void Limit(DbConnection connection, int? megabytes)
    {
        if (megabytes is { } most)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {most * PagesPerMegabyte}";
            command.ExecuteNonQuery();
        }
    }

    private sealed class OnOpened(int? megabytes) : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            KeepFromPool((SqliteConnection)connection);
            Apply(connection);
            Limit(connection, megabytes);
        }

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// A connection whose log was opened while the disk was read-only says that it can write, and can't, before it is asked to: then it goes, with
    /// all of the pool, and who tries again gets a new one.
    /// </summary>
    private sealed class OnBegin : DbTransactionInterceptor
    {
        public override InterceptionResult<DbTransaction> TransactionStarting(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
        {
            try
            {
                return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
            }
            catch (SqliteException failure) when (DiskTrouble.EndsConnection(failure))
            {
                SqliteConnection.ClearPool((SqliteConnection)connection);
                throw;
            }
        }

        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(TransactionStarting(connection, eventData, result));
    }
}
