using System.Buffers;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// A page that only listens, as cheaply as can be: a WebSocket on a bare socket, SignalR's JSON protocol, no document. What comes is
/// searched for marks, not understood.
/// </summary>
internal sealed class Ear : IDisposable
{
    private const byte Separator = 0x1e;
    private const int BufferBytes = 32 * 1024;

    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(30);
    private static readonly byte[] ping = Frames.Of("{\"type\":6}\u001e"u8);

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly Lock sending = new();
    private readonly Frames frames = new();
    private readonly Marks marks = new();
    private readonly ArrayBufferWriter<byte> answer = new();
    private volatile TaskCompletionSource<string>? asked;
    private volatile Action<int> found = _ => { };
    private long received;

    /// <summary>Bytes received so far.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>The version that the page has heard everything of.</summary>
    public int Version { get; set; }

    /// <summary>Did the connection end?</summary>
    public bool IsLost { get; private set; }

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<Ear> OpenAsync(Uri address, string cookie, CancellationToken cancellation)
    {
        var ear = new Ear();
        try
        {
            await ear.socket.ConnectAsync(new IPEndPoint(IPAddress.Parse(address.Host), address.Port), cancellation);
            ear.socket.Send(Encoding.ASCII.GetBytes(
                $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nOrigin: http://{address.Authority}\r\nCookie: {cookie}\r\n"
                + $"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(Guid.NewGuid().ToByteArray())}\r\n\r\n"));
            await ear.UpgradeAsync(cancellation);
            ear.Send("""{"protocol":"json","version":1}""");
            _ = Task.Run(ear.ReadAsync, cancellation);
            return ear;
        }
        catch
        {
            ear.Dispose();
            throw;
        }
    }

    /// <summary>Calls a method of the hub; gives the message that answers. One at a time.</summary>
    /// <exception cref="InvalidOperationException">The hub refused, or the connection was lost.</exception>
    public async Task<JsonElement> AskAsync(string method, params object[] arguments)
    {
        var asking = asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(JsonSerializer.Serialize(new { type = 1, invocationId = "1", target = method, arguments }));
        var said = JsonElement.Parse(await asking.Task.WaitAsync(AnswerLimit));
        return said.TryGetProperty("error", out var error) ? throw new InvalidOperationException($"{method}: {error}")
            : said.TryGetProperty("result", out var result) ? result
            : default;
    }

    /// <summary>Sends a message.</summary>
    public void Send(string message) => Send(Frames.Of(Encoding.UTF8.GetBytes($"{message}\u001e")));

    /// <summary>Says that it is still there; SignalR drops who says nothing for 30 s.</summary>
    public void Ping() => Send(ping);

    /// <summary>From now on marks are told to this, on the thread that reads.</summary>
    public void Tell(Action<int> mark) => found = mark;

    /// <summary>Drops the line without a word.</summary>
    public void Dispose()
    {
        IsLost = true;
        socket.Dispose();
    }

    private void Send(byte[] frame)
    {
        lock (sending)
        {
            if (!IsLost)
            {
                socket.Send(frame);
            }
        }
    }

    /// <summary>Reads the answer to the upgrade, byte by byte: what follows it is a frame.</summary>
    private async Task UpgradeAsync(CancellationToken cancellation)
    {
        var said = new StringBuilder();
        for (var one = new byte[1]; !said.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal);)
        {
            if (await socket.ReceiveAsync(one, cancellation) == 0)
            {
                break;
            }

            said.Append((char)one[0]);
        }

        if (!said.ToString().StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"No WebSocket, but: {said.ToString().Split('\r')[0]}");
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[BufferBytes];
        try
        {
            while (!frames.IsClosed && await socket.ReceiveAsync(buffer) is > 0 and var count)
            {
                Interlocked.Add(ref received, count);
                Read(buffer.AsSpan(0, count));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The line is gone.
        }

        IsLost = true;
        asked?.TrySetException(new InvalidOperationException("The connection was lost."));
    }

    private void Read(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var piece = frames.Take(ref bytes);
            marks.Read(piece, found);
            if (asked is not null)
            {
                Answer(piece);
            }
            else if (piece.Length > 0 && piece[^1] == Separator)
            {
                Version = Math.Max(Version, Heard(piece));
            }
        }
    }

    /// <summary>Collects until the message that answers is whole: type 3 (SignalR Hub Protocol, 'Completion').</summary>
    private void Answer(ReadOnlySpan<byte> piece)
    {
        answer.Write(piece);
        var rest = answer.WrittenSpan;
        for (int end; (end = rest.IndexOf(Separator)) >= 0; rest = rest[(end + 1)..])
        {
            if (rest[..end].StartsWith("{\"type\":3"u8))
            {
                asked?.TrySetResult(Encoding.UTF8.GetString(rest[..end]));
                asked = null;
                answer.ResetWrittenCount();
                return;
            }
        }
    }

    /// <summary>The number at the end of <c>{"type":1,"target":"ops","arguments":[[…],123]}</c>; 0 when there is none.</summary>
    private static int Heard(ReadOnlySpan<byte> piece)
    {
        var number = piece.TrimEnd("]}\u001e"u8);
        var digits = number.Length - number.TrimEnd("0123456789"u8).Length;
        return digits is > 0 and < 10 && int.TryParse(number[^digits..], out var version) ? version : 0;
    }
}
