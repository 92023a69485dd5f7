using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Private links for boards: made, and recognised. Only the hash is kept, so a lost link is replaced and never shown again.</summary>
public sealed class ConfirmationStore(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>A new link for the board of this person; one that was made before stops working.</summary>
    /// <returns>The secret, for the one time that it is shown.</returns>
    public async Task<Token> MakeAsync(WorkshopId workshop, ParticipantId participant, CancellationToken cancellation = default)
    {
        var token = Token.Draw();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO confirmations (participant, workshop, token_hash, made)
            VALUES ({participant.Value}, {workshop.Value}, {token.Hash}, {clock.GetUtcNow().UtcTicks})
            ON CONFLICT (participant) DO UPDATE SET token_hash = excluded.token_hash, made = excluded.made
            """,
            cancellation);
        return token;
    }

    /// <summary>Whose board bears this link, and in which workshop; <c>null</c>: it was never made, or a newer one took its place.</summary>
    public async Task<(WorkshopId Workshop, ParticipantId Participant)?> FindAsync(string token, CancellationToken cancellation = default)
    {
        var hash = Token.HashOf(token);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Set<ConfirmationRow>().AsNoTracking().SingleOrDefaultAsync(c => c.TokenHash == hash, cancellation);
        return row is null ? null : (row.Workshop, row.Participant);
    }
}
