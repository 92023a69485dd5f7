using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Is a file a whole database?</summary>
internal static class SqliteFile
{
    /// <summary>Looks at every page.</summary>
    /// <exception cref="StorageRefusedException">It is damaged; in words.</exception>
    public static void Check(SqliteConnection open, string file)
    {
        if (Troubles(open, "integrity_check").FirstOrDefault(line => line != "ok") is { } trouble)
        {
            throw new StorageRefusedException(UpkeepText.Damaged, file, trouble);
        }
    }

    /// <summary>What a check of SQLite says, a line each; 'ok' when all is well.</summary>
    public static List<string> Troubles(SqliteConnection open, string check)
    {
        using var statement = new Statement(open, $"PRAGMA {check}");
        using var rows = statement.Query();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(string.Join(' ', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i))));
        }

        return lines;
    }
}
