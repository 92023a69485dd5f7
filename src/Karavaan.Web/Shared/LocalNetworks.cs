using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Karavaan.Web.Shared;

/// <summary>The networks that this machine is on now, the one where phones most likely find it first.</summary>
/// <param name="look">How to look; <c>null</c>: ask the system.</param>
public sealed class LocalNetworks(Func<IEnumerable<LocalNetwork>>? look = null)
{
    /// <summary>Asking the system takes some milliseconds, and a page draws the address several times.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private volatile Sight? last;

    /// <summary>All of them; each address once.</summary>
    public IReadOnlyList<LocalNetwork> Now
    {
        get
        {
            if (last is { } known && Environment.TickCount64 - known.At < Fresh.TotalMilliseconds)
            {
                return known.Seen;
            }

            IReadOnlyList<LocalNetwork> seen = [.. InOrder((look ?? OfSystem)())];
            last = new(Environment.TickCount64, seen);
            return seen;
        }
    }

    /// <summary>The least doubtful first; among those Wi-Fi and Ethernet before other kinds.</summary>
    public static IEnumerable<LocalNetwork> InOrder(IEnumerable<LocalNetwork> networks) => networks
        .DistinctBy(network => network.Address)
        .OrderBy(network => network.Doubt)
        .ThenBy(network => network.Type is not (NetworkInterfaceType.Wireless80211 or NetworkInterfaceType.Ethernet or NetworkInterfaceType.GigabitEthernet));

    private static IEnumerable<LocalNetwork> OfSystem() =>
        from network in NetworkInterface.GetAllNetworkInterfaces()
        where network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback
        let properties = network.GetIPProperties()
        let hasGateway = properties.GatewayAddresses.Any(gateway => !gateway.Address.Equals(IPAddress.Any))
        from address in properties.UnicastAddresses
        where address.Address.AddressFamily == AddressFamily.InterNetwork
        select new LocalNetwork(network.Name, network.Description, network.NetworkInterfaceType, address.Address, hasGateway);

    /// <summary>One reference, so that no thread sees half of it.</summary>
    private sealed record Sight(long At, IReadOnlyList<LocalNetwork> Seen);
}
