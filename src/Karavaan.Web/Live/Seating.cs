using System.Diagnostics.CodeAnalysis;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace Karavaan.Web.Live;

/// <summary>
/// Puts connections into the groups where they listen, and moves them when somebody changes group or language. One at a time, so
/// that nobody who comes in during a move is overlooked.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Connections still leave after their Room has ended; a gate that nobody waits at holds nothing.")]
internal sealed class Seating(Room room, LiveParts parts)
{
    private readonly SemaphoreSlim gate = new(1);
    private (Roster, People, WorkshopRow) followed;

    /// <summary>Seats a connection; false when its participant is not (or no longer) in the workshop, or the Room has ended.</summary>
    public async Task<bool> JoinAsync(string connection, Viewer viewer, CancellationToken gone)
    {
        using var turn = await TurnAsync();
        if (gone.IsCancellationRequested || !room.TryUse() || Seat.Of(room.State, viewer) is not { } seat)
        {
            return false;
        }

        await MoveAsync(new Listener(connection, viewer, seat));
        room.Beat.Here.Set();
        return true;
    }

    /// <summary>The connection is gone.</summary>
    public async Task LeaveAsync(string connection)
    {
        using var turn = await TurnAsync();
        Remove(connection);
    }

    /// <summary>The connection goes on, but hears nothing more.</summary>
    public async Task UnseatAsync(string connection)
    {
        using var turn = await TurnAsync();
        foreach (var listener in room.Presence.All.Where(one => one.Connection == connection))
        {
            await UnseatAsync(listener);
        }
    }

    /// <summary>This person has another device from now on: what listens as them hears nothing more, and asks who it is now.</summary>
    public async Task UnseatAsync(ParticipantId who)
    {
        using var turn = await TurnAsync();
        foreach (var listener in room.Presence.All.Where(one => one.Viewer.Participant == who))
        {
            await UnseatAsync(listener);
            _ = parts.Hub.Clients.Client(listener.Connection).SendAsync(HubMessage.Reload);
        }
    }

    /// <summary>Seats everybody where the present state wants them.</summary>
    public async Task FollowAsync()
    {
        var state = room.State;
        if (followed == (state.Workshop.Roster, state.People, state.Row))
        {
            return;
        }

        using var turn = await TurnAsync();
        state = room.State;
        foreach (var listener in room.Presence.All)
        {
            await FollowAsync(listener, Seat.Of(state, listener.Viewer));
        }

        followed = (state.Workshop.Roster, state.People, state.Row);
    }

    /// <summary>Sends a message without content to every page, or to those of one kind.</summary>
    public Task TellAsync(string message, Surface? surface = null) => parts.Hub.Clients
        .Clients([.. room.Presence.All.Where(l => surface is null || l.Viewer.Surface == surface).Select(l => l.Connection)])
        .SendCoreAsync(message, []);

    private async Task UnseatAsync(Listener listener)
    {
        await LeaveAsync(listener, listener.Channels(room));
        Remove(listener.Connection);
    }

    private void Remove(string connection)
    {
        if (room.Presence.Remove(connection) is not null)
        {
            room.TryUse();
            room.Beat.Here.Set();
        }
    }

    private async Task FollowAsync(Listener listener, Seat? seat)
    {
        if (seat is not { } now)
        {
            await UnseatAsync(listener);
        }
        else if (now != listener.Seat)
        {
            await MoveAsync(listener with { Seat = now });
        }

        // A page in another language is another page, and so is the one of somebody who was taken out.
        if (seat?.Language != listener.Seat.Language)
        {
            _ = parts.Hub.Clients.Client(listener.Connection).SendAsync(HubMessage.Reload);
        }
    }

    /// <summary>
    /// Into new channels before out of old ones, and out of none that it stays in: a page that asks again what it misses, over the connection
    /// that it has, would not hear the beat that comes just then, and the next one would tell it that it heard everything.
    /// </summary>
    private async Task MoveAsync(Listener listener)
    {
        var old = room.Presence.Put(listener)?.Channels(room).ToHashSet() ?? [];
        var now = listener.Channels(room).ToHashSet();
        foreach (var channel in now.Except(old))
        {
            await parts.Hub.Groups.AddToGroupAsync(listener.Connection, channel);
        }

        await LeaveAsync(listener, old.Except(now));
    }

    private async Task LeaveAsync(Listener listener, IEnumerable<string> channels)
    {
        foreach (var channel in channels)
        {
            await parts.Hub.Groups.RemoveFromGroupAsync(listener.Connection, channel);
        }
    }

    private async Task<IDisposable> TurnAsync()
    {
        await gate.WaitAsync();
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
