using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Publications;

/// <summary>The results that somebody may read, proved: what handlers get in place of a code or a slug.</summary>
/// <param name="Room">The workshop.</param>
/// <param name="Words">The texts in the reader's language.</param>
/// <param name="Path">The address of the page, without a slash at the end; the documents lie under it.</param>
/// <param name="Link">Where everybody can read it; <c>null</c>: there is no link, or it was withdrawn.</param>
/// <param name="Reader">Which participant reads; <c>null</c>: nobody who takes part.</param>
/// <param name="IsDesk">May the reader make and withdraw that link?</param>
public sealed record Reading(Room Room, Words Words, string Path, Publication? Link, Domain.Workshops.ParticipantId? Reader, bool IsDesk)
{
    private static readonly object Key = new();

    /// <summary>Is it read through the link, by anybody?</summary>
    public bool IsPublic => Path.StartsWith("/p/", StringComparison.Ordinal);

    /// <summary>
    /// Is the report there for this reader? The desk has it at any time; everybody else when the workshop is closed, or when the desk
    /// shared a link, because then anybody has it.
    /// </summary>
    public bool HasReport => IsDesk || Link is not null || Room.State.Workshop.Programme.IsClosed;

    /// <summary>The page of a workshop's own people.</summary>
    public static string OwnPath(string code) => $"/w/{code}/results";

    /// <summary>The page that everybody with the link can read.</summary>
    public static string PublicPath(string slug) => $"/p/{slug}";

    /// <summary>Called by the framework.</summary>
    public static ValueTask<Reading?> BindAsync(HttpContext context) => new(context.Items[Key] as Reading);

    /// <summary>Remembers it with its request.</summary>
    internal void Enter(HttpContext context) => context.Items[Key] = this;
}
