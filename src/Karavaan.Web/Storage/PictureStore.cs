using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// The pictures of this house. Who knows its hash from a workshop's file may read one; who has it lists and deletes it, for themselves alone. It is
/// there as long as somebody has it.
/// </summary>
public sealed class PictureStore(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>What somebody added, newest first, without the bytes.</summary>
    public async Task<IReadOnlyList<StoredPicture>> OfAsync(FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Rows(db).Where(p => p.Owner == owner).OrderByDescending(p => p.Made).ThenBy(p => p.Hash)
            .Select(p => new { p.Hash, p.Alt, p.Type, p.Width, p.Height, p.Made }).ToListAsync(cancellation);
        return [.. rows.Select(p => new StoredPicture(p.Hash, owner, p.Alt, p.Type, p.Width, p.Height, [], p.Made))];
    }

    /// <summary>The picture with this hash, whoever added it; with an owner only theirs. <c>null</c>: it is not here.</summary>
    public async Task<StoredPicture?> FindAsync(string hash, FacilitatorId? owner = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).Where(p => p.Hash == hash && (owner == null || p.Owner == owner)).OrderBy(p => p.Made).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Is it there? The bytes are not read.</summary>
    public async Task<bool> HasAsync(string hash, FacilitatorId? owner = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).AnyAsync(p => p.Hash == hash && (owner == null || p.Owner == owner), cancellation);
    }

    /// <summary>In how many of their own templates it stands.</summary>
    public async Task<int> TemplatesAsync(string hash, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<OwnTemplate>().CountAsync(t => t.Owner == owner && t.Text.Contains("picture:" + hash), cancellation);
    }

    /// <summary>Has somebody else it too? Then workshops go on showing it when this one has it no more.</summary>
    public async Task<bool> IsOfOthersAsync(string hash, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).AnyAsync(p => p.Hash == hash && p.Owner != owner, cancellation);
    }

    /// <summary>Which of these hashes are in this house.</summary>
    public async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return (await Rows(db).Where(p => hashes.Contains(p.Hash)).Select(p => p.Hash).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Keeps a picture; the same one again gets the new alt text.</summary>
    /// <returns>What came of it; they may have <paramref name="most"/>.</returns>
    public async Task<PictureAdded> AddAsync(StoredPicture picture, int most, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.HasAccountAsync(picture.Owner, cancellation))
        {
            return PictureAdded.NoAccount;
        }

        if (await Rows(db).Where(p => p.Hash == picture.Hash && p.Owner == picture.Owner)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Alt, picture.Alt), cancellation) == 0)
        {
            if (await Rows(db).CountAsync(p => p.Owner == picture.Owner, cancellation) >= most)
            {
                return PictureAdded.TooMany;
            }

            db.Add(picture);
            await db.SaveChangesAsync(cancellation);
        }

        await whole.CommitAsync(cancellation);
        return PictureAdded.Kept;
    }

    /// <summary>Deletes a picture of theirs; false: there was none.</summary>
    public async Task<bool> DeleteAsync(string hash, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).Where(p => p.Hash == hash && p.Owner == owner).ExecuteDeleteAsync(cancellation) > 0;
    }

    private static IQueryable<StoredPicture> Rows(KaravaanDb db) => db.Set<StoredPicture>().AsNoTracking();
}

/// <summary>What came of a picture that somebody added.</summary>
public enum PictureAdded
{
    /// <summary>It is theirs.</summary>
    Kept,

    /// <summary>They have as many as one may have.</summary>
    TooMany,

    /// <summary>Their account went while the picture was on its way.</summary>
    NoAccount,
}
