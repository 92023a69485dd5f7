using Karavaan.Web.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Live;

/// <summary>The framework's own groups of connections, counting who leaves one.</summary>
internal sealed class WatchedChannels(ILogger<DefaultHubLifetimeManager<WorkshopHub>> log) : DefaultHubLifetimeManager<WorkshopHub>(log)
{
    private int departures;

    public int Departures => departures;

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref departures);
        return base.RemoveFromGroupAsync(connectionId, groupName, cancellationToken);
    }
}
