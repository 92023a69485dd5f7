using System.Collections.Concurrent;
using System.Net;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Pairing;

/// <summary>
/// At which addresses of this machine another one was heard, within the last hour: yesterday's hall may have given the same address, and its
/// wifi says nothing of this one's. Only what the connection itself says counts: a request names any address that it likes.
/// </summary>
public sealed class ReachedAddresses(LocalNetworks networks, TimeProvider clock)
{
    private static readonly TimeSpan Valid = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<IPAddress, DateTimeOffset> reached = new();

    /// <summary>When this address was reached last; <c>null</c>: not yet.</summary>
    public DateTimeOffset? At(IPAddress address) => reached.TryGetValue(address, out var at) && clock.GetUtcNow() - at < Valid ? at : null;

    /// <summary>Somebody asks. What this machine asks of itself proves nothing; what is no address of its networks is not kept.</summary>
    public void Hear(ConnectionInfo connection)
    {
        var (local, remote) = (Plain(connection.LocalIpAddress), Plain(connection.RemoteIpAddress));
        var here = networks.Now.Select(network => network.Address).ToHashSet();
        if (local is not null && remote is not null && here.Contains(local) && !here.Contains(remote))
        {
            reached[local] = clock.GetUtcNow();
        }
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
