using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>
/// Moves what was committed from the write-ahead log into the database, in the background and on a connection of its own, so that no
/// commit waits for it. After something was erased the write-ahead log is emptied, because it still holds the old pages.
/// </summary>
public sealed class SqliteCheckpoints(DataFolder folder, ILogger<SqliteCheckpoints> logger) : BackgroundService
{
    private const long WorthTheTrouble = 1 << 20;
    private const long TooLarge = 64 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>At first it is asked for: what a program before this one erased may still stand there, if it was killed.</summary>
    private int erase = 1;

    /// <summary>Asks for an empty write-ahead log.</summary>
    public void Erase() => Interlocked.Exchange(ref erase, 1);

    /// <summary>Moves what is there, if that is worth the trouble.</summary>
    public void Run()
    {
        var log = new FileInfo($"{folder.Database}-wal");
        var length = log.Exists ? log.Length : 0;
        if (Interlocked.Exchange(ref erase, 0) == 1 || length > TooLarge)
        {
            Truncate();
        }
        else if (length > WorthTheTrouble)
        {
            Checkpoint("PASSIVE");
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Run();
            }
            catch (SqliteException e)
            {
                logger.LogWarning(e, "The write-ahead log could not be moved into the database; nothing is lost, it is tried again.");
            }
        }
    }

    /// <summary>A reader who is busy, or a disk that fails, keeps the log from being emptied: then it is asked for again.</summary>
    private void Truncate()
    {
        var isEmpty = false;
        try
        {
            isEmpty = Checkpoint("TRUNCATE");
        }
        finally
        {
            if (!isEmpty)
            {
                Erase();
            }
        }
    }

    private bool Checkpoint(string mode)
    {
        using var connection = new SqliteConnection(folder.OwnConnectionString);
        connection.Open();
        SqlitePragmas.Apply(connection);
        using var patience = new Statement(connection, "PRAGMA busy_timeout = 500");
        patience.Scalar();
        using var checkpoint = new Statement(connection, $"PRAGMA wal_checkpoint({mode})");
        return Convert.ToInt32(checkpoint.Scalar(), null) == 0;
    }
}
