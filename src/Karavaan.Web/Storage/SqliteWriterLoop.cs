using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Takes what waits, commits it as one group, answers. If a group fails as a whole, each batch is tried alone.</summary>
internal sealed class SqliteWriterLoop(WriteQueue waiting, DataFolder folder, SqliteCheckpoints checkpoints, StorageMeter meter)
{
    private const int LargestGroup = 256;

    private SqliteSession? session;
    private bool isAfterTrouble;

    /// <summary>Until the queue is closed and empty.</summary>
    public void Run()
    {
        var group = new List<WriteJob>(LargestGroup);
        while (waiting.TryTake(group, LargestGroup))
        {
            Commit(group);
            group.Clear();
        }

        session?.Dispose();
    }

    private void Commit(List<WriteJob> group)
    {
        if (TryCommit(group) is null)
        {
            return;
        }

        foreach (var job in group.Where(job => !job.IsAnswered))
        {
            if (TryCommit([job]) is { } failure && !job.IsAnswered)
            {
                job.Fail(failure);
            }
        }
    }

    /// <summary>Commits and answers; the exception if the transaction as a whole came to nothing.</summary>
    private Exception? TryCommit(List<WriteJob> group)
    {
        try
        {
            session ??= new(folder);
            var written = meter.Commit(group.Count, () => session.Commit(group));
            if (written.Exists(job => job.Erases))
            {
                checkpoints.Erase();
            }

            if (isAfterTrouble)
            {
                // A pooled connection that was opened meanwhile may never write: its log was opened for reading only, which it doesn't tell.
                SqliteConnection.ClearAllPools();
                isAfterTrouble = false;
            }

            written.ForEach(job => job.Succeed());
            return null;
        }
        catch (Exception failure)
        {
            session?.Dispose();
            session = null;
            isAfterTrouble |= DiskTrouble.EndsConnection(failure);
            return failure;
        }
    }
}
