using System.Runtime.CompilerServices;
using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>
/// The log in SQLite. One thread writes for the whole process: it takes all batches that wait, of all Rooms, and commits them in one
/// transaction, so that a slow disk makes larger groups and not a queue. A batch that is cancelled after it was handed in is
/// written all the same.
/// </summary>
public sealed class SqliteEventLog : EventLog, IDisposable
{
    private readonly DataFolder folder;
    private readonly WriteQueue waiting = new();
    private readonly Thread writer;

    /// <summary>Starts the writer; the database must be ready (<see cref="StorageSetup.PrepareStorageAsync"/>).</summary>
    public SqliteEventLog(DataFolder folder, SqliteCheckpoints checkpoints, StorageMeter meter)
    {
        this.folder = folder;
        writer = new(() => new SqliteWriterLoop(waiting, folder, checkpoints, meter).Run()) { IsBackground = true, Name = "event log" };
        writer.Start();
    }

    /// <inheritdoc/>
    public override Task AppendAsync(AppendBatch batch, CancellationToken cancellation = default) => Enqueue(new WriteJob.Append(batch, []), cancellation);

    /// <inheritdoc/>
    public override Task RedactAsync(
        AppendBatch batch, IReadOnlyCollection<ParticipantId> people, CancellationToken cancellation = default) =>
        Enqueue(new WriteJob.Append(batch, people), cancellation);

    /// <inheritdoc/>
    public override Task DeleteAsync(WorkshopId workshop, CancellationToken cancellation = default) =>
        Enqueue(new WriteJob.Delete(workshop), cancellation);

    /// <inheritdoc/>
    public override async IAsyncEnumerable<Recorded> ReadAsync(
        WorkshopId stream, int after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var connection = new SqliteConnection(folder.ConnectionString);
        await connection.OpenAsync(cancellation);
        SqlitePragmas.KeepFromPool(connection);
        using var statement = new Statement(connection, StoredEvent.SelectAfter, 2);
        await using var rows = statement.Query(stream.Value, after);
        while (await rows.ReadAsync(cancellation))
        {
            yield return StoredEvent.Read(stream, ++after, rows);
        }
    }

    /// <inheritdoc/>
    public override async Task<FirstAnswer?> FindCommandAsync(
        WorkshopId stream, Actor by, Guid commandId, CancellationToken cancellation = default)
    {
        await using var connection = new SqliteConnection(folder.ConnectionString);
        await connection.OpenAsync(cancellation);
        SqlitePragmas.KeepFromPool(connection);
        using var statement = new Statement(
            connection, "SELECT first_version, count FROM commands WHERE stream = @0 AND actor = @1 AND command_id = @2", 3);
        await using var rows = statement.Query(stream.Value, ActorText.Write(by) ?? "", ActorText.CommandKey(by, commandId));
        return await rows.ReadAsync(cancellation) ? new FirstAnswer(rows.GetInt32(0), rows.GetInt32(1)) : null;
    }

    /// <summary>Writes what still waits and stops.</summary>
    public void Dispose()
    {
        waiting.Close();
        writer.Join();
    }

    private Task Enqueue(WriteJob job, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return waiting.TryAdd(job) ? job.Done : throw new ObjectDisposedException(nameof(SqliteEventLog));
    }
}
