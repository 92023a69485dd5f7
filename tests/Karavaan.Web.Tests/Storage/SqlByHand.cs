using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Tests.Storage;

/// <summary>
/// SQL by hand on the file of a database, behind the program's back: what stands in it is seen as it lies on the disk, and damaged as no code of
/// ours would. Every statement has a connection of its own that is really closed afterwards, so that no file stays open when its folder goes.
/// </summary>
internal static class SqlByHand
{
    /// <summary>A migration that no program of today knows.</summary>
    public const string Tomorrow = "29990101000000_Camels";

    /// <summary>Makes a database one of a newer program.</summary>
    public const string MakeNewer = $"INSERT INTO __EFMigrationsHistory VALUES ('{Tomorrow}', '99.0.0')";

    /// <summary>Reads or changes something; gives the first value of the first row, or null when there is none. Makes the file if it isn't there.</summary>
    public static object? Value(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    /// <summary>Changes something; gives how many rows.</summary>
    public static int Change(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = Command(connection, sql);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads every row as text, bytes in hexadecimal. Can't change anything.</summary>
    public static List<(string Column, string Text)[]> Rows(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        List<(string, string)[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => (reader.GetName(i), reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(i)}"))]);
        }

        return rows;
    }

    /// <summary>The same of the first column only.</summary>
    public static IEnumerable<string> Texts(string file, string sql) => Rows(file, sql).Select(row => row[0].Text);

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The words are our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
