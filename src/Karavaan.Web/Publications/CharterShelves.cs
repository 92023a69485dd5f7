using System.Runtime.CompilerServices;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>
/// The last PDF of every workshop that is awake. It is made again only when something in it changed, and once for a room in which
/// everybody asks at the same time.
/// </summary>
internal sealed class CharterShelves(PublicAddresses addresses, TimeProvider clock)
{
    private readonly ConditionalWeakTable<Room, CharterShelf> shelves = [];

    /// <summary>The charter as it stands now; with a QR to the link when there is one on the internet.</summary>
    public Task<CharterFile> TakeAsync(Room room, Publication? link)
    {
        var page = addresses.Public is { } address && link is not null ? address + Reading.PublicPath(link.Slug) : null;
        return shelves.GetOrCreateValue(room).TakeAsync(CharterContent.Of(room.State, page, clock.LocalTimeZone));
    }
}

/// <summary>Room for one file.</summary>
internal sealed class CharterShelf
{
    private readonly Lock gate = new();
    private CharterContent? content;
    private Task<CharterFile>? made;

    /// <summary>The file of this content, from the shelf if it lies there. A making that failed is tried again.</summary>
    public Task<CharterFile> TakeAsync(CharterContent wanted)
    {
        lock (gate)
        {
            if (made is null or { IsFaulted: true } || content != wanted)
            {
                (content, made) = (wanted, Task.Run(() => CharterFile.Make(wanted)));
            }

            return made;
        }
    }
}
