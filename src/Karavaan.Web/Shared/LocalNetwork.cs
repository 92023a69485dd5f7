using System.Net;
using System.Net.NetworkInformation;

namespace Karavaan.Web.Shared;

/// <summary>An IPv4 address of this machine, and the network that it stands on.</summary>
/// <param name="Name">How the system calls the network.</param>
/// <param name="Description">What the system says about it; on some systems the name again.</param>
/// <param name="Type">Its kind, as far as the system knows.</param>
/// <param name="Address">The address.</param>
/// <param name="HasGateway">Does it lead on to other networks, as a router's does?</param>
public sealed record LocalNetwork(string Name, string Description, NetworkInterfaceType Type, IPAddress Address, bool HasGateway)
{
    /// <summary>How networks begin that exist inside this machine only, or between it and one other far away: no phone of the room is on them.</summary>
    private static readonly string[] Inside =
        ["docker", "veth", "br-", "virbr", "vmnet", "vboxnet", "tailscale", "tun", "tap", "utun", "wg", "zt", "podman", "cni", "lxc", "ppp"];

    /// <summary>The same on Windows, where names are free and only the description tells.</summary>
    private static readonly string[] Makers = ["Hyper-V", "VMware", "VirtualBox", "TAP-", "WireGuard", "Tailscale", "ZeroTier", "VPN", "Docker"];

    /// <summary>The machine gave itself this address, because nothing on the network gave it one.</summary>
    public bool IsLinkLocal => Address.GetAddressBytes() is [169, 254, ..];

    /// <summary>Does it look like a network inside the machine, or a tunnel?</summary>
    public bool IsVirtual => Type is NetworkInterfaceType.Tunnel or NetworkInterfaceType.Ppp
        || Name.StartsWith("vEthernet", StringComparison.OrdinalIgnoreCase)
        || Inside.Any(start => Name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
        || Makers.Any(maker => Description.Contains(maker, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// How little chance there is that phones find the machine here; the least first. A bridge that stands for the real card (Hyper-V) looks
    /// virtual and has the gateway, so what looks virtual comes late but is never left out; a hotspot of the machine itself is no virtual
    /// network and has no gateway.
    /// </summary>
    public int Doubt => IsLinkLocal ? 4 : (IsVirtual, HasGateway) switch
    {
        (false, true) => 0,
        (false, false) => 1,
        (true, true) => 2,
        _ => 3,
    };
}
