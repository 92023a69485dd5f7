using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// The pictures of a facilitator who goes, and which workshops show them: not only their own, because a colleague who led one with them may
/// have held it again. Read before the transaction, in which nobody else can write.
/// </summary>
internal sealed class ShownPictures
{
    private readonly KaravaanDb db;
    private readonly FacilitatorId who;
    private readonly List<string> pictures;
    private readonly Dictionary<WorkshopId, List<string>> shown = [];

    private ShownPictures(KaravaanDb db, FacilitatorId who, List<string> pictures) => (this.db, this.who, this.pictures) = (db, who, pictures);

    public static async Task<ShownPictures> OfAsync(KaravaanDb db, FacilitatorId who, CancellationToken cancellation)
    {
        var found = new ShownPictures(db, who, await db.Set<StoredPicture>().Where(p => p.Owner == who).Select(p => p.Hash).ToListAsync(cancellation));
        await found.LookAsync(cancellation);
        return found;
    }

    /// <summary>Every owner of a workshop that shows one of them gets it; in the transaction, after workshops went to their heirs.</summary>
    public async Task HandOnAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        // Of those that were begun meanwhile.
        await LookAsync(cancellation);
        var owners = await db.Set<WorkshopRow>().AsNoTracking().Where(w => w.Owner != who).Select(w => new { w.Id, w.Owner }).ToListAsync(cancellation);
        foreach (var group in owners.GroupBy(w => w.Owner, w => w.Id))
        {
            var (owner, wanted) = (group.Key, group.SelectMany(id => shown.GetValueOrDefault(id, [])).ToHashSet(StringComparer.Ordinal));
            if (wanted.Count > 0)
            {
                wanted.ExceptWith(await db.Set<StoredPicture>().Where(p => p.Owner == owner).Select(p => p.Hash).ToListAsync(cancellation));
                await GiveAsync(owner, wanted, now, cancellation);
            }
        }
    }

    /// <summary>One after another: only one has to be in memory.</summary>
    private async Task GiveAsync(FacilitatorId owner, HashSet<string> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var hash in wanted)
        {
            if (await db.Set<StoredPicture>().AsNoTracking().SingleOrDefaultAsync(p => p.Hash == hash && p.Owner == who, cancellation) is { } there)
            {
                var row = db.Add(there with { Owner = owner, Made = now });
                await db.SaveChangesAsync(cancellation);
                row.State = EntityState.Detached;
            }
        }
    }

    /// <summary>The first event of a workshop holds its template, and nothing else names pictures; translations of it do too.</summary>
    private async Task LookAsync(CancellationToken cancellation)
    {
        if (pictures.Count == 0)
        {
            return;
        }

        var known = shown.Keys.ToList();
        var first =
            from w in db.Set<WorkshopRow>()
            join e in db.Set<EventRow>() on w.Id equals e.Stream
            where e.Version == 1 && !known.Contains(w.Id)
            select new { w.Id, e.Data };
        await foreach (var started in first.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            shown[started.Id] = pictures.FindAll(hash => started.Data.Contains($"picture:{hash}-", StringComparison.Ordinal));
        }
    }
}
