using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>
/// The live connection of a page. Who connects was proved by <see cref="LiveEndpoints"/> when the connection was opened. A phone proves
/// it again each time that it takes its seat, for meanwhile its person may have gone on with another.
/// </summary>
internal sealed class WorkshopHub(CatchUp catchUp, PassingRoutes routes, DeskConnections desks, Entrance entrance) : Hub
{
    private Visit Visit => Visit.Of(Context.GetHttpContext()!);

    /// <summary>
    /// From now on this connection hears every change; the answer is every change between the page's version and now. Joining comes
    /// first, so that nothing falls between.
    /// </summary>
    public async Task<Brought> CatchUp(int version, string build)
    {
        var (room, viewer) = (Visit.Room, Visit.Viewer);
        if (Visit.By is Actor.Facilitator(var who) && !await desks.HoldAsync(room.State.Row.Id, who, Visit.PairedDesk, Context))
        {
            return new([], room.State.Version, false);
        }

        if (!await room.Seating.JoinAsync(Context.ConnectionId, viewer, Context.ConnectionAborted))
        {
            return new([], room.State.Version, true);
        }

        // Asked after it was seated: a new device in between finds this one in its seat.
        if (viewer.Participant is not null && await entrance.FindAsync(Context.GetHttpContext()!, Surface.Phone) is not { IsElsewhere: false })
        {
            await room.Seating.UnseatAsync(Context.ConnectionId);
            return new([], room.State.Version, true);
        }

        if (viewer.Surface == Surface.Desk)
        {
            await Clients.Caller.SendCoreAsync(HubMessage.Here, [room.Here.Select(p => p.Value).ToArray()]);
            var (screens, silent) = room.Presence.Screens;
            await Clients.Caller.SendCoreAsync(HubMessage.Screens, [screens, silent]);
        }

        return await catchUp.BringAsync(room, viewer, version, build);
    }

    /// <summary>
    /// Shows something in passing to others, not to the page that it came from. Not stored; what is too long, of an unknown kind or
    /// not from a phone in its seat is forgotten.
    /// </summary>
    public void Pass(string? kind, string? data)
    {
        if (Visit.Viewer.Participant is { } participant && Visit.Room.Presence.Has(Context.ConnectionId)
            && kind is not null && data?.Length <= Passing.MaxLength && routes.Knows(kind))
        {
            Visit.Room.Beat.Passing.Put(new(kind, participant, Context.ConnectionId, data));
        }
    }

    /// <summary>A screen says whether its browser lets it sound; the desks hear it. From any other page it is forgotten.</summary>
    public void Sound(bool isHeard)
    {
        if (Visit.Viewer.Surface == Surface.Screen)
        {
            Visit.Room.Presence.Sound(Context.ConnectionId, isHeard);
            Visit.Room.Beat.Here.Set();
        }
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        desks.Release(Context.ConnectionId);
        return Visit.Room.Seating.LeaveAsync(Context.ConnectionId);
    }
}
