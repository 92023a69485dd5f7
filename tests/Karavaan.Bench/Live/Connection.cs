using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Karavaan.Bench.Live;

/// <summary>
/// A client of a SignalR hub over a bare WebSocket, without negotiation: JSON texts that end with the record separator. Type 1 is an
/// invocation, 3 its completion, 6 a ping, 7 a close (SignalR Hub Protocol, 'JSON Encoding').
/// </summary>
internal sealed class Connection : IAsyncDisposable
{
    private const byte Separator = 0x1e;

    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> calls = new();
    private readonly Action<string, JsonElement> heard;
    private readonly TaskCompletionSource<string> lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int lastCall;
    private Task reading = Task.CompletedTask;
    private Task pinging = Task.CompletedTask;

    private Connection(Action<string, JsonElement> heard) => this.heard = heard;

    /// <summary>Opens a connection; <paramref name="heard"/> gets the name and the arguments of every message, one after the other.</summary>
    public static async Task<Connection> OpenAsync(
        Uri address, HttpMessageHandler handler, string origin, Action<string, JsonElement> heard, CancellationToken cancellation)
    {
        var connection = new Connection(heard);
        connection.socket.Options.SetRequestHeader("Origin", origin);
        await connection.socket.ConnectAsync(address, new HttpMessageInvoker(handler, disposeHandler: false), cancellation);
        await connection.SendAsync("""{"protocol":"json","version":1}""");
        connection.reading = connection.ReadAsync();
        connection.pinging = connection.PingAsync();
        return connection;
    }

    /// <summary>Done when the line is gone; says why, as far as it was told.</summary>
    public Task<string> Lost => lost.Task;

    /// <summary>Calls a method of the hub; gives its result.</summary>
    public async Task<JsonElement> InvokeAsync(string method, params object[] arguments)
    {
        var id = $"{Interlocked.Increment(ref lastCall)}";
        var call = calls[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(JsonSerializer.Serialize(new { type = 1, invocationId = id, target = method, arguments }));
        return await call.Task.WaitAsync(AnswerLimit);
    }

    /// <summary>Drops the line, as a wifi does: without a word.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        socket.Abort();
        await reading;
        await pinging;
        socket.Dispose();
        stopping.Dispose();
        sending.Dispose();
    }

    private async Task SendAsync(string message)
    {
        await sending.WaitAsync(stopping.Token);
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes($"{message}\u001e"), WebSocketMessageType.Text, true, stopping.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task PingAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(PingEvery, stopping.Token);
                await SendAsync("""{"type":6}""");
            }
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // The line is gone.
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        try
        {
            while (await socket.ReceiveAsync(buffer.GetMemory(4096), stopping.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                buffer.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    Split(buffer.WrittenSpan);
                    buffer.ResetWrittenCount();
                }
            }
        }
        catch (Exception error)
        {
            lost.TrySetResult(error.Message);
        }

        lost.TrySetResult($"closed: {socket.CloseStatusDescription}");
        foreach (var call in calls.Values)
        {
            call.TrySetException(new WebSocketException("The connection was lost."));
        }
    }

    private void Split(ReadOnlySpan<byte> messages)
    {
        for (int end; (end = messages.IndexOf(Separator)) >= 0; messages = messages[(end + 1)..])
        {
            Hear(JsonElement.Parse(messages[..end]));
        }
    }

    private void Hear(JsonElement message)
    {
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : 0)
        {
            case 1:
                heard(message.GetProperty("target").GetString()!, message.GetProperty("arguments"));
                break;
            case 7:
                lost.TrySetResult(message.GetRawText());
                break;
            case 3 when calls.TryRemove(message.GetProperty("invocationId").GetString()!, out var call):
                _ = message.TryGetProperty("result", out var result)
                    ? call.TrySetResult(result)
                    : call.TrySetException(new InvalidOperationException(message.GetRawText()));
                break;
        }
    }
}
