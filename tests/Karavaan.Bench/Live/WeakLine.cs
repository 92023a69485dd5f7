using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Karavaan.Bench.Live;

/// <summary>
/// The line of one device to a server on this machine, as bad as the wifi of a full hall: slow, lossy, silent for a while, cut, or
/// with an answer that never arrives. It carries bytes of TCP, so a lost segment is never missing in the end. What is lost shows as
/// time: the segment comes one retransmission timeout later, twice that when it is lost again, and everything behind it waits. (Real
/// TCP often repairs a loss in the middle of a long transfer sooner; this line is never kinder than that.)
/// </summary>
internal sealed class WeakLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<WeakLink, Task> links = new();
    private readonly CancellationTokenSource ending = new();
    private readonly Lock gate = new();
    private readonly int server;
    private readonly Random chance;
    private readonly Task accepting;
    private TaskCompletionSource passing = Done();
    private (int Count, bool HangsUp) drops;
    private int lost;
    private int dropped;

    /// <summary>Opens a line on a free port.</summary>
    /// <param name="server">The port of the server, which may stop and start again.</param>
    /// <param name="seed">Which segments are lost.</param>
    public WeakLine(int server, int seed)
    {
        (this.server, chance) = (server, new(seed));
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The port that the device connects to.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The address that the device connects to.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    /// <summary>How long a segment is on its way, in each direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Which part of the segments is lost, from 0 to 1.</summary>
    public double Loss { get; set; }

    /// <summary>How many segments were lost until now.</summary>
    public int Lost => Volatile.Read(ref lost);

    /// <summary>How many answers were dropped until now.</summary>
    public int Dropped => Volatile.Read(ref dropped);

    /// <summary>From now on nothing passes, and nobody is told: also who connects now waits.</summary>
    public void Hole() => Pass(isPassing: false);

    /// <summary>The end of a hole: what was on its way arrives.</summary>
    public void Mend() => Pass(isPassing: true);

    /// <summary>Every connection breaks; new ones are possible.</summary>
    public void Cut()
    {
        foreach (var link in links.Keys)
        {
            link.Break();
        }
    }

    /// <summary>The next commands arrive, but their answers don't.</summary>
    /// <param name="count">Of how many commands.</param>
    /// <param name="hangsUp">The connection breaks when the server has answered; else it stays silent until the device gives it up.</param>
    public void DropAnswers(int count, bool hangsUp)
    {
        lock (gate)
        {
            drops = (count, hangsUp);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        Cut();
        await Task.WhenAll(links.Values);
        listener.Dispose();
        ending.Dispose();
    }

    /// <summary>Done as soon as something may pass.</summary>
    internal Task PassesAsync()
    {
        lock (gate)
        {
            return passing.Task;
        }
    }

    /// <summary>The server's answer to one command has to be dropped; says whether to break the connection then.</summary>
    internal bool TakeDrop(out bool hangsUp)
    {
        lock (gate)
        {
            hangsUp = drops.HangsUp;
            var takes = drops.Count > 0;
            drops.Count -= takes ? 1 : 0;
            return takes;
        }
    }

    /// <summary>A segment was lost.</summary>
    internal void Lose() => Interlocked.Increment(ref lost);

    /// <summary>The answer to a command was dropped.</summary>
    internal void Drop() => Interlocked.Increment(ref dropped);

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        done.SetResult();
        return done;
    }

    private void Pass(bool isPassing)
    {
        lock (gate)
        {
            if (isPassing)
            {
                passing.TrySetResult();
            }
            else if (passing.Task.IsCompleted)
            {
                passing = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var link = new WeakLink(this, await listener.AcceptSocketAsync(ending.Token), chance.Next());
                links[link] = Task.CompletedTask;
                var carrying = link.CarryAsync(server);
                links[link] = carrying;
                _ = carrying.ContinueWith(_ => links.TryRemove(link, out var _), TaskScheduler.Default);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line is taken away.
        }
    }
}
