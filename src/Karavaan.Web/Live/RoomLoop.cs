using System.Threading.Channels;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Live;

/// <summary>
/// The only writer of a workshop: takes everything that waits, decides it, appends it in one transaction, publishes, answers. So a slow
/// disk makes larger batches, not a queue.
/// </summary>
internal sealed class RoomLoop : IAsyncDisposable
{
    /// <summary>How many commands may wait; more are told to come back.</summary>
    public const int MostWaiting = 4096;

    /// <summary>How many commands are appended at once.</summary>
    public const int LargestBatch = 256;

    /// <summary>How often a batch is tried.</summary>
    public const int Attempts = 5;

    /// <summary>So many commands in a row that can't be saved alone: it is the disk, not the commands.</summary>
    private const int MostAloneInVain = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Room room;
    private readonly LiveParts parts;
    private readonly RoomLoader loader;
    private readonly Decider decider;
    private readonly ILogger log;
    private readonly RecentAnswers recent = new();
    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private Task running = Task.CompletedTask;

    public RoomLoop(Room room, LiveParts parts)
    {
        (this.room, this.parts) = (room, parts);
        loader = new(parts);
        decider = new(parts, recent);
        log = parts.Loggers.CreateLogger<RoomLoop>();
    }

    public void Start() => running = Task.Run(RunAsync);

    /// <summary>Lets a command wait for its turn; false when too many do, or when the Room has stopped.</summary>
    public bool TryAdd(Waiting waiting) => queue.Writer.TryWrite(waiting);

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await running;
    }

    private async Task RunAsync()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var batch = new List<Waiting>();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var waiting))
            {
                batch.Add(waiting);
            }

            await HandleAsync(batch);
        }
    }

    private async Task HandleAsync(List<Waiting> batch)
    {
        using var trace = LiveMeter.Batch(batch.Count);
        parts.Meter.Batched(batch.Count);
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await TryHandleAsync(batch, attempt))
            {
                return;
            }
        }

        await HandleEachAsync(batch);
    }

    /// <summary>One command that can't be saved must not keep the others from it: each is tried alone, until it is plain that nothing can.</summary>
    private async Task HandleEachAsync(List<Waiting> batch)
    {
        var inVain = batch.Count > 1 ? 0 : MostAloneInVain;
        foreach (var waiting in batch)
        {
            if (inVain < MostAloneInVain && await TryHandleAsync([waiting], Attempts))
            {
                inVain = 0;
                continue;
            }

            inVain++;
            waiting.Answer(new(null, room.State.Version, [], false));
        }
    }

    private async Task<bool> TryHandleAsync(List<Waiting> batch, int attempt)
    {
        try
        {
            var draft = await decider.DecideAsync(room.State, batch, isCareful: attempt > 1);
            if (draft.Batch is { } append)
            {
                await SaveAsync(append, draft.Forgotten);
            }

            Finish(draft, await AfterAsync(draft));
            return true;
        }
        catch (DuplicateCommandException)
        {
            return false;
        }
        catch (VersionConflictException)
        {
            return await CatchUpAsync();
        }
        catch (Exception error)
        {
            log.LogError(error, "Attempt {Attempt} to save {Count} commands of workshop {Workshop} failed", attempt, batch.Count, room.State.Row.Id.Value);
            await Task.Delay(attempt * Pause);
            return false;
        }
    }

    private Task SaveAsync(AppendBatch append, IReadOnlyCollection<ParticipantId> forgotten) =>
        forgotten.Count > 0 ? parts.Log.RedactAsync(append, forgotten) : parts.Log.AppendAsync(append);

    /// <summary>What was blanked on disk must not live on in memory: neither in the state, nor in the answers that are kept.</summary>
    private async Task<RoomState> AfterAsync(Draft draft)
    {
        if (draft.Forgotten.Count == 0)
        {
            return draft.State;
        }

        recent.Clear();
        try
        {
            return await loader.LoadAsync(room.State.Row.Id) ?? draft.State;
        }
        catch (Exception error)
        {
            log.LogError(error, "Workshop {Workshop} could not be read again after somebody was forgotten", room.State.Row.Id.Value);
            return draft.State;
        }
    }

    private void Finish(Draft draft, RoomState after)
    {
        var touched = draft.Batch is null ? null : room.Publish(after, draft.Changes);
        foreach (var (waiting, outcome) in draft.Answers)
        {
            if (outcome.IsAccepted)
            {
                recent.Add(waiting, outcome);
            }

            waiting.Answer(touched is null ? outcome : outcome with { Touched = [.. outcome.Changes.SelectMany(change => touched[change])] });
        }
    }

    /// <summary>Somebody else wrote to the stream: takes their events over before deciding again.</summary>
    private async Task<bool> CatchUpAsync()
    {
        try
        {
            var (state, changes) = await loader.FollowAsync(room.State);
            room.Publish(state, changes);
        }
        catch (Exception error)
        {
            log.LogError(error, "The newer events of workshop {Workshop} can't be read", room.State.Row.Id.Value);
        }

        return false;
    }
}
