using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Karavaan.Bench.Live;

namespace Karavaan.Browser.Tests.Lines;

/// <summary>The line that other tests trust to be bad is bad in the way it says, and in no other.</summary>
public sealed class WeakLineTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TcpListener server = null!;
    private TcpClient client = null!;
    private WeakLine line = null!;
    private TcpClient arrived = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        (server, client) = (new(IPAddress.Loopback, 0), new());
        server.Start();
        line = LineTo(((IPEndPoint)server.LocalEndpoint).Port);
        await client.ConnectAsync(IPAddress.Loopback, line.Port);
        arrived = await server.AcceptTcpClientAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        client.Dispose();
        arrived.Dispose();
        server.Dispose();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task Every_byte_comes_once_and_in_order_but_late()
    {
        (line.Delay, line.Loss) = (TimeSpan.FromMilliseconds(40), 0.05);
        var (bytes, since) = (new byte[100_000], Stopwatch.StartNew());
        new Random(1).NextBytes(bytes);
        var sending = client.GetStream().WriteAsync(bytes).AsTask();
        Assert.Equal(bytes, await ReadAsync(arrived, bytes.Length));
        await sending;
        Assert.True(line.Lost > 0);
        Assert.True(since.Elapsed >= TimeSpan.FromMilliseconds(280), $"{line.Lost} lost segments took only {since.Elapsed}");
    }

    [Fact]
    public async Task In_a_hole_nothing_passes_and_after_it_everything()
    {
        line.Hole();
        await WriteAsync(client, "hallo");
        var reading = ReadAsync(arrived, 5);
        await Task.Delay(300);
        Assert.False(reading.IsCompleted);
        line.Mend();
        Assert.Equal("hallo", Encoding.ASCII.GetString(await reading));
    }

    [Fact]
    public async Task A_cut_breaks_both_ends_and_the_next_connection_is_whole()
    {
        line.Cut();
        await Assert.ThrowsAnyAsync<IOException>(() => ReadAsync(client, 1));
        await Assert.ThrowsAnyAsync<IOException>(() => ReadAsync(arrived, 1));
        using var next = new TcpClient();
        await next.ConnectAsync(IPAddress.Loopback, line.Port);
        using var other = await server.AcceptTcpClientAsync();
        await WriteAsync(other, "goed");
        Assert.Equal("goed", Encoding.ASCII.GetString(await ReadAsync(next, 4)));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_answer_to_a_command_is_dropped_and_that_to_a_question_is_not(bool hangsUp)
    {
        line.DropAnswers(1, hangsUp);
        await WriteAsync(client, "GET / HTTP/1.1");
        await ReadAsync(arrived, 14);
        await WriteAsync(arrived, "pagina");
        Assert.Equal("pagina", Encoding.ASCII.GetString(await ReadAsync(client, 6)));

        await WriteAsync(client, "PUT /w/");
        Assert.Equal("PUT /w/", Encoding.ASCII.GetString(await ReadAsync(arrived, 7)));
        await WriteAsync(arrived, "bewaard");
        var answer = ReadAsync(client, 1);
        if (hangsUp)
        {
            await Assert.ThrowsAnyAsync<IOException>(() => answer);
        }
        else
        {
            await UntilAsync(() => line.Dropped == 1);
            Assert.False(answer.IsCompleted);
        }

        Assert.Equal(1, line.Dropped);
    }

    [Fact]
    public async Task A_goodbye_comes_after_the_last_byte()
    {
        await WriteAsync(client, "dag");
        client.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal("dag", Encoding.ASCII.GetString(await ReadAsync(arrived, 3)));
        Assert.Equal(0, await arrived.GetStream().ReadAsync(new byte[1]));
    }

    private static WeakLine LineTo(int port) => new(port, seed: 7);

    private static async Task<byte[]> ReadAsync(TcpClient from, int count)
    {
        var bytes = new byte[count];
        using var limit = new CancellationTokenSource(Patience);
        await from.GetStream().ReadExactlyAsync(bytes, limit.Token);
        return bytes;
    }

    private static Task WriteAsync(TcpClient to, string text) => to.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var since = Stopwatch.StartNew(); !holds(); await Task.Delay(20))
        {
            Assert.True(since.Elapsed < Patience);
        }
    }
}
