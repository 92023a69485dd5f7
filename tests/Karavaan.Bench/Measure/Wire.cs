using System.Net;
using System.Net.Sockets;

namespace Karavaan.Bench.Measure;

/// <summary>Counts what one device receives, as it goes over the line: headers, frames and compressed bodies.</summary>
internal sealed class Wire
{
    private long received;

    /// <summary>Bytes received so far, over HTTP and WebSocket.</summary>
    public long Received => Interlocked.Read(ref received);

    /// <summary>A handler whose connections are counted here; cookies in this jar, answers packed like this.</summary>
    public SocketsHttpHandler Handler(CookieContainer cookies, DecompressionMethods packing) => new()
    {
        CookieContainer = cookies,
        AllowAutoRedirect = false,
        AutomaticDecompression = packing,
        ConnectCallback = ConnectAsync,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new Counted(socket, this);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Counted(Socket socket, Wire wire) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await base.ReadAsync(buffer, cancellationToken));

        public override int Read(Span<byte> buffer) => Count(base.Read(buffer));

        private int Count(int bytes)
        {
            Interlocked.Add(ref wire.received, bytes);
            return bytes;
        }
    }
}
