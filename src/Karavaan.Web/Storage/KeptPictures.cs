using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// The pictures in a template belong to whoever has the template: who takes a colleague's has them too, among their own, and they stay when
/// the colleague deletes theirs. What comes with a template counts among the most that somebody may have, and is never refused.
/// </summary>
internal static class KeptPictures
{
    /// <summary>
    /// Gives them the pictures of this house that a text names and that an earlier text did not: what somebody deleted does not come back because
    /// the template still names it.
    /// </summary>
    public static async Task KeepAsync(
        KaravaanDb db, FacilitatorId owner, string text, string before, DateTimeOffset now, CancellationToken cancellation)
    {
        var named = Hashes(text).Except(Hashes(before)).ToList();
        if (named.Count == 0)
        {
            return;
        }

        var rows = db.Set<StoredPicture>().AsNoTracking();
        var missing = await rows.Where(p => named.Contains(p.Hash)).Select(p => p.Hash)
            .Except(rows.Where(p => p.Owner == owner).Select(p => p.Hash)).ToListAsync(cancellation);
        foreach (var hash in missing)
        {
            // One after another: a template may hold many, and only one has to be in memory.
            var there = await rows.Where(p => p.Hash == hash).OrderBy(p => p.Made).FirstAsync(cancellation);
            var row = db.Add(there with { Owner = owner, Made = now });
            await db.SaveChangesAsync(cancellation);
            row.State = EntityState.Detached;
        }
    }

    private static IEnumerable<string> Hashes(string text) => StoryPictures.Of(text).Select(found => found.Picture.Hash).Distinct();
}
