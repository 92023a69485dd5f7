namespace Karavaan.Web.Live;

/// <summary>
/// One loop per Room that brings its changes to its pages: waits a moment for more of them, then has every dirty fragment drawn and
/// sent. Sleeps without a clock while nothing happens.
/// </summary>
internal sealed class Beat : IAsyncDisposable
{
    private readonly Room room;
    private readonly Broadcast broadcast;
    private readonly LiveMeter meter;
    private readonly ILogger log;
    private readonly SemaphoreSlim reason = new(0);
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;

    public Beat(Room room, LiveParts parts)
    {
        this.room = room;
        log = parts.Loggers.CreateLogger<Beat>();
        meter = parts.Meter;
        broadcast = new(room, parts);
        Dirt = new(parts.Fragments, room.State.Version, Wake);
        Moves = new(TimeSpan.FromMilliseconds(33), Wake);
        Here = new(TimeSpan.FromSeconds(1), Wake);
        Passing = new(Wake);
    }

    /// <summary>What has to be drawn.</summary>
    public Dirt Dirt { get; }

    /// <summary>Set when somebody may have changed group or language.</summary>
    public Pulse Moves { get; }

    /// <summary>Set when somebody came or went.</summary>
    public Pulse Here { get; }

    /// <summary>What is shown in passing.</summary>
    public Passing Passing { get; }

    public void Start() => running = Task.Run(RunAsync);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();

        // Not the reason to wake: connections leave after their Room has ended, and it holds nothing that must be given back.
    }

    private void Wake() => reason.Release();

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await reason.WaitAsync(NextWait(), stopping.Token);
                await TurnAsync();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The Room goes to sleep.
        }
    }

    private TimeSpan NextWait()
    {
        TimeSpan[] waits =
            [Dirt.Walls.Pulse.Wait, Dirt.Growing.Pulse.Wait, Dirt.Phones.Pulse.Wait, Dirt.Slow.Pulse.Wait, Moves.Wait, Here.Wait, Passing.Pulse.Wait];
        return waits.Where(w => w >= TimeSpan.Zero).DefaultIfEmpty(Timeout.InfiniteTimeSpan).Min();
    }

    private async Task TurnAsync()
    {
        try
        {
            Moves.GoesOff();
            await room.Seating.FollowAsync();
            await SendIfDueAsync(Dirt.Walls, Surface.Screen);
            await SendIfDueAsync(Dirt.Growing, Surface.Screen);
            await SendIfDueAsync(Dirt.Phones, Surface.Phone);
            await SendIfDueAsync(Dirt.Slow, Surface.Phone);
            if (Passing.Pulse.GoesOff())
            {
                broadcast.Send(Passing.Take());
            }

            if (Here.GoesOff())
            {
                broadcast.SendHere();
            }
        }
        catch (Exception error)
        {
            // A beat that stops would leave every page of the room behind for good.
            log.LogError(error, "A beat of workshop {Workshop} failed", room.State.Row.Id.Value);
        }
    }

    private async Task SendIfDueAsync(Lane lane, Surface surface)
    {
        if (!lane.Pulse.GoesOff())
        {
            return;
        }

        // Said with these messages: what was handed over before them. Messages of one beat go to several groups of connections,
        // so a page that has one of them may still miss another.
        var heard = Dirt.SettledFor(surface);
        var (keys, version) = lane.Take();
        using var timed = meter.Beat(surface, keys.Count);
        await broadcast.SendAsync(keys, heard);
        lane.Settle(version);
    }
}
