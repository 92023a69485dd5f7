using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Karavaan.Web.Storage;

/// <summary>
/// The model on SQLite: one file, one process. EF Core finds it compiled in <c>Compiled</c>, a seventh of the start less than building it;
/// whoever changes it writes that anew: <c>dotnet ef dbcontext optimize --context SqliteKaravaanDb -o Storage/Compiled -n Karavaan.Web.Storage.Compiled</c>.
/// </summary>
public sealed class SqliteKaravaanDb(DbContextOptions<SqliteKaravaanDb> options) : KaravaanDb(options)
{
    /// <summary>Options for a file; every connection gets the pragmas of <see cref="SqlitePragmas"/>, and may make it so large.</summary>
    internal static void Configure(DbContextOptionsBuilder options, string connectionString, int? megabytes = null) =>
        options.UseSqlite(connectionString).AddInterceptors(SqlitePragmas.Interceptors(megabytes));

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
