using System.Net;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Karavaan.Web.Shared;

/// <summary>
/// Under which addresses people reach this server. <c>Karavaan:PublicUrl</c> when it is configured; otherwise the address on a local
/// network that somebody chose, as long as this machine has it, else the likeliest one. That is good for tonight's phones but not for a
/// printed document.
/// </summary>
public sealed class PublicAddresses(IConfiguration configuration, IServer server, LocalNetworks? networks = null, RoomAddress? chosen = null)
{
    private readonly LocalNetworks networks = networks ?? new();

    /// <summary>The configured address without a slash at the end, or <c>null</c>: then documents print no QR.</summary>
    public string? Public { get; } = configuration["Karavaan:PublicUrl"] is { Length: > 0 } url ? url.TrimEnd('/') : null;

    /// <summary>The address that phones in this room can reach.</summary>
    public string Room => Public ?? InUse?.Url ?? Own();

    /// <summary>The same, as people type it.</summary>
    public string Short => ShortOf(Room);

    /// <summary>The local address that <see cref="Room"/> is; <c>null</c>: it is another one.</summary>
    public LocalAddress? InUse
    {
        get
        {
            if (Public is not null)
            {
                return null;
            }

            var here = Local().ToList();
            return here.FirstOrDefault(address => address.Network.Address.Equals(chosen?.Chosen)) ?? here.FirstOrDefault();
        }
    }

    /// <summary>What the QR opens.</summary>
    public string Join(string code) => $"{Room}/j/{code}";

    /// <summary>This machine's addresses on local networks, the likeliest first; none when the server listens to itself only.</summary>
    public IEnumerable<LocalAddress> Local() => (
        from bound in Bound()
        where IsOpen(bound)
        from network in networks.Now
        where HearsAt(bound, network.Address)
        select new LocalAddress($"{bound.Scheme}://{network.Address}:{bound.Port}", network)).DistinctBy(address => address.Network.Address);

    /// <summary>An address as people type it.</summary>
    public static string ShortOf(string url) => url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <summary>The address that this machine itself can use.</summary>
    public string Own() => Bound().FirstOrDefault() is { } bound ? $"{bound.Scheme}://localhost:{bound.Port}" : "http://localhost";

    /// <summary>The address by which this program reaches itself, whatever else it listens to; <c>null</c>: it listens nowhere.</summary>
    public Uri? Inside() => Bound().OrderBy(bound => bound.Scheme == Uri.UriSchemeHttps)
        .Select(bound => new Uri($"{bound.Scheme}://{InsideOf(bound.Host)}:{bound.Port}")).FirstOrDefault();

    private static string InsideOf(string host) =>
        !IPAddress.TryParse(host.Trim('[', ']'), out var ip) || ip.Equals(IPAddress.Any) ? "127.0.0.1"
        : ip.Equals(IPAddress.IPv6Any) ? "[::1]"
        : host;

    /// <summary>A server that listens at one address is not heard at the others.</summary>
    private static bool HearsAt(Uri bound, IPAddress address) =>
        !IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) || ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) || ip.Equals(address);

    private static bool IsOpen(Uri bound) => IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && !IPAddress.IsLoopback(ip);

    private IEnumerable<Uri> Bound() =>
        (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Select(a => new Uri(a.Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal)));
}

/// <summary>An address at which phones may find this server.</summary>
/// <param name="Url">Scheme, address and port, without a slash at the end.</param>
/// <param name="Network">The network that it is on.</param>
public sealed record LocalAddress(string Url, LocalNetwork Network);
