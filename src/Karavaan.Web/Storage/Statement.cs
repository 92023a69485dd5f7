using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>A prepared SQL statement with parameters <c>@0, @1, …</c>; compiled once, run many times on one connection.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql, int parameters = 0)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter($"@{i}", null));
        }
    }

    /// <summary>Runs it and gives the number of rows that changed.</summary>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs it and gives the first column of the first row.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteScalar();
    }

    /// <summary>Runs it and gives its rows.</summary>
    public SqliteDataReader Query(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
