using System.Collections.Concurrent;
using System.Globalization;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// The rehearsals of this process that have simulated people. They go when the desk was silent for long, when the workshop is closed or
/// deleted, and when the program stops; after a start nobody acts until somebody at the desk taps, and then the same people come back.
/// </summary>
internal sealed class Rehearsals : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<WorkshopId, Rehearsal> all = new();
    private readonly Road road;
    private readonly Tempo tempo;
    private readonly Rooms rooms;
    private readonly TimeProvider clock;
    private readonly IHostApplicationLifetime life;
    private readonly ILogger<Rehearsals> log;
    private readonly SemaphoreSlim asking = new(1);
    private int drawn;

    public Rehearsals(PublicAddresses addresses, IConfiguration settings, Rooms rooms, TimeProvider clock, IHostApplicationLifetime life, ILogger<Rehearsals> log)
    {
        (this.rooms, this.clock, this.life, this.log, road) = (rooms, clock, life, log, new(addresses));
        tempo = new(double.TryParse(settings["Karavaan:RehearsalSeconds"], CultureInfo.InvariantCulture, out var seconds) ? seconds : Tempo.Usual);
        drawn = (int)(clock.GetUtcNow() - DateTimeOffset.UnixEpoch.AddYears(50)).TotalSeconds;
    }

    /// <summary>The version of what the panel shows: newer after every tap, and after every start of the program.</summary>
    public int Version => Volatile.Read(ref drawn);

    /// <summary>How it stands: how many were asked to take part, and whether they act by themselves. Before the first tap, who is in already.</summary>
    public RehearsalStand Of(RoomState state) => all.TryGetValue(state.Row.Id, out var found)
        ? new(found.People, found.IsRunning)
        : new(In(state) is > 0 and var known ? known : RehearsalStand.Usual, false);

    /// <summary>What the desk asks. Not for a workshop that is real.</summary>
    public async Task AskAsync(RoomState state, int people, RehearsalWish wish)
    {
        if (!state.Row.IsRehearsal)
        {
            return;
        }

        var rehearsal = all.GetOrAdd(state.Row.Id, _ => new(state.Row, road, tempo, clock, log, life.ApplicationStopping));
        // Two desks may ask at once.
        await asking.WaitAsync();
        try
        {
            await DoAsync(rehearsal, people, wish);
        }
        finally
        {
            asking.Release();
        }

        Interlocked.Increment(ref drawn);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(all.Keys.Select(EndAsync));
        road.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (id, rehearsal) in all)
                {
                    if (rehearsal.IsOver || await rooms.OpenAsync(id) is not { State.Workshop.Programme.IsClosed: false })
                    {
                        await EndAsync(id);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private static async Task DoAsync(Rehearsal rehearsal, int people, RehearsalWish wish)
    {
        rehearsal.Invite(people);
        switch (wish)
        {
            case RehearsalWish.Step:
                _ = rehearsal.StepAsync();
                break;
            case RehearsalWish.Run:
                await rehearsal.PauseAsync();
                rehearsal.Run();
                break;
            default:
                await rehearsal.PauseAsync();
                break;
        }
    }

    /// <summary>Who of the simulated people is in the room: their secrets are known, and so their ids.</summary>
    internal static int In(RoomState state) => Enumerable.Range(1, Rehearsal.MostPeople).Count(number =>
        state.Workshop.Roster.People.ContainsKey(new(JoinSecret.IdOf(state.Row.Id, JoinSecret.Of(Player.SecretOf(state.Row.Id, number)), "person"))));

    private async Task EndAsync(WorkshopId id)
    {
        if (all.TryRemove(id, out var rehearsal))
        {
            await rehearsal.DisposeAsync();
        }
    }
}

/// <summary>How a rehearsal stands.</summary>
/// <param name="People">How many are asked to take part.</param>
/// <param name="IsRunning">Do they act by themselves?</param>
public sealed record RehearsalStand(int People, bool IsRunning)
{
    /// <summary>How many are asked when nobody said how many.</summary>
    public const int Usual = 12;
}

/// <summary>What the desk asks of simulated people.</summary>
public enum RehearsalWish
{
    /// <summary>To wait.</summary>
    Pause,

    /// <summary>Each to do one thing.</summary>
    Step,

    /// <summary>To act by themselves.</summary>
    Run,
}
