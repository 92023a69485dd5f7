using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Karavaan.Bench.Live;

/// <summary>One connection over a <see cref="WeakLine"/>.</summary>
/// <param name="line">How bad it is.</param>
/// <param name="device">The device's end.</param>
/// <param name="seed">Which segments are lost.</param>
internal sealed class WeakLink(WeakLine line, Socket device, int seed) : IDisposable
{
    /// <summary>What fits in one packet of wifi, bytes.</summary>
    private const int Segment = 1_400;

    /// <summary>Segments on their way in one direction; who sends more has to wait, as in TCP.</summary>
    private const int Window = 64;

    /// <summary>The shortest retransmission timeout of usual systems.</summary>
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(200);

    private readonly Socket server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource broken = new();
    private volatile bool isDeaf;
    private volatile bool hangsUp;
    private bool isDropped;

    /// <summary>Carries bytes both ways until one end or the line breaks it.</summary>
    public async Task CarryAsync(int port)
    {
        device.NoDelay = true;
        try
        {
            await server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), broken.Token);
            var random = new Random(seed);
            await Task.WhenAll(LaneAsync(device, server, new(random.Next()), LetsIn), LaneAsync(server, device, new(random.Next()), LetsOut));
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            Break(); // Nobody listens, or one of both is gone: then the other one hears it too.
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Breaks the connection at both ends, without a goodbye.</summary>
    public void Break()
    {
        try
        {
            broken.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It was over already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var socket in (Socket[])[device, server])
        {
            if (broken.IsCancellationRequested)
            {
                socket.LingerState = new(true, 0); // Without a goodbye: bytes that still wait are thrown away.
            }

            socket.Dispose();
        }

        broken.Dispose();
    }

    private static bool IsCommand(ReadOnlySpan<byte> request) => request.StartsWith("POST "u8) || request.StartsWith("PUT "u8) || request.StartsWith("DELETE "u8);

    private async Task LaneAsync(Socket from, Socket to, Random chance, Func<byte[], bool> lets)
    {
        var onTheWay = Channel.CreateBounded<(byte[] Bytes, TimeSpan Due)>(Window);
        try
        {
            await Task.WhenAll(ReadAsync(from, chance, lets, onTheWay.Writer), WriteAsync(to, onTheWay.Reader));
        }
        catch
        {
            Break();
            throw;
        }
    }

    private async Task ReadAsync(Socket from, Random chance, Func<byte[], bool> lets, ChannelWriter<(byte[] Bytes, TimeSpan Due)> writer)
    {
        var buffer = new byte[Segment];
        var due = Now() + (2 * line.Delay); // The handshake.
        try
        {
            for (int read; (read = await from.ReceiveAsync(buffer, broken.Token)) > 0;)
            {
                var bytes = buffer[..read];
                if (lets(bytes))
                {
                    due = TimeSpan.FromTicks(Math.Max(due.Ticks, (Now() + line.Delay).Ticks)) + Stall(chance);
                    await writer.WriteAsync((bytes, due), broken.Token);
                }
            }
        }
        catch (Exception error)
        {
            writer.Complete(error);
            throw;
        }

        writer.Complete();
    }

    private async Task WriteAsync(Socket to, ChannelReader<(byte[] Bytes, TimeSpan Due)> reader)
    {
        await foreach (var (bytes, due) in reader.ReadAllAsync(broken.Token))
        {
            if (due - Now() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, broken.Token);
            }

            await line.PassesAsync().WaitAsync(broken.Token);
            for (ReadOnlyMemory<byte> rest = bytes; !rest.IsEmpty;)
            {
                rest = rest[await to.SendAsync(rest, broken.Token)..];
            }
        }

        await line.PassesAsync().WaitAsync(broken.Token);
        to.Shutdown(SocketShutdown.Send);
    }

    /// <summary>How much later a segment comes because it was lost, once or more often.</summary>
    private TimeSpan Stall(Random chance)
    {
        var (stall, timeout) = (TimeSpan.Zero, ShortestTimeout + (2 * line.Delay));
        for (; chance.NextDouble() < line.Loss; timeout *= 2)
        {
            stall += timeout;
            line.Lose();
        }

        return stall;
    }

    private bool LetsIn(byte[] bytes)
    {
        if (!isDeaf && IsCommand(bytes) && line.TakeDrop(out var breaks))
        {
            (hangsUp, isDeaf) = (breaks, true);
        }

        return true;
    }

    private bool LetsOut(byte[] bytes)
    {
        if (!isDeaf)
        {
            return true;
        }

        if (!isDropped)
        {
            isDropped = true;
            line.Drop();
        }

        if (hangsUp)
        {
            Break();
        }

        return false;
    }

    private static TimeSpan Now() => Stopwatch.GetElapsedTime(0);
}
