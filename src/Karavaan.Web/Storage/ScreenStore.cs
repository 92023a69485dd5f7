using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Browsers that are the screen of a workshop: paired with a short code from the desk, then known by a key.</summary>
public sealed class ScreenStore(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>The pairing code for the desk to show: the same until it was used, then another one.</summary>
    public async Task<string> OfferAsync(WorkshopId workshop, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var here = db.Set<WorkshopRow>().AsNoTracking().Where(w => w.Id == workshop);

        // Read first: where there is a code already, a disk that takes no byte is no reason to show none.
        if (await here.Select(w => EF.Property<string?>(w, WorkshopMapping.PairingCode)).SingleAsync(cancellation) is { } offered)
        {
            return offered;
        }

        await here.Where(w => EF.Property<string?>(w, WorkshopMapping.PairingCode) == null).ExecuteUpdateAsync(
            set => set.SetProperty(w => EF.Property<string?>(w, WorkshopMapping.PairingCode), Codes.Draw()), cancellation);
        return await here.Select(w => EF.Property<string?>(w, WorkshopMapping.PairingCode)).SingleAsync(cancellation) ?? "";
    }

    /// <summary>Makes who types the pairing code the workshop's screen. The code works once; <c>null</c>: it is wrong or used.</summary>
    public async Task<PairedScreen?> PairAsync(string code, CancellationToken cancellation = default)
    {
        var normal = Codes.Normalize(code);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offered = db.Set<WorkshopRow>().AsNoTracking()
            .Where(w => EF.Property<string?>(w, WorkshopMapping.PairingCode) == normal);
        var workshop = await offered.SingleOrDefaultAsync(cancellation);
        var isFirst = workshop is not null && await offered.ExecuteUpdateAsync(
            set => set.SetProperty(w => EF.Property<string?>(w, WorkshopMapping.PairingCode), (string?)null), cancellation) == 1;
        return isFirst ? new(workshop!, await AddAsync(workshop!.Id, cancellation)) : null;
    }

    /// <summary>Makes a browser the workshop's screen without a code: the desk's own. Gives its key.</summary>
    public async Task<string> AddAsync(WorkshopId workshop, CancellationToken cancellation = default)
    {
        var key = Token.Draw();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        db.Add(new ScreenRow { KeyHash = key.Hash, Workshop = workshop, Paired = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellation);
        return key.Text;
    }

    /// <summary>Is the bearer of this key a screen of this workshop?</summary>
    public async Task<bool> IsScreenAsync(WorkshopId workshop, string key, CancellationToken cancellation = default)
    {
        var hash = Token.HashOf(key);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<ScreenRow>().AnyAsync(s => s.KeyHash == hash && s.Workshop == workshop, cancellation);
    }
}

/// <summary>A browser that became a screen, and the key that it keeps.</summary>
public sealed record PairedScreen(WorkshopRow Workshop, string Key);
