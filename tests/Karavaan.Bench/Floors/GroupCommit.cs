using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Karavaan.Bench.Floors;

/// <summary>
/// The bare thing under the log: one thread that takes what waits, and commits it as one group with prepared statements. A command is
/// two rows, one that says what happened and one that makes a retry safe, as in Karavaan's own log; nothing is decided.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int LargestGroup = 256;

    private const string Tables = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 0;
        CREATE TABLE events (stream TEXT, version INTEGER, type TEXT, data TEXT, actor TEXT, at INTEGER, PRIMARY KEY (stream, version)) WITHOUT ROWID;
        CREATE TABLE commands (stream TEXT, actor TEXT, command_id TEXT, first_version INTEGER, count INTEGER, PRIMARY KEY (stream, actor, command_id)) WITHOUT ROWID;
        """;

    private readonly SqliteConnection connection;
    private readonly TimeSpan slowness;
    private readonly Channel<(string Text, TaskCompletionSource Done)> waiting = Channel.CreateUnbounded<(string, TaskCompletionSource)>(new() { SingleReader = true });
    private readonly Thread writer;
    private readonly string stream = Guid.CreateVersion7().ToString();
    private readonly string actor = $"p:{Guid.CreateVersion7()}";
    private int version;

    /// <param name="file">A database that does not exist yet.</param>
    /// <param name="slowness">So much longer every commit takes.</param>
    public GroupCommit(string file, TimeSpan slowness)
    {
        this.slowness = slowness;
        connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        Command(Tables).ExecuteNonQuery();
        writer = new(Write) { IsBackground = true };
        writer.Start();
    }

    /// <summary>Done when it is on disk.</summary>
    public Task SaveAsync(string text)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Writer.TryWrite((text, done));
        return done.Task;
    }

    public void Dispose()
    {
        waiting.Writer.Complete();
        writer.Join();
        connection.Dispose();
    }

    private void Write()
    {
        using var happened = Command("INSERT INTO events VALUES (@0, @1, 'answer-given', @2, @3, @4)", 5);
        using var command = Command("INSERT INTO commands VALUES (@0, @1, @2, @3, 1)", 4);
        var group = new List<(string Text, TaskCompletionSource Done)>(LargestGroup);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            using var transaction = connection.BeginTransaction();
            (happened.Transaction, command.Transaction) = (transaction, transaction);
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var next))
            {
                group.Add(next);
                Run(happened, stream, ++version, $$"""{"stage":1,"question":0,"by":"{{actor}}","text":"{{next.Text}}"}""", actor, DateTime.UtcNow.Ticks);
                Run(command, stream, actor, Guid.CreateVersion7().ToString(), version);
            }

            Thread.Sleep(slowness);
            transaction.Commit();
            group.ForEach(one => one.Done.SetResult());
        }
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"@{i}", null));
        }

        return command;
    }
}
