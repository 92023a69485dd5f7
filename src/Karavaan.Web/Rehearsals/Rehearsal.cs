using Karavaan.Web.Storage;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// The simulated participants of one rehearsal. They act when they are asked to, or by themselves at a person's pace; never for longer than
/// <see cref="Longest"/> after somebody at the desk last touched them.
/// </summary>
internal sealed class Rehearsal(WorkshopRow workshop, Road road, Tempo tempo, TimeProvider clock, ILogger log, CancellationToken stopping) : IAsyncDisposable
{
    /// <summary>The most people.</summary>
    public const int MostPeople = 60;

    /// <summary>How long they stay without a tap at the desk.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    private const int AtOnce = 6;

    private readonly CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly SemaphoreSlim stepping = new(1);
    private readonly Hearsay hall = new();
    private readonly List<Player> players = [];
    private CancellationTokenSource? running;
    private int living;
    private Task run = Task.CompletedTask;
    private long touched = clock.GetTimestamp();

    /// <summary>How many take part.</summary>
    public int People { get; private set; }

    /// <summary>Do they act by themselves?</summary>
    public bool IsRunning => running is { IsCancellationRequested: false };

    /// <summary>Was the desk away for too long?</summary>
    public bool IsOver => clock.GetElapsedTime(touched) >= Longest;

    /// <summary>So many take part from now on. Who is in already stays in the room, but does nothing any more.</summary>
    public void Invite(int people)
    {
        touched = clock.GetTimestamp();
        People = Math.Clamp(people, 1, MostPeople);
        var seed = Seed(workshop.Id);
        while (players.Count < People)
        {
            players.Add(new(workshop, new(Cast.For(workshop.Language), hall, seed, players.Count + 1, clock), road));
        }

        if (IsRunning)
        {
            Enliven(running!.Token);
        }
    }

    /// <summary>Everybody does one thing. While they still do, a second tap adds nothing.</summary>
    public Task StepAsync() => stepping.Wait(0) ? StepAllAsync() : Task.CompletedTask;

    /// <summary>They act by themselves from now on.</summary>
    public void Run()
    {
        if (!IsRunning)
        {
            running = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
            living = 0;
            Enliven(running.Token);
        }
    }

    /// <summary>They wait.</summary>
    public async Task PauseAsync()
    {
        running?.Cancel();
        await run;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await run;
        await stepping.WaitAsync();
        await Task.WhenAll(players.Select(player => player.DisposeAsync().AsTask()));
        running?.Dispose();
        ending.Dispose();
        stepping.Dispose();
    }

    /// <summary>The same for the same workshop.</summary>
    internal static int Seed(WorkshopId workshop) => BitConverter.ToInt32(workshop.Value.ToByteArray(), 8);

    private async Task StepAllAsync()
    {
        try
        {
            await Parallel.ForEachAsync(
                players.Take(People).ToList(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ending.Token },
                async (player, cancellation) => await StepAsync(player, cancellation));
        }
        catch (OperationCanceledException)
        {
            // The rehearsal ends.
        }
        finally
        {
            stepping.Release();
        }
    }

    /// <summary>Those who do not live yet begin to, one after the other.</summary>
    private void Enliven(CancellationToken waiting)
    {
        var (first, fresh) = (living, People - living);
        if (fresh > 0)
        {
            living = People;
            run = Task.WhenAll([run, .. Enumerable.Range(0, fresh).Select(index => LiveAsync(first + index, tempo.Arrival(index, fresh), waiting))]);
        }
    }

    /// <summary>Who is one too many by now stands still until more are wanted again.</summary>
    private async Task LiveAsync(int index, TimeSpan arrival, CancellationToken waiting)
    {
        var (player, dice) = (players[index], new Random(index));
        try
        {
            await Task.Delay(arrival, clock, waiting);
            while (!IsOver)
            {
                if (index < People)
                {
                    await StepAsync(player, waiting);
                }

                await Task.Delay(tempo.Pause(dice), clock, waiting);
            }
        }
        catch (OperationCanceledException)
        {
            // They wait, or the rehearsal ends.
        }
    }

    private async Task StepAsync(Player player, CancellationToken cancellation)
    {
        try
        {
            await player.StepAsync(cancellation);
        }
        catch (Exception error) when (Road.IsTrouble(error) && !cancellation.IsCancellationRequested)
        {
            log.LogDebug("A simulated phone lost its line: {Why}", error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "A simulated phone stumbled");
        }
    }
}
