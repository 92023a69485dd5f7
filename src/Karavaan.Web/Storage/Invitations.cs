using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Links with which a facilitator invites another one: one use, seven days.</summary>
public sealed class Invitations(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(7);

    /// <summary>A new invitation; its token goes into the link. <c>null</c>: who invites has no account any more.</summary>
    public async Task<Token?> InviteAsync(FacilitatorId by, CancellationToken cancellation = default)
    {
        var token = Token.Draw();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HasAccountAsync(by, cancellation))
        {
            return null;
        }

        db.Add(new InvitationRow { TokenHash = token.Hash, InvitedBy = by, Expires = clock.GetUtcNow() + Life });
        await db.SaveChangesAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return token;
    }

    /// <summary>Does this token still work?</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Open(db, token).AnyAsync(cancellation);
    }

    /// <summary>Uses the token up for a new account; false when it doesn't work (any more).</summary>
    public async Task<bool> UseAsync(string token, FacilitatorId by, CancellationToken cancellation = default)
    {
        FacilitatorId? user = by;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Open(db, token).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedBy, user), cancellation) == 1;
    }

    /// <summary>Takes a use back, when no account came of it.</summary>
    public async Task ReopenAsync(string token, CancellationToken cancellation = default)
    {
        var hash = Token.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Set<InvitationRow>().Where(i => i.TokenHash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedBy, (FacilitatorId?)null), cancellation);
    }

    private IQueryable<InvitationRow> Open(KaravaanDb db, string token)
    {
        var (hash, now) = (Token.HashOf(token), clock.GetUtcNow());
        return db.Set<InvitationRow>().Where(i => i.TokenHash == hash && i.UsedBy == null && i.Expires > now);
    }
}
