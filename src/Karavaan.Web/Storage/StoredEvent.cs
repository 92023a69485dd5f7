using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>A row of the table of events.</summary>
internal static class StoredEvent
{
    public const string SelectAfter = "SELECT version, type, data, actor, at FROM events WHERE stream = @0 AND version > @1 ORDER BY version";

    /// <summary>The event of a row that was selected by <see cref="SelectAfter"/>.</summary>
    /// <exception cref="CorruptEventException">It is not the expected version, or can't be read.</exception>
    public static Recorded Read(WorkshopId stream, int expected, SqliteDataReader row)
    {
        try
        {
            var version = row.GetInt32(0);
            return version == expected
                ? new(EventJson.Read(row.GetString(1), row.GetString(2)), Actor(row), At(row))
                : throw new FormatException($"the next one in the log is event {version}");
        }
        catch (Exception reason)
        {
            throw new CorruptEventException(stream, expected, reason.Message, reason);
        }
    }

    private static Actor Actor(SqliteDataReader row) => ActorText.Read(row.IsDBNull(3) ? null : row.GetString(3));

    private static DateTimeOffset At(SqliteDataReader row) =>
        row.IsDBNull(4) ? DateTimeOffset.UnixEpoch : new(row.GetInt64(4), TimeSpan.Zero);
}
