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
    public Task<DocumentFile> TakeAsync(Room room, Publication? link) => Ask(room, link).File;

    /// <summary>The same, with how far its making is.</summary>
    public FileJob Ask(Room room, Publication? link) =>
        shelves.GetOrCreateValue(room).Ask(CharterContent.Of(room.State, addresses.PageOf(link), clock));

    /// <summary>The charter if it lies there and is not old.</summary>
    public DocumentFile? Find(Room room, Publication? link) => shelves.GetOrCreateValue(room).Find(CharterContent.Of(room.State, addresses.PageOf(link), clock));
}

/// <summary>Where a publication can be read.</summary>
internal static class PublicPages
{
    /// <summary>The check page of the server that has this page.</summary>
    public static string CheckBeside(string page) => page[..page.LastIndexOf(Reading.PublicPath(""), StringComparison.Ordinal)] + CheckEndpoints.Path;

    extension(PublicAddresses addresses)
    {
        /// <summary>The address of a link on the internet; <c>null</c> when there is no link, or only a network of our own.</summary>
        public string? PageOf(Publication? link) =>
            addresses.Public is { } address && link is not null ? address + Reading.PublicPath(link.Slug) : null;
    }
}

/// <summary>Room for one file.</summary>
internal sealed class CharterShelf
{
    private readonly Lock gate = new();
    private CharterContent? content;
    private FileJob? made;

    /// <summary>The file of this content, if it is made.</summary>
    public DocumentFile? Find(CharterContent wanted)
    {
        lock (gate)
        {
            return made is { File.IsCompletedSuccessfully: true } && content == wanted ? made.File.Result : null;
        }
    }

    /// <summary>The file of this content, from the shelf if it lies there. A making that failed is tried again.</summary>
    public FileJob Ask(CharterContent wanted)
    {
        lock (gate)
        {
            if (made is null or { File.IsFaulted: true } || content != wanted)
            {
                (content, made) = (wanted, FileJob.Start(job => Make(wanted, job)));
            }

            return made;
        }
    }

    private static Task<DocumentFile> Make(CharterContent wanted, FileJob job)
    {
        job.Begin();
        return Task.FromResult(wanted.Make(job));
    }
}
