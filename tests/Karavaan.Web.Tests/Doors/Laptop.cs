using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Karavaan.Web.Accounts;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Karavaan.Web.Tests.Doors;

/// <summary>
/// The program on a laptop with several networks, each played by an address of this machine alone, so that phones can really ask at each of
/// them.
/// </summary>
internal sealed class Laptop : WebApplicationFactory<Program>
{
    public static readonly LocalNetwork Wsl = new("vEthernet (WSL)", "Hyper-V Virtual Ethernet Adapter", NetworkInterfaceType.Ethernet, IPAddress.Parse("127.0.0.2"), false);
    public static readonly LocalNetwork Wifi = new("Wi-Fi", "Intel(R) Wi-Fi 6", NetworkInterfaceType.Wireless80211, IPAddress.Parse("127.0.0.3"), true);
    public static readonly LocalNetwork Hotspot = new("LAN* 10", "Microsoft Wi-Fi Direct Virtual Adapter", NetworkInterfaceType.Wireless80211, IPAddress.Parse("127.0.0.4"), false);

    private readonly string folder;
    private readonly string publicUrl;
    private readonly List<Guest> guests = [];

    public Laptop(string folder, string publicUrl = "")
    {
        (this.folder, this.publicUrl) = (folder, publicUrl);
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Any, 0));
        StartServer();
    }

    /// <summary>The networks that it is on; what is not in it any more is seen after a second.</summary>
    public List<LocalNetwork> Networks { get; } = [Wsl, Wifi, Hotspot];

    public int Port => new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public string At(LocalNetwork network) => $"{network.Address}:{Port}";

    /// <summary>Somebody on the laptop itself.</summary>
    public Guest NewGuest()
    {
        guests.Add(new(new Uri($"http://127.0.0.1:{Port}")));
        return guests[^1];
    }

    /// <summary>Fleur, its first facilitator.</summary>
    public Task<Guest> BecomeAsync() =>
        NewGuest().SendAsync(Services.GetRequiredService<FirstFacilitatorLink>().Offer()!, ("name", "Fleur"), ("password", Evening.Password));

    /// <summary>The same Fleur, on another evening.</summary>
    public Task<Guest> SignInAsync() => NewGuest().SendAsync(AccountPaths.SignIn, ("login", "Fleur"), ("password", Evening.Password));

    /// <summary>What a machine with this address gets on this network.</summary>
    public async Task<string> AskAsync(string from, LocalNetwork network, string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        return await http.GetStringAsync($"http://{At(network)}{path}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Karavaan:Data", folder).UseSetting("Karavaan:PublicUrl", publicUrl);
        builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new LocalNetworks(() => Networks))));
    }

    protected override void Dispose(bool disposing)
    {
        guests.ForEach(guest => guest.Dispose());
        base.Dispose(disposing);
    }
}
