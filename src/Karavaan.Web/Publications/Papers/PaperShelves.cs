using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications.Papers;

/// <summary>
/// The last of each paper of every workshop that is awake. Never an old one, and never two makings of one paper at the same time: whoever
/// asks while one is being made waits for the next, together with everybody else who asks meanwhile.
/// </summary>
internal sealed class PaperShelves(PublicAddresses addresses, TimeProvider clock)
{
    private readonly ConditionalWeakTable<Room, ConcurrentDictionary<string, PaperShelf>> shelves = [];

    /// <summary>The paper as the workshop stands now, or stood after this was asked.</summary>
    /// <param name="paper">Which.</param>
    /// <param name="room">Of which workshop.</param>
    /// <param name="link">Where everybody can read the results, if they can.</param>
    /// <param name="variant">Which of its parts; the last one that was asked for is kept.</param>
    public Task<DocumentFile> TakeAsync(Paper paper, Room room, Publication? link, string variant = "") => Ask(paper, room, link, variant).File;

    /// <summary>The same, with how far its making is.</summary>
    public FileJob Ask(Paper paper, Room room, Publication? link, string variant = "")
    {
        var places = new Places(addresses.PageOf(link), addresses.Join(room.State.Row.Code), addresses.Short);
        return Of(room).GetOrAdd(paper.Key, _ => new()).Ask(variant, () => new(paper, room.State, places, variant, clock));
    }

    /// <summary>The paper if it lies there and is not old: for telling how large it is without making it.</summary>
    public DocumentFile? Find(Paper paper, Room room, Publication? link, string variant = "")
    {
        var places = new Places(addresses.PageOf(link), addresses.Join(room.State.Row.Code), addresses.Short);
        return Of(room).GetValueOrDefault(paper.Key)?.Find(new(paper, room.State, places, variant, clock));
    }

    /// <summary>Makes it in the background, when it does not lie there: who looks at a list of papers is about to ask for one.</summary>
    public void Prepare(Paper paper, Room room, Publication? link)
    {
        if (Find(paper, room, link) is null)
        {
            _ = TakeAsync(paper, room, link);
        }
    }

    private ConcurrentDictionary<string, PaperShelf> Of(Room room) => shelves.GetOrCreateValue(room);
}

/// <summary>Room for one file, with one maker.</summary>
internal sealed class PaperShelf
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileJob> waiting = [];
    private FileJob? last;
    private (PaperContent Content, DocumentFile File)? made;

    /// <summary>A file of what is read no earlier than now. A making that failed is tried again.</summary>
    /// <param name="variant">Which of its parts; only who wants the same waits for the same file.</param>
    /// <param name="read">Reads what it is made from, once its turn has come.</param>
    public FileJob Ask(string variant, Func<PaperContent> read)
    {
        lock (gate)
        {
            if (!waiting.TryGetValue(variant, out var job))
            {
                var before = (Task?)last?.File ?? Task.CompletedTask;
                waiting[variant] = last = job = FileJob.Start(job => MakeAfterAsync(before, variant, read, job));
            }

            return job;
        }
    }

    /// <summary>The file of this content, if it was the last one made.</summary>
    public DocumentFile? Find(PaperContent wanted)
    {
        lock (gate)
        {
            return made is { } known && known.Content == wanted ? known.File : null;
        }
    }

    private async Task<DocumentFile> MakeAfterAsync(Task before, string variant, Func<PaperContent> read, FileJob job)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            waiting.Remove(variant);
        }

        // Only one of these runs at a time.
        job.Begin();
        var wanted = read();
        if (Find(wanted) is { } known)
        {
            return known;
        }

        var file = wanted.Make(job);
        lock (gate)
        {
            made = (wanted, file);
        }

        return file;
    }
}
