using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Karavaan.Web.Shared;

/// <summary>
/// Under which addresses people reach this server. <c>Karavaan:PublicUrl</c> when it is configured; otherwise this machine's first
/// address on a local network, which is good for tonight's phones but not for a printed document.
/// </summary>
public sealed class PublicAddresses(IConfiguration configuration, IServer server)
{
    /// <summary>The configured address without a slash at the end, or <c>null</c>: then documents print no QR.</summary>
    public string? Public { get; } = configuration["Karavaan:PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>The address that phones in this room can reach.</summary>
    public string Room => Public ?? Local().FirstOrDefault() ?? Own();

    /// <summary>The same, as people type it.</summary>
    public string Short => Room[(Room.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <summary>What the QR opens.</summary>
    public string Join(string code) => $"{Room}/j/{code}";

    /// <summary>This machine's addresses on local networks; none when the server listens to itself only.</summary>
    public IEnumerable<string> Local() =>
        from bound in Bound()
        where IsOpen(bound)
        from network in NetworkInterface.GetAllNetworkInterfaces()
        where network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback
        from address in network.GetIPProperties().UnicastAddresses
        where address.Address.AddressFamily == AddressFamily.InterNetwork
        select $"{bound.Scheme}://{address.Address}:{bound.Port}";

    /// <summary>The address that this machine itself can use.</summary>
    public string Own() => Bound().FirstOrDefault() is { } bound ? $"{bound.Scheme}://localhost:{bound.Port}" : "http://localhost";

    /// <summary>The address by which this program reaches itself, whatever else it listens to; <c>null</c>: it listens nowhere.</summary>
    public Uri? Inside() => Bound().OrderBy(bound => bound.Scheme == Uri.UriSchemeHttps)
        .Select(bound => new Uri($"{bound.Scheme}://{InsideOf(bound.Host)}:{bound.Port}")).FirstOrDefault();

    private static string InsideOf(string host) =>
        !IPAddress.TryParse(host.Trim('[', ']'), out var ip) || ip.Equals(IPAddress.Any) ? "127.0.0.1"
        : ip.Equals(IPAddress.IPv6Any) ? "[::1]"
        : host;

    private static bool IsOpen(Uri bound) => IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && !IPAddress.IsLoopback(ip);

    private IEnumerable<Uri> Bound() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Select(a => new Uri(a.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal)));
}
