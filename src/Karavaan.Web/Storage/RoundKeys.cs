using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>The secrets of open consent rounds. Made and destroyed beside the events (<see cref="SideWrite"/>).</summary>
public sealed class RoundKeys(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>The round's key, or <c>null</c> when it was destroyed or never made.</summary>
    public async Task<byte[]?> FindAsync(RoundId round, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<RoundKeyRow>().Where(r => r.Round == round).Select(r => r.Key).SingleOrDefaultAsync(cancellation);
    }
}
