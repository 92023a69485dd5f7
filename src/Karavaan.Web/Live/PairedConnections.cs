using System.Collections.Concurrent;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>
/// The open connections of phones that are a desk, so that ending one ends what it hears too. Whatever a phone sends is a request of its
/// own and proves itself again.
/// </summary>
internal sealed class PairedConnections(PairedDeskStore desks)
{
    private readonly ConcurrentDictionary<string, Held> held = new();

    /// <summary>
    /// Keeps the connection if its phone still is a desk; otherwise it is cut off. Kept first and asked then: an end in between finds it.
    /// </summary>
    public async Task<bool> HoldAsync(WorkshopId workshop, Guid desk, HubCallerContext connection)
    {
        held[connection.ConnectionId] = new(desk, connection);
        if ((await desks.OfAsync(workshop)).Any(known => known.Id == desk))
        {
            return true;
        }

        End(desk);
        return false;
    }

    /// <summary>The connection is gone.</summary>
    public void Release(string connection) => held.TryRemove(connection, out _);

    /// <summary>Cuts off every connection of this phone.</summary>
    public void End(Guid desk)
    {
        foreach (var (_, connection) in held.Values.Where(one => one.Desk == desk))
        {
            connection.Abort();
        }
    }

    private sealed record Held(Guid Desk, HubCallerContext Connection);
}
