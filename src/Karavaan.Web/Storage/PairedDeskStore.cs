using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// Phones that are the desk of one workshop. Their key opens nothing else: no account, no other workshop. It works for
/// <see cref="Life"/>, and until somebody at the desk ends it.
/// </summary>
public sealed class PairedDeskStore(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>How long a phone stays the desk: an evening, and getting there.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>A phone becomes the desk; gives its key. Those whose time is over are thrown away. <c>null</c>: whose phone it is has no account any more.</summary>
    public async Task<string?> AddAsync(WorkshopId workshop, FacilitatorId facilitator, CancellationToken cancellation = default)
    {
        var (key, now) = (Token.Draw(), clock.GetUtcNow());
        var start = now - Life;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HasAccountAsync(facilitator, cancellation))
        {
            return null;
        }

        await db.Set<PairedDeskRow>().Where(d => d.Paired <= start).ExecuteDeleteAsync(cancellation);
        db.Add(new PairedDeskRow { Id = Guid.CreateVersion7(), KeyHash = key.Hash, Workshop = workshop, Facilitator = facilitator, Paired = now });
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return key.Text;
    }

    /// <summary>The desk that this key opens in this workshop; <c>null</c>: it was ended, is too old, of another workshop, or no key.</summary>
    public async Task<PairedDesk?> FindAsync(WorkshopId workshop, string key, CancellationToken cancellation = default)
    {
        var hash = Token.HashOf(key);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Valid(db, workshop).Where(d => d.KeyHash == hash)
            .Select(d => new PairedDesk(d.Id, d.Facilitator, d.Paired)).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>The phones that are this workshop's desk now, the first one first.</summary>
    public async Task<IReadOnlyList<PairedDesk>> OfAsync(WorkshopId workshop, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Valid(db, workshop).OrderBy(d => d.Paired).Select(d => new PairedDesk(d.Id, d.Facilitator, d.Paired)).ToListAsync(cancellation);
    }

    /// <summary>This phone is the workshop's desk no longer.</summary>
    public async Task EndAsync(WorkshopId workshop, Guid desk, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<PairedDeskRow>().Where(d => d.Workshop == workshop && d.Id == desk).ExecuteDeleteAsync(cancellation);
    }

    private IQueryable<PairedDeskRow> Valid(KaravaanDb db, WorkshopId workshop)
    {
        var start = clock.GetUtcNow() - Life;
        return db.Set<PairedDeskRow>().AsNoTracking().Where(d => d.Workshop == workshop && d.Paired > start);
    }
}

/// <summary>A phone that is a desk: whose, and since when (UTC).</summary>
public sealed record PairedDesk(Guid Id, FacilitatorId Facilitator, DateTimeOffset Paired);
