using System.Runtime.CompilerServices;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>
/// The last report of every workshop that is awake. Never an old one, and never two makings of one workshop at the same time: whoever
/// asks while one is being made waits for the next, together with everybody else who asks meanwhile.
/// </summary>
internal sealed class ReportShelves(PublicAddresses addresses, TimeProvider clock)
{
    private readonly ConditionalWeakTable<Room, ReportShelf> shelves = [];

    /// <summary>The report as the workshop stands now, or stood after this was asked.</summary>
    public Task<DocumentFile> TakeAsync(Room room, Publication? link)
    {
        var page = addresses.PageOf(link);
        return shelves.GetOrCreateValue(room).TakeAsync(() => new(room.State, page, clock));
    }
}

/// <summary>Room for one file, with one maker.</summary>
internal sealed class ReportShelf
{
    private readonly Lock gate = new();
    private Task<DocumentFile>? last;
    private Task<DocumentFile>? waiting;
    private ReportContent? content;
    private DocumentFile? file;

    /// <summary>A file of what is read no earlier than now. A making that failed is tried again.</summary>
    public Task<DocumentFile> TakeAsync(Func<ReportContent> read)
    {
        lock (gate)
        {
            if (waiting is null)
            {
                var before = (Task?)last ?? Task.CompletedTask;
                last = waiting = Task.Run(() => MakeAfterAsync(before, read));
            }

            return waiting;
        }
    }

    private async Task<DocumentFile> MakeAfterAsync(Task before, Func<ReportContent> read)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate)
        {
            waiting = null;
        }

        return Make(read);
    }

    /// <summary>Only one of these runs at a time.</summary>
    private DocumentFile Make(Func<ReportContent> read)
    {
        var wanted = read();
        if (file is null || content != wanted)
        {
            file = wanted.Make();
            content = wanted;
        }

        return file;
    }
}
