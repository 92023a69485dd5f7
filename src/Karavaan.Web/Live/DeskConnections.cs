using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>
/// The open connections of facilitators and of phones that are a desk, so that the end of an account or of a phone ends what it hears too.
/// Whatever a page sends is a request of its own and proves itself again.
/// </summary>
internal sealed class DeskConnections(PairedDeskStore desks, AccountStore accounts)
{
    private readonly ConcurrentDictionary<string, Held> held = new();

    /// <summary>
    /// Keeps the connection if its phone still is a desk, or its account still has this password; otherwise it is cut off. Kept first and asked
    /// then: an end in between finds it.
    /// </summary>
    public async Task<bool> HoldAsync(WorkshopId workshop, FacilitatorId who, Guid? desk, HubCallerContext connection)
    {
        held[connection.ConnectionId] = new(who, desk, connection);
        var isStanding = desk is { } phone
            ? (await desks.OfAsync(workshop)).Any(known => known.Id == phone)
            // A screen that was let in by its own key shows no account.
            : SignedIn.Stamp(connection.User) is not { } shown || shown == await accounts.StampAsync(who);
        if (!isStanding)
        {
            connection.Abort();
        }

        return isStanding;
    }

    /// <summary>The connection is gone.</summary>
    public void Release(string connection) => held.TryRemove(connection, out _);

    /// <summary>Cuts off every connection of this phone.</summary>
    public void End(Guid desk) => End(one => one.Desk == desk);

    /// <summary>Cuts off every connection of this facilitator, in any browser; who may still come in comes back by themselves.</summary>
    public void End(FacilitatorId who) => End(one => one.Who == who);

    private void End(Func<Held, bool> isMeant)
    {
        foreach (var one in held.Values.Where(isMeant))
        {
            one.Connection.Abort();
        }
    }

    private sealed record Held(FacilitatorId Who, Guid? Desk, HubCallerContext Connection);
}
