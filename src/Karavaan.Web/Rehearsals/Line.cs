using System.Net.WebSockets;
using System.Text;

namespace Karavaan.Web.Rehearsals;

/// <summary>
/// The live connection of one simulated phone: the desk sees who is there, and the server draws for them as for a real one. What comes
/// is read and let go.
/// </summary>
internal sealed class Line : IAsyncDisposable
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket;
    private readonly CancellationTokenSource ending;
    private readonly Task reading;
    private readonly Task pinging;

    private Line(ClientWebSocket socket, CancellationToken ending)
    {
        (this.socket, this.ending) = (socket, CancellationTokenSource.CreateLinkedTokenSource(ending));
        reading = ReadAsync();
        pinging = PingAsync();
    }

    /// <summary>Does it still hold?</summary>
    public bool IsOpen => !reading.IsCompleted;

    /// <summary>Connects as this page would.</summary>
    public static async Task<Line> OpenAsync(Road road, PlayerPage page, string token, CancellationToken ending)
    {
        var socket = await road.ConnectAsync($"{page.Live}?surface=phone", token, ending);
        var line = new Line(socket, ending);
        await line.SayAsync("""{"protocol":"json","version":1}""");
        await line.SayAsync($$"""{"type":1,"invocationId":"1","target":"CatchUp","arguments":[{{page.Version}},"{{page.Build}}"]}""");
        return line;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        socket.Abort();
        await Task.WhenAll(reading, pinging);
        socket.Dispose();
        ending.Dispose();
    }

    /// <summary>Messages of the hub's JSON protocol end with a record separator.</summary>
    private Task SayAsync(string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes($"{message}\u001e"), WebSocketMessageType.Text, endOfMessage: true, ending.Token);

    private async Task ReadAsync()
    {
        var heard = new byte[4096];
        try
        {
            while ((await socket.ReceiveAsync(heard.AsMemory(), ending.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception error) when (Road.IsTrouble(error) || error is ObjectDisposedException)
        {
            // The line is gone; the next step opens another.
        }
    }

    private async Task PingAsync()
    {
        try
        {
            while (!reading.IsCompleted)
            {
                await Task.Delay(PingEvery, ending.Token);
                await SayAsync("""{"type":6}""");
            }
        }
        catch (Exception error) when (Road.IsTrouble(error) || error is ObjectDisposedException)
        {
            // The line is gone.
        }
    }
}
