using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Deletes a workshop with everything, inside a transaction that is open.</summary>
internal static class Deletion
{
    /// <summary>Every table that knows a workshop, and the column by which; the workshop itself last, because the others point at it.</summary>
    private static readonly (string Table, string Column)[] Places =
    [
        ("events", "stream"), ("commands", "stream"), ("round_keys", "workshop"), ("people", "workshop"), ("publications", "workshop"),
        ("issued_files", "workshop"), ("charter_copies", "workshop"),
        ("screens", "workshop"), ("paired_desks", "workshop"), ("confirmations", "workshop"), ("workshop_facilitators", "workshop"), ("workshops", "id"),
    ];

    public static void Run(SqliteConnection connection, WorkshopId workshop)
    {
        foreach (var (table, column) in Places)
        {
            using var delete = new Statement(connection, $"DELETE FROM {table} WHERE {column} = @0", 1);
            delete.Execute(workshop.Value);
        }
    }
}
