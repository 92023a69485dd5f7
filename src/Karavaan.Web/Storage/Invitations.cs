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

    /// <summary>
    /// Uses the token up for a new account and makes it, in one transaction: whatever keeps the account from being made, the token works as
    /// before; and no two who come at once get one name or address.
    /// </summary>
    /// <param name="db">In which the account is made.</param>
    /// <param name="token">As the link has it.</param>
    /// <param name="by">The new account.</param>
    /// <param name="make">Makes it; false: it was refused.</param>
    /// <param name="cancellation">Only before it is made.</param>
    /// <returns>False: the token doesn't work (any more), and nothing was made.</returns>
    public async Task<bool> UseAsync(KaravaanDb db, string token, FacilitatorId by, Func<Task<bool>> make, CancellationToken cancellation = default)
    {
        FacilitatorId? user = by;
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await Open(db, token).ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedBy, user), cancellation) != 1)
        {
            return false;
        }

        if (await make())
        {
            await whole.CommitAsync(CancellationToken.None);
        }

        return true;
    }

    private IQueryable<InvitationRow> Open(KaravaanDb db, string token)
    {
        var (hash, now) = (Token.HashOf(token), clock.GetUtcNow());
        return db.Set<InvitationRow>().Where(i => i.TokenHash == hash && i.UsedBy == null && i.Expires > now);
    }
}
