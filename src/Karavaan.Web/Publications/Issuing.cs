using System.Collections.Concurrent;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>
/// Remembers every file before it is given to somebody, so that the check page knows it later. A file that a room full of phones asks
/// for is written down once.
/// </summary>
internal sealed class Issuing(IssuedFiles files, TimeProvider clock)
{
    /// <summary>So many are kept in mind; when there are more, they are looked up in the database again.</summary>
    private const int MostInMind = 4096;

    private readonly ConcurrentDictionary<(string Hash, WorkshopId Workshop), bool> known = [];

    /// <summary>Done when it is on disk.</summary>
    public async Task IssueAsync(WorkshopId workshop, string kind, DocumentFile file, CancellationToken cancellation)
    {
        if (known.ContainsKey((file.Hash, workshop)))
        {
            return;
        }

        var now = clock.GetUtcNow();
        await files.AddAsync(new(file.Hash, workshop, kind, file.TextHash, now), new(file.TextHash, workshop, file.Text, now), cancellation);
        if (known.Count >= MostInMind)
        {
            known.Clear();
        }

        known.TryAdd((file.Hash, workshop), true);
    }
}
