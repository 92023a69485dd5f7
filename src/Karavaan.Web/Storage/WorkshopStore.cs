using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Workshops without their history: found by code, by id, by who leads them.</summary>
public sealed class WorkshopStore(IDbContextFactory<KaravaanDb> databases, EventLog log)
{
    /// <summary>The workshop with this code, as typed (<see cref="Codes.Normalize"/>), or <c>null</c>.</summary>
    public async Task<WorkshopRow?> FindAsync(string code, CancellationToken cancellation = default)
    {
        var normal = Codes.Normalize(code);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).SingleOrDefaultAsync(w => w.Code == normal, cancellation);
    }

    /// <summary>The workshop with this id, or <c>null</c>.</summary>
    public async Task<WorkshopRow?> FindAsync(WorkshopId id, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).SingleOrDefaultAsync(w => w.Id == id, cancellation);
    }

    /// <summary>The workshops that somebody leads, as owner or beside the owner, newest first.</summary>
    public async Task<IReadOnlyList<WorkshopRow>> OfAsync(FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db)
            .Where(w => w.Owner == who || db.Set<WorkshopFacilitatorRow>().Any(f => f.Workshop == w.Id && f.Facilitator == who))
            .OrderByDescending(w => w.Created)
            .ToListAsync(cancellation);
    }

    /// <summary>The workshops whose days are over and in which people are still named.</summary>
    public async Task<IReadOnlyList<WorkshopId>> NamesDueAsync(DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var due = await Rows(db).Where(w => w.Expires <= now).Select(w => w.Id).ToListAsync(cancellation);
        return due.Count == 0 ? [] : await db.Set<PersonRow>().AsNoTracking()
            .Where(p => due.Contains(p.Workshop) && (p.Name != "" || p.Organisation != "" || (p.SignedName == "" && p.SignedOrganisation == "" && p.AgreedName == "")))
            .Select(p => p.Workshop).Distinct().ToListAsync(cancellation);
    }

    /// <summary>May this facilitator lead this workshop?</summary>
    public async Task<bool> MayLeadAsync(WorkshopId workshop, FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await MayLeadAsync(db, workshop, who, cancellation);
    }

    /// <summary>
    /// Lets somebody lead a workshop beside its owner; again, also twice at once: nothing happens. False: there is no such workshop or account
    /// (any more).
    /// </summary>
    public async Task<bool> AddFacilitatorAsync(WorkshopId workshop, FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HasAccountAsync(who, cancellation) || !await Rows(db).AnyAsync(w => w.Id == workshop, cancellation))
        {
            return false;
        }

        if (!await MayLeadAsync(db, workshop, who, cancellation))
        {
            db.Add(new WorkshopFacilitatorRow { Workshop = workshop, Facilitator = who });
            await db.SaveChangesAsync(cancellation);
            await whole.CommitAsync(cancellation);
        }

        return true;
    }

    /// <summary>
    /// A new workshop with a fresh code and its first events, in one transaction. It expires after the days that its template says, or <see cref="WorkshopRow.DefaultLife"/>.
    /// The same command again gives the same workshop.
    /// </summary>
    /// <param name="title">The name that people see.</param>
    /// <param name="language">nl, fr, en or de.</param>
    /// <param name="owner">Who made it.</param>
    /// <param name="commandId">Of the command that started it; the workshop's id too.</param>
    /// <param name="first">What that command decided; the workshop is as old as the first event.</param>
    /// <param name="cancellation">Only before it is handed to the log.</param>
    public async Task<WorkshopRow> CreateAsync(
        string title, string language, FacilitatorId owner, Guid commandId, Sequence<Recorded> first, CancellationToken cancellation = default)
    {
        var id = new WorkshopId(commandId);
        if (await FindAsync(id, cancellation) is { } known && known.Owner == owner)
        {
            return known;
        }

        var (code, now) = (await FreshCodeAsync(cancellation), first[0].At);
        var row = new WorkshopRow(id, code, title, owner, language, WorkshopStatus.Open, now, Expiry(first[0]))
        {
            IsRehearsal = first[0].Event is ProgrammeEvent.WorkshopStarted { IsRehearsal: true },
        };
        var item = new AppendItem(commandId, new Actor.Facilitator(owner), first, [new SideWrite.SaveWorkshop(row)]);
        await log.AppendAsync(new(id, 0, [item]), cancellation);
        return row;
    }

    /// <summary>Days are counted from when people meet, and are those that the template says.</summary>
    private static DateTimeOffset Expiry(Recorded first) => first.Event is ProgrammeEvent.WorkshopStarted started
        ? (started.StartsAt ?? first.At) + (started.Template.NamesKept is { } days ? TimeSpan.FromDays(days) : WorkshopRow.DefaultLife)
        : first.At + WorkshopRow.DefaultLife;

    /// <summary>The unique index on codes has the last word.</summary>
    private async Task<string> FreshCodeAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var code = Codes.Draw();
            if (await FindAsync(code, cancellation) is null)
            {
                return code;
            }
        }
    }

    private static async Task<bool> MayLeadAsync(KaravaanDb db, WorkshopId workshop, FacilitatorId who, CancellationToken cancellation) =>
        await Rows(db).AnyAsync(w => w.Id == workshop && w.Owner == who, cancellation)
        || await db.Set<WorkshopFacilitatorRow>().AnyAsync(f => f.Workshop == workshop && f.Facilitator == who, cancellation);

    private static IQueryable<WorkshopRow> Rows(KaravaanDb db) => db.Set<WorkshopRow>().AsNoTracking();
}
