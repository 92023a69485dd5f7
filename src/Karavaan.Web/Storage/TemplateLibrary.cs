using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>What the facilitators of this house share with each other, and what they put out of the way.</summary>
public sealed class TemplateLibrary(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>What others share, by title.</summary>
    public async Task<IReadOnlyList<SharedTemplate>> SharedAsync(FacilitatorId reader, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Shared(db).Where(t => t.Owner != reader).OrderBy(t => t.Title).ThenBy(t => t.Id).ToListAsync(cancellation);
        var owners = rows.Select(t => t.Owner.Value).Distinct().ToList();
        var names = await db.Set<Facilitator>().Where(f => owners.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.UserName ?? "", cancellation);
        return [.. rows.Select(t => new SharedTemplate(t, names.GetValueOrDefault(t.Owner.Value, "")))];
    }

    /// <summary>A template that they may read: their own, or one that is shared; <c>null</c>: neither.</summary>
    public async Task<OwnTemplate?> FindAsync(Guid id, FacilitatorId reader, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<OwnTemplate>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id && t.Owner == reader, cancellation)
            ?? await Shared(db).SingleOrDefaultAsync(t => t.Id == id, cancellation);
    }

    /// <summary>
    /// Puts a template of theirs out of the way, and nobody takes it any more; or brings it back, for themselves alone. False: there is none.
    /// </summary>
    public async Task<bool> ArchiveAsync(Guid id, FacilitatorId owner, bool isArchived, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<OwnTemplate>().Where(t => t.Id == id && t.Owner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.IsArchived, isArchived).SetProperty(t => t.IsShared, t => t.IsShared && !isArchived), cancellation) > 0;
    }

    /// <summary>Lets the other facilitators take a template of theirs, or no longer; false: there is none.</summary>
    public async Task<bool> ShareAsync(Guid id, FacilitatorId owner, bool isShared, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<OwnTemplate>().Where(t => t.Id == id && t.Owner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.IsShared, isShared), cancellation) > 0;
    }

    private static IQueryable<OwnTemplate> Shared(KaravaanDb db) => db.Set<OwnTemplate>().AsNoTracking().Where(t => t.IsShared && !t.IsArchived);
}

/// <summary>A template that somebody else shares.</summary>
/// <param name="Template">As it stands now.</param>
/// <param name="By">Who shares it.</param>
public sealed record SharedTemplate(OwnTemplate Template, string By);
