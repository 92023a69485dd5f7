using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>The templates of facilitators, each found by its owner only, and their versions.</summary>
public sealed class OwnTemplateStore(IDbContextFactory<KaravaanDb> databases, TimeProvider clock)
{
    /// <summary>So many versions of a template are kept, the newest.</summary>
    public const int MostVersions = 50;

    /// <summary>For so long the savings that a page makes by itself go into one version.</summary>
    public static TimeSpan Together { get; } = TimeSpan.FromMinutes(5);

    /// <summary>What somebody has, last changed first.</summary>
    public async Task<IReadOnlyList<OwnTemplate>> OfAsync(FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).Where(t => t.Owner == owner).OrderByDescending(t => t.Changed).ThenByDescending(t => t.Id).ToListAsync(cancellation);
    }

    /// <summary>The template with this id when it is theirs, or <c>null</c>.</summary>
    public async Task<OwnTemplate?> FindAsync(Guid id, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).SingleOrDefaultAsync(t => t.Id == id && t.Owner == owner, cancellation);
    }

    /// <summary>A new template; the same id again gives the one that there is, or <c>null</c> when it is somebody else's, or nobody has that account any more.</summary>
    /// <param name="id">Made with the form, so that a form sent twice makes one.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<OwnTemplate?> AddAsync(Guid id, FacilitatorId owner, TemplateContent content, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.HasAccountAsync(owner, cancellation) && !await Rows(db).AnyAsync(t => t.Id == id, cancellation))
        {
            db.Add(new OwnTemplate(id, owner, content.Title, content.Language, content.Text, 1, now, now));
            db.Add(new TemplateVersion(id, 1, content.Text, now, now, IsAutomatic: false));
            await db.SaveChangesAsync(cancellation);
            await KeptPictures.KeepAsync(db, owner, content.Text, "", now, cancellation);
            await whole.CommitAsync(cancellation);
        }

        return await Rows(db).SingleOrDefaultAsync(t => t.Id == id && t.Owner == owner, cancellation);
    }

    /// <summary>Writes a new version, unless somebody saved since version <paramref name="based"/>; the same text again is no new one.</summary>
    public async Task<TemplateSaved> SaveAsync(
        Guid id, FacilitatorId owner, int based, TemplateContent content, bool isAutomatic, CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (await Rows(db).SingleOrDefaultAsync(t => t.Id == id && t.Owner == owner, cancellation) is not { } there)
        {
            return new TemplateSaved.Missing();
        }

        if (there.Text == content.Text)
        {
            return new TemplateSaved.Done(there);
        }

        if (there.Version != based)
        {
            return new TemplateSaved.Stale(there);
        }

        var saved = there with { Title = content.Title, Language = content.Language, Text = content.Text, Version = there.Version + 1, Changed = now };
        db.Update(saved);
        var last = await Versions(db, id).OrderByDescending(v => v.Version).FirstAsync(cancellation);
        var goesOn = isAutomatic && last.IsAutomatic && now - last.Begun < Together;
        if (goesOn)
        {
            await Versions(db, id).Where(v => v.Version == last.Version).ExecuteDeleteAsync(cancellation);
        }

        db.Add(new TemplateVersion(id, saved.Version, content.Text, goesOn ? last.Begun : now, now, isAutomatic));
        await db.SaveChangesAsync(cancellation);
        await KeptPictures.KeepAsync(db, owner, content.Text, there.Text, now, cancellation);
        var oldest = await Versions(db, id).OrderByDescending(v => v.Version).Select(v => v.Version).Skip(MostVersions - 1).FirstOrDefaultAsync(cancellation);
        await Versions(db, id).Where(v => v.Version < oldest).ExecuteDeleteAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return new TemplateSaved.Done(saved);
    }

    /// <summary>The versions of a template, newest first; none when it is somebody else's.</summary>
    public async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(Guid id, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Rows(db).AnyAsync(t => t.Id == id && t.Owner == owner, cancellation)
            ? await Versions(db, id).OrderByDescending(v => v.Version).ToListAsync(cancellation)
            : [];
    }

    /// <summary>Deletes a template of theirs with all its versions; false: there was none.</summary>
    public async Task<bool> DeleteAsync(Guid id, FacilitatorId owner, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await using var whole = await db.Database.BeginTransactionAsync(cancellation);
        if (!await Rows(db).AnyAsync(t => t.Id == id && t.Owner == owner, cancellation))
        {
            return false;
        }

        await Versions(db, id).ExecuteDeleteAsync(cancellation);
        await Rows(db).Where(t => t.Id == id).ExecuteDeleteAsync(cancellation);
        await whole.CommitAsync(cancellation);
        return true;
    }

    private static IQueryable<OwnTemplate> Rows(KaravaanDb db) => db.Set<OwnTemplate>().AsNoTracking();

    private static IQueryable<TemplateVersion> Versions(KaravaanDb db, Guid id) => db.Set<TemplateVersion>().AsNoTracking().Where(v => v.Template == id);
}

/// <summary>What is in a template: the text of its file, and what lists show of it.</summary>
public sealed record TemplateContent(string Title, string Language, string Text);
