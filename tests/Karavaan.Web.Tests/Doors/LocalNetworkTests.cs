using System.Net;
using System.Net.NetworkInformation;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Doors;

/// <summary>Of all addresses that a laptop has, the one that phones find comes first: a QR with another one is dead for the whole hall.</summary>
public sealed class LocalNetworkTests
{
    private static readonly LocalNetwork Wifi = Of("Wi-Fi", "Intel(R) Wi-Fi 6E AX211", "192.168.0.23", true, NetworkInterfaceType.Wireless80211);

    public static TheoryData<string, string, string, bool> Beside => new()
    {
        { "vEthernet (WSL)", "Hyper-V Virtual Ethernet Adapter", "172.27.80.1", false },
        { "vEthernet (Default Switch)", "Hyper-V Virtual Ethernet Adapter #2", "172.20.0.1", true },
        { "Ethernet 3", "VirtualBox Host-Only Ethernet Adapter", "192.168.56.1", false },
        { "VMware Network Adapter VMnet8", "VMware Virtual Ethernet Adapter for VMnet8", "192.168.152.1", true },
        { "Ethernet 2", "Realtek PCIe GbE", "169.254.17.4", true },
        { "docker0", "docker0", "172.17.0.1", false },
        { "br-5f3a", "br-5f3a", "172.18.0.1", false },
        { "virbr0", "virbr0", "192.168.122.1", false },
        { "tailscale0", "tailscale0", "100.90.1.2", false },
        { "tun0", "tun0", "10.8.0.6", true },
        { "utun4", "utun4", "10.9.0.2", true },
        { "Verbinding", "OpenVPN TAP-Windows Adapter V9", "10.7.0.2", true },
    };

    [Theory]
    [MemberData(nameof(Beside))]
    public void A_network_inside_the_computer_comes_after_the_wifi_and_is_not_left_out(string name, string description, string address, bool hasGateway)
    {
        var other = Of(name, description, address, hasGateway);
        Assert.Equal([Wifi, other], LocalNetworks.InOrder([other, Wifi]));
    }

    [Fact]
    public void A_router_comes_first_then_a_hotspot_then_what_looks_virtual_then_what_gave_itself_an_address()
    {
        var hotspot = Of("LAN-verbinding* 10", "Microsoft Wi-Fi Direct Virtual Adapter", "192.168.137.1", false, NetworkInterfaceType.Wireless80211);
        var bridged = Of("vEthernet (extern)", "Hyper-V Virtual Ethernet Adapter", "192.168.0.24", true);
        var docker = Of("docker0", "docker0", "172.17.0.1", false);
        var lost = Of("Ethernet", "Realtek PCIe GbE", "169.254.1.1", false);
        Assert.Equal([Wifi, hotspot, bridged, docker, lost], LocalNetworks.InOrder([lost, docker, bridged, hotspot, Wifi]));
    }

    [Fact]
    public void An_address_stands_there_once() => Assert.Single(LocalNetworks.InOrder([Wifi, Wifi with { Name = "Wi-Fi 2" }]));

    private static LocalNetwork Of(string name, string description, string address, bool hasGateway, NetworkInterfaceType type = NetworkInterfaceType.Ethernet) =>
        new(name, description, type, IPAddress.Parse(address), hasGateway);
}
