using System.Collections.Concurrent;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>
/// The Rooms of this process: opened from the log when somebody needs one, put to sleep when nobody has used or listened to one
/// for a while.
/// </summary>
public sealed class Rooms : BackgroundService
{
    /// <summary>How long a Room stays awake without connections and commands.</summary>
    public static readonly TimeSpan AwakeFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private readonly LiveParts parts;
    private readonly RoomLoader loader;
    private readonly ConcurrentDictionary<WorkshopId, Lazy<Task<Room?>>> rooms = new();
    private readonly ConcurrentDictionary<string, WorkshopId> byCode = new();
    private readonly ConcurrentDictionary<string, WorkshopId> ended = new();
    private readonly ConcurrentDictionary<WorkshopId, string> endedById = new();

    /// <summary>Called by the container.</summary>
    internal Rooms(LiveParts parts)
    {
        (this.parts, loader) = (parts, new(parts));
        parts.Meter.Watch(() => Enum.GetValues<Surface>().Select(s => (s, Open.Sum(room => room.Presence.CountOf(s)))), () => Awake);
    }

    /// <summary>How many are awake.</summary>
    public int Awake => rooms.Count;

    private IEnumerable<Room> Open =>
        rooms.Values.Where(opening => opening is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: not null } }).Select(opening => opening.Value.Result!);

    /// <summary>The Room of the workshop with this code, as people type it; <c>null</c> when there is none.</summary>
    public async Task<Room?> FindAsync(string code)
    {
        var normal = Codes.Normalize(code);
        if (ended.ContainsKey(normal))
        {
            return null;
        }

        if (!byCode.TryGetValue(normal, out var id))
        {
            if (await parts.Workshops.FindAsync(normal) is not { } row)
            {
                return null;
            }

            byCode[normal] = id = row.Id;
        }

        return await OpenAsync(id);
    }

    /// <summary>The Room of a workshop, replayed from the log if need be; <c>null</c> when there is no such workshop.</summary>
    public async Task<Room?> OpenAsync(WorkshopId id)
    {
        if (endedById.ContainsKey(id))
        {
            return null;
        }

        var opening = rooms.GetOrAdd(id, i => new(() => OpenNewAsync(i)));
        try
        {
            var room = await opening.Value;
            if (room?.TryUse() == true)
            {
                return room;
            }

            rooms.TryRemove(new(id, opening));
            return room is null ? null : await OpenAsync(id);
        }
        catch
        {
            rooms.TryRemove(new(id, opening));
            throw;
        }
    }

    /// <summary>
    /// The workshop is about to be deleted: its pages are told, nobody gets in any more, and what still waits is answered.
    /// </summary>
    public async Task EndAsync(WorkshopRow workshop)
    {
        ended[workshop.Code] = workshop.Id;
        endedById[workshop.Id] = workshop.Code;
        if (rooms.TryGetValue(workshop.Id, out var opening) && await opening.Value is { } room)
        {
            await room.Seating.TellAsync(HubMessage.Gone);
        }

        await CloseAsync(workshop.Id);
    }

    /// <summary>Sends a message without content to every page of every workshop.</summary>
    internal Task TellAsync(string message) => Task.WhenAll(Open.Select(room => room.Seating.TellAsync(message)));

    /// <summary>Sends a message without content to the pages of this kind of every workshop.</summary>
    internal Task TellAsync(string message, Surface surface) => Task.WhenAll(Open.Select(room => room.Seating.TellAsync(message, surface)));

    /// <summary>Was the workshop with this code deleted while this process ran?</summary>
    public bool HasEnded(string code) => ended.ContainsKey(Codes.Normalize(code));

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(rooms.Keys.Select(CloseAsync));
    }

    /// <summary>Puts to sleep every Room that has no connections and was not used for this long.</summary>
    public async Task SleepAsync(TimeSpan unused)
    {
        foreach (var (id, opening) in rooms)
        {
            if (opening.Value is { IsCompletedSuccessfully: true, Result: { } room } && room.TrySleep(unused))
            {
                // This one: whoever wants it may have opened another one in its place already.
                rooms.TryRemove(new(id, opening));
                await room.DisposeAsync();
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Round, parts.Clock);
        try
        {
            while (await clock.WaitForNextTickAsync(stoppingToken))
            {
                await SleepAsync(AwakeFor);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task<Room?> OpenNewAsync(WorkshopId id)
    {
        if (await loader.LoadAsync(id) is not { } state)
        {
            return null;
        }

        var room = new Room(state, parts);
        room.Start();
        return room;
    }

    private async Task CloseAsync(WorkshopId id)
    {
        if (rooms.TryRemove(id, out var opening) && await opening.Value is { } room)
        {
            await room.DisposeAsync();
        }
    }
}
