using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>A phone that says it listens, asks for everything, and then reads not one byte: asleep in a pocket, or out of the wifi without a word.</summary>
internal sealed class DeafPhone : IDisposable
{
    private const string End = "\u001e";

    /// <summary>Bytes that its system takes for it before it tells the server to wait: few, so that it is deaf from the first answer on.</summary>
    private const int Room = 4096;

    // A packet of a wifi, where a machine that talks to itself uses packets of 64 kB and keeps megabytes of them for who does not read.
    private const int Tcp = 6;
    private const int LargestSegment = 2;
    private const int WifiSegment = 1400;

    private readonly ClientWebSocket socket = new();
    private readonly SocketsHttpHandler handler;
    private Socket? line;

    private DeafPhone(CookieContainer cookies) =>
        handler = new() { CookieContainer = cookies, UseProxy = false, ConnectCallback = async (context, cancellation) => await LineAsync(context.DnsEndPoint, cancellation) };

    /// <summary>Part of the board came, which nobody reads: the greeting before it has a few bytes.</summary>
    public bool HasBoard => line!.Available >= Room / 4;

    /// <summary>Opens the connection of somebody's phone and asks for the whole board.</summary>
    public static async Task<DeafPhone> OpenAsync(IPlace place, Visitor who)
    {
        var page = (await who.GetAsync("")).Document.Body!;
        var phone = new DeafPhone(who.Cookies);
        phone.socket.Options.SetRequestHeader("Origin", place.Origin);
        using var invoker = new HttpMessageInvoker(phone.handler, disposeHandler: false);
        await phone.socket.ConnectAsync(new($"ws://{place.Address.Authority}/w/{place.Code}/live?surface=phone"), invoker, CancellationToken.None);
        var catchUp = $$"""{"type":1,"invocationId":"1","target":"CatchUp","arguments":[0,"{{page.GetAttribute("data-build")}}"]}""";
        await phone.socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + End + catchUp + End), WebSocketMessageType.Text, true, CancellationToken.None);
        return phone;
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        handler.Dispose();
    }

    private async Task<Stream> LineAsync(DnsEndPoint server, CancellationToken cancellation)
    {
        line = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = Room };
        if (!OperatingSystem.IsWindows())
        {
            line.SetRawSocketOption(Tcp, LargestSegment, BitConverter.GetBytes(WifiSegment));
        }

        await line.ConnectAsync(server, cancellation);
        return new NetworkStream(line, ownsSocket: true);
    }
}
