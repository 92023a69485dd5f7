using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Which files were given out. They are deleted with their workshop.</summary>
public sealed class IssuedFiles(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>Remembers a file and the text that it was made from; what is known already stays as it was.</summary>
    public async Task AddAsync(IssuedFile file, CharterCopy copy, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO charter_copies (hash, workshop, text, issued)
            VALUES ({copy.Hash}, {copy.Workshop.Value}, {copy.Text}, {copy.Issued.UtcTicks}) ON CONFLICT DO NOTHING
            """,
            cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO issued_files (hash, workshop, kind, text_hash, issued)
            VALUES ({file.Hash}, {file.Workshop.Value}, {file.Kind}, {file.TextHash}, {file.Issued.UtcTicks}) ON CONFLICT DO NOTHING
            """,
            cancellation);
    }

    /// <summary>The file with this hash, or <c>null</c>; where workshops gave out the same bytes, the first.</summary>
    public async Task<IssuedFile?> FindAsync(string hash, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<IssuedFile>().AsNoTracking().Where(f => f.Hash == hash).OrderBy(f => f.Issued).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>The text with this hash, of this workshop or else of the first that had it; <c>null</c>: no file was made from it.</summary>
    public async Task<CharterCopy?> FindTextAsync(string hash, WorkshopId? workshop = null, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await db.Set<CharterCopy>().AsNoTracking().Where(c => c.Hash == hash && (workshop == null || c.Workshop == workshop))
            .OrderBy(c => c.Issued).FirstOrDefaultAsync(cancellation);
    }
}
