using System.Diagnostics;
using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Writes one batch inside a transaction that is open on its connection.</summary>
internal sealed class EventWriter(SqliteConnection connection) : IDisposable
{
    private const int PrimaryKeyTaken = 1555;

    private readonly Statement lastVersion = new(connection, "SELECT coalesce(max(version), 0) FROM events WHERE stream = @0", 1);
    private readonly Statement insertEvent = new(
        connection, "INSERT INTO events (stream, version, type, data, actor, at) VALUES (@0, @1, @2, @3, @4, @5)", 6);

    private readonly Statement insertCommand = new(
        connection, "INSERT INTO commands (stream, actor, command_id, first_version, count) VALUES (@0, @1, @2, @3, @4)", 5);

    private readonly SideWriter sides = new(connection);
    private readonly Redactor redactor = new(connection);

    /// <summary>Writes events, commands and what lies beside them; or deletes a workshop.</summary>
    public void Write(WriteJob job)
    {
        switch (job)
        {
            case WriteJob.Append append:
                Write(append);
                break;
            case WriteJob.Delete(var workshop):
                Deletion.Run(connection, workshop);
                break;
            default:
                throw new UnreachableException();
        }
    }

    public void Dispose()
    {
        lastVersion.Dispose();
        insertEvent.Dispose();
        insertCommand.Dispose();
        sides.Dispose();
        redactor.Dispose();
    }

    private void Write(WriteJob.Append job)
    {
        var (stream, version, items) = job.Batch;
        RefuseOtherVersion(stream, version);
        foreach (var item in items)
        {
            WriteCommand(stream, version + 1, item);
            foreach (var recorded in item.Events)
            {
                WriteEvent(stream, ++version, item.By is Actor.Secret ? item.By : recorded.By, recorded);
            }

            sides.Write(stream, item);
        }

        foreach (var participant in job.Redacted)
        {
            redactor.Blank(stream, participant);
        }
    }

    private void RefuseOtherVersion(WorkshopId stream, int expected)
    {
        var actual = Convert.ToInt32(lastVersion.Scalar(stream.Value), null);
        if (actual != expected)
        {
            throw new VersionConflictException(stream, expected, actual);
        }
    }

    private void WriteCommand(WorkshopId stream, int firstVersion, AppendItem item)
    {
        try
        {
            var key = ActorText.CommandKey(item.By, item.CommandId);
            insertCommand.Execute(stream.Value, ActorText.Write(item.By) ?? "", key, firstVersion, item.Events.Count);
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == PrimaryKeyTaken)
        {
            throw new DuplicateCommandException(stream, item.CommandId);
        }
    }

    private void WriteEvent(WorkshopId stream, int version, Actor by, Recorded recorded)
    {
        var (type, data) = EventJson.Write(recorded.Event);
        long? at = by is Actor.Secret ? null : recorded.At.UtcTicks;
        insertEvent.Execute(stream.Value, version, type, data, ActorText.Write(by), at);
    }
}
