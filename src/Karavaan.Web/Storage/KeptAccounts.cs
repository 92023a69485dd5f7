using System.Runtime.CompilerServices;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Reads what is kept about a facilitator, for them to take along.</summary>
public sealed class KeptAccounts(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>Everything that is kept about them but their pictures; <c>null</c>: there is no such account.</summary>
    public async Task<KeptAccount?> FindAsync(FacilitatorId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(f => f.Id == who.Value, cancellation) is not { } account)
        {
            return null;
        }

        var beside = db.Set<WorkshopFacilitatorRow>().Where(f => f.Facilitator == who).Select(f => f.Workshop);
        var templates = db.Set<OwnTemplate>().AsNoTracking().Where(t => t.Owner == who);
        var wordless = WordlessEvents.Names;
        var (own, byHand) = (ActorText.Write(new Actor.Facilitator(who)), $"/f:{who.Value}");
        return new(
            account.UserName ?? "",
            account.Email,
            await db.Set<WorkshopRow>().AsNoTracking().Where(w => w.Owner == who || beside.Contains(w.Id)).OrderBy(w => w.Created).ToListAsync(cancellation),
            who,
            await templates.OrderBy(t => t.Created).ToListAsync(cancellation),
            await db.Set<TemplateVersion>().AsNoTracking().Where(v => templates.Any(t => t.Id == v.Template)).OrderBy(v => v.Saved).ToListAsync(cancellation),
            await db.Set<InvitationRow>().AsNoTracking().Where(i => i.InvitedBy == who || i.UsedBy == who)
                .Select(i => new KeptInvitation(i.InvitedBy == who, i.Expires, i.UsedBy != null)).ToListAsync(cancellation),
            await db.Set<PairedDeskRow>().AsNoTracking().Where(d => d.Facilitator == who)
                .Select(d => new KeptDesk(d.Workshop, d.Paired)).ToListAsync(cancellation),
            await db.Set<EventRow>().AsNoTracking().Where(e => e.Actor == own || e.Actor!.EndsWith(byHand)).OrderBy(e => e.Stream).ThenBy(e => e.Version)
                .Select(e => new KeptAct(e.Stream, e.At, e.Type, e.Actor == own && wordless.Contains(e.Type) ? e.Data : null)).ToListAsync(cancellation));
    }

    /// <summary>Their pictures with the bytes, the oldest first; one at a time, because all together may be large.</summary>
    public async IAsyncEnumerable<StoredPicture> PicturesAsync(FacilitatorId who, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var pictures = db.Set<StoredPicture>().AsNoTracking().Where(p => p.Owner == who);
        foreach (var hash in await pictures.OrderBy(p => p.Made).Select(p => p.Hash).ToListAsync(cancellation))
        {
            if (await pictures.SingleOrDefaultAsync(p => p.Hash == hash, cancellation) is { } picture)
            {
                yield return picture;
            }
        }
    }
}

/// <summary>What is kept about a facilitator, without their pictures. What others wrote in their workshops is not theirs and not in it.</summary>
/// <param name="Name">As people call them.</param>
/// <param name="Email">If they gave one.</param>
/// <param name="Workshops">Those that they lead, the oldest first.</param>
/// <param name="Who">Whose this is: which of the workshops they made.</param>
/// <param name="Templates">As they stand now.</param>
/// <param name="Versions">And as they stood.</param>
/// <param name="Invitations">Given and used.</param>
/// <param name="Desks">Phones that were a desk in their name.</param>
/// <param name="Acts">What they did, by workshop, in order.</param>
public sealed record KeptAccount(
    string Name,
    string? Email,
    IReadOnlyList<WorkshopRow> Workshops,
    FacilitatorId Who,
    IReadOnlyList<OwnTemplate> Templates,
    IReadOnlyList<TemplateVersion> Versions,
    IReadOnlyList<KeptInvitation> Invitations,
    IReadOnlyList<KeptDesk> Desks,
    IReadOnlyList<KeptAct> Acts);

/// <summary>An invitation that they gave, or with which they came.</summary>
public sealed record KeptInvitation(bool IsGiven, DateTimeOffset Expires, bool IsUsed);

/// <summary>A phone that was the desk of a workshop in their name, and since when (UTC).</summary>
public sealed record KeptDesk(WorkshopId Workshop, DateTimeOffset Paired);

/// <summary>Something that they did: where, when (UTC), and how the log calls it.</summary>
/// <param name="Workshop">Where.</param>
/// <param name="At">When.</param>
/// <param name="What">How the log calls it.</param>
/// <param name="Data">What the log says of it, as JSON; <c>null</c>: it may hold words of others, or they did it for somebody without a phone.</param>
public sealed record KeptAct(WorkshopId Workshop, DateTimeOffset? At, string What, string? Data);
