using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Karavaan.Web.Storage;

/// <summary>The model on SQLite: one file, one process.</summary>
public sealed class SqliteKaravaanDb(DbContextOptions<SqliteKaravaanDb> options) : KaravaanDb(options)
{
    /// <summary>Options for a file; every connection gets the pragmas of <see cref="SqlitePragmas"/>, and may make it so large.</summary>
    internal static void Configure(DbContextOptionsBuilder options, string connectionString, int? megabytes = null) =>
        options.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Interceptor(megabytes));

    /// <summary>For <c>dotnet ef</c> only: the model without a database.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteKaravaanDb>
    {
        public SqliteKaravaanDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteKaravaanDb>();
            Configure(options, "Data Source=:memory:");
            return new(options.Options);
        }
    }
}
