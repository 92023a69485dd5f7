using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>What workshops made public.</summary>
public sealed class PublicationStore(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>131 random bits: <see cref="Codes.Letters"/> are 23.</summary>
    private const int SlugLength = 29;

    /// <summary>Makes something public under a new slug.</summary>
    /// <param name="workshop">Whose it is.</param>
    /// <param name="kind">What it is, such as <c>charter</c>.</param>
    /// <param name="contentHash">Lower-case hex SHA-256 of the content.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Publication> PublishAsync(
        WorkshopId workshop, string kind, string contentHash, CancellationToken cancellation = default)
    {
        var slug = Codes.Draw(SlugLength).ToLowerInvariant();
        var publication = new Publication(slug, workshop, kind, clock.GetUtcNow(), null, contentHash);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(publication);
        await db.SaveChangesAsync(cancellation);
        return publication;
    }

    /// <summary>What is or was public under this slug, or <c>null</c>; look whether it was withdrawn.</summary>
    public async Task<Publication?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).SingleOrDefaultAsync(p => p.Slug == slug, cancellation);
    }

    /// <summary>Everything that a workshop ever made public, newest first.</summary>
    public async Task<IReadOnlyList<Publication>> OfAsync(WorkshopId workshop, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).Where(p => p.Workshop == workshop).OrderByDescending(p => p.Created).ToListAsync(cancellation);
    }

    /// <summary>Takes it back, for good; false when there is nothing of this workshop to take back.</summary>
    public async Task<bool> WithdrawAsync(WorkshopId workshop, string slug, CancellationToken cancellation = default)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).Where(p => p.Slug == slug && p.Workshop == workshop && p.Withdrawn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Withdrawn, now), cancellation) == 1;
    }

    private static IQueryable<Publication> Rows(KaravaanDb db) => db.Set<Publication>().AsNoTracking();
}
