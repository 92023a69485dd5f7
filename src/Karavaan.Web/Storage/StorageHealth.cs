using System.Data.Common;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Can the database be read and written?</summary>
public sealed class StorageHealth(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>Reads from the log and begins to write, which is then left; false when one of them fails.</summary>
    public async Task<bool> IsWellAsync(CancellationToken cancellation = default)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.Set<EventRow>().AnyAsync(cancellation);
            await db.Database.ExecuteSqlRawAsync("BEGIN IMMEDIATE; ROLLBACK", cancellation);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
