using Karavaan.Domain.Workshops;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Blanks a participant's typed texts in the rows of a stream.</summary>
internal sealed class Redactor(SqliteConnection connection) : IDisposable
{
    private readonly Statement select = new(connection, StoredEvent.SelectAfter, 2);
    private readonly Statement update = new(connection, "UPDATE events SET data = @2 WHERE stream = @0 AND version = @1", 3);

    public void Blank(WorkshopId stream, ParticipantId participant)
    {
        foreach (var (version, blanked) in Changed(stream, participant))
        {
            update.Execute(stream.Value, version, EventJson.Write(blanked).Data);
        }
    }

    public void Dispose()
    {
        select.Dispose();
        update.Dispose();
    }

    private List<(int Version, WorkshopEvent Blanked)> Changed(WorkshopId stream, ParticipantId participant)
    {
        List<(int, WorkshopEvent)> changed = [];
        using var rows = select.Query(stream.Value, 0);
        for (var version = 1; rows.Read(); version++)
        {
            var happened = StoredEvent.Read(stream, version, rows).Event;
            if (Redaction.Blank(happened, participant) is var blanked && !ReferenceEquals(blanked, happened))
            {
                changed.Add((version, blanked));
            }
        }

        return changed;
    }
}
