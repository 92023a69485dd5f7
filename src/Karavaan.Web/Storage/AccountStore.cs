using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// Accounts that are there, and the end of one. It never takes a workshop of others along: somebody else looks after it from then on.
/// </summary>
public sealed class AccountStore(IDbContextFactory<KaravaanDb> databases, SqliteCheckpoints checkpoints, TimeProvider clock)
{
    /// <summary>
    /// The security stamp of an account, which every cookie of it carries; a new password has a new one. <c>null</c>: there is no such account.
    /// </summary>
    public async Task<string?> StampAsync(FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.Where(f => f.Id == who.Value).Select(f => f.SecurityStamp).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Which of these accounts there are.</summary>
    public async Task<IReadOnlyList<Guid>> ThereAsync(IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Users.Where(f => accounts.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancellation);
    }

    /// <summary>What would come of their workshops if their account went now.</summary>
    public async Task<Leaving> LeavingAsync(FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await LeavingAsync(db, who, cancellation);
    }

    /// <summary>
    /// Deletes the account with its templates, pictures, invitations and paired phones, in one transaction. A workshop goes to whoever leads it too
    /// and has been here longest, or else to <paramref name="heir"/>. Who has a workshop that shows one of the pictures gets it. Rehearsals
    /// that nobody else leads are left: they are deleted next.
    /// </summary>
    /// <param name="who">Whose account; proved.</param>
    /// <param name="heir">Who takes what nobody else leads; <c>null</c>: nobody.</param>
    /// <param name="cancellation">Only before anything is deleted.</param>
    /// <returns>What came of their workshops; <c>null</c>, and nothing changed: they are the last facilitator of the house, or a workshop would be left to nobody.</returns>
    public async Task<Leaving?> DeleteAsync(FacilitatorId who, FacilitatorId? heir, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var shown = await ShownPictures.OfAsync(db, who, cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var leaving = await LeavingAsync(db, who, cancellation);
        if (leaving.IsLast || (leaving.Left.Count > 0 && (heir is not { } other || other == who || !await db.Users.AnyAsync(f => f.Id == other.Value, cancellation))))
        {
            return null;
        }

        await HandOnAsync(db, [.. leaving.HandedOn.Select(handover => (handover.Workshop.Id, handover.Heir)), .. leaving.Left.Select(row => (row.Id, heir!.Value))], cancellation);
        await shown.HandOnAsync(clock.GetUtcNow(), cancellation);
        await RemoveAsync(db, who, cancellation);
        await whole.CommitAsync(cancellation);
        checkpoints.Erase();
        return leaving;
    }

    /// <summary>Deletes an account again that a backup brought back. A workshop whose later owner is not there goes to who has been here longest.</summary>
    /// <param name="who">Whose account.</param>
    /// <param name="later">Who had their workshops since.</param>
    /// <param name="cancellation">Only before anything is deleted.</param>
    public async Task<DeletedAgain> DeleteAgainAsync(
        FacilitatorId who, IReadOnlyDictionary<WorkshopId, FacilitatorId> later, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var shown = await ShownPictures.OfAsync(db, who, cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var all = await db.Users.Select(f => f.Id).ToListAsync(cancellation);
        if (!all.Remove(who.Value))
        {
            return DeletedAgain.NotThere;
        }

        if (all.Count == 0)
        {
            return DeletedAgain.IsLast;
        }

        var leaving = await LeavingAsync(db, who, cancellation);
        var heirs = leaving.HandedOn.Select(handover => (handover.Workshop.Id, handover.Heir)).Concat(leaving.Left.Select(row => (row.Id, Heir: new FacilitatorId(all.Min()))))
            .Select(one => (one.Id, later.TryGetValue(one.Id, out var known) && all.Contains(known.Value) ? known : one.Heir));
        await HandOnAsync(db, [.. heirs], cancellation);
        await shown.HandOnAsync(clock.GetUtcNow(), cancellation);
        await RemoveAsync(db, who, cancellation);
        await whole.CommitAsync(cancellation);
        checkpoints.Erase();
        return DeletedAgain.Done;
    }

    /// <summary>Rehearsals whose owner's account went and that nobody else leads.</summary>
    public async Task<IReadOnlyList<WorkshopRow>> LeftRehearsalsAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rehearsals = await db.Set<WorkshopRow>().AsNoTracking().Where(w => w.IsRehearsal).ToListAsync(cancellation);
        var beside = await db.Set<WorkshopFacilitatorRow>().AsNoTracking().ToListAsync(cancellation);
        var all = (await db.Users.Select(f => f.Id).ToListAsync(cancellation)).ToHashSet();
        return rehearsals.FindAll(w => !all.Contains(w.Owner.Value) && !beside.Exists(f => f.Workshop == w.Id && all.Contains(f.Facilitator.Value)));
    }

    /// <summary>
    /// Deletes what is kept in the name of accounts that are not there: a program of before could write it while its account went. In a house
    /// without any account nothing: such a file is damaged, and that is not ours to tidy up.
    /// </summary>
    public async Task SweepAsync(CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        var all = (await db.Users.Select(f => f.Id).ToListAsync(cancellation)).ConvertAll(id => new FacilitatorId(id));
        if (all.Count == 0)
        {
            return;
        }

        var templates = db.Set<OwnTemplate>().Where(t => !all.Contains(t.Owner));
        var swept = await db.Set<TemplateVersion>().Where(v => templates.Any(t => t.Id == v.Template)).ExecuteDeleteAsync(cancellation)
            + await templates.ExecuteDeleteAsync(cancellation)
            + await db.Set<StoredPicture>().Where(p => !all.Contains(p.Owner)).ExecuteDeleteAsync(cancellation)
            + await db.Set<InvitationRow>().Where(i => !all.Contains(i.InvitedBy)).ExecuteDeleteAsync(cancellation)
            + await db.Set<PairedDeskRow>().Where(d => !all.Contains(d.Facilitator)).ExecuteDeleteAsync(cancellation)
            + await db.Set<WorkshopFacilitatorRow>().Where(f => !all.Contains(f.Facilitator)).ExecuteDeleteAsync(cancellation);
        await whole.CommitAsync(cancellation);
        if (swept > 0)
        {
            checkpoints.Erase();
        }
    }

    private static async Task HandOnAsync(KaravaanDb db, List<(WorkshopId Workshop, FacilitatorId Heir)> heirs, CancellationToken cancellation)
    {
        foreach (var (workshop, to) in heirs)
        {
            await db.Set<WorkshopRow>().Where(w => w.Id == workshop).ExecuteUpdateAsync(set => set.SetProperty(w => w.Owner, to), cancellation);
            await db.Set<WorkshopFacilitatorRow>().Where(f => f.Workshop == workshop && f.Facilitator == to).ExecuteDeleteAsync(cancellation);
        }
    }

    private static async Task<Leaving> LeavingAsync(KaravaanDb db, FacilitatorId who, CancellationToken cancellation)
    {
        var owned = await db.Set<WorkshopRow>().AsNoTracking().Where(w => w.Owner == who).OrderByDescending(w => w.Created).ToListAsync(cancellation);
        var ids = owned.ConvertAll(w => w.Id);
        var beside = await db.Set<WorkshopFacilitatorRow>().AsNoTracking().Where(f => ids.Contains(f.Workshop) && f.Facilitator != who).ToListAsync(cancellation);
        var names = await db.Users.AsNoTracking().Select(f => new { f.Id, f.UserName }).ToDictionaryAsync(f => f.Id, f => f.UserName ?? "", cancellation);
        var heirs = beside.Where(f => names.ContainsKey(f.Facilitator.Value)).GroupBy(f => f.Workshop)
            .ToDictionary(group => group.Key, group => group.Select(f => f.Facilitator).MinBy(f => f.Value));
        return new(
            names.Keys.All(id => id == who.Value),
            [.. owned.Where(w => heirs.ContainsKey(w.Id)).Select(w => new Handover(w, heirs[w.Id], names[heirs[w.Id].Value]))],
            owned.FindAll(w => !heirs.ContainsKey(w.Id) && !w.IsRehearsal),
            owned.FindAll(w => !heirs.ContainsKey(w.Id) && w.IsRehearsal));
    }

    private static async Task RemoveAsync(KaravaanDb db, FacilitatorId who, CancellationToken cancellation)
    {
        var templates = db.Set<OwnTemplate>().Where(t => t.Owner == who);
        await db.Set<TemplateVersion>().Where(v => templates.Any(t => t.Id == v.Template)).ExecuteDeleteAsync(cancellation);
        await templates.ExecuteDeleteAsync(cancellation);
        await db.Set<StoredPicture>().Where(p => p.Owner == who).ExecuteDeleteAsync(cancellation);
        await db.Set<InvitationRow>().Where(i => i.InvitedBy == who || i.UsedBy == who).ExecuteDeleteAsync(cancellation);
        await db.Set<PairedDeskRow>().Where(d => d.Facilitator == who).ExecuteDeleteAsync(cancellation);
        await db.Set<WorkshopFacilitatorRow>().Where(f => f.Facilitator == who).ExecuteDeleteAsync(cancellation);
        await db.Users.Where(f => f.Id == who.Value).ExecuteDeleteAsync(cancellation);
    }
}

/// <summary>What comes of somebody's workshops when their account goes.</summary>
/// <param name="IsLast">Is there no other facilitator in this house?</param>
/// <param name="HandedOn">What somebody else leads too: it goes to them.</param>
/// <param name="Left">What nobody else leads, newest first.</param>
/// <param name="Rehearsals">Rehearsals that nobody else leads; nothing in them is anybody's.</param>
public sealed record Leaving(
    bool IsLast, IReadOnlyList<Handover> HandedOn, IReadOnlyList<WorkshopRow> Left, IReadOnlyList<WorkshopRow> Rehearsals);

/// <summary>What became of an account that a backup brought back.</summary>
public enum DeletedAgain
{
    /// <summary>The backup did not have it.</summary>
    NotThere,

    /// <summary>It stays: without it nobody would facilitate in this house.</summary>
    IsLast,

    /// <summary>It is gone again.</summary>
    Done,
}

/// <summary>A workshop goes to another facilitator, who is called so.</summary>
public sealed record Handover(WorkshopRow Workshop, FacilitatorId Heir, string Name);
