namespace Karavaan.Web.Live;

/// <summary>
/// Tells every page when the program is asked to stop, before its connections are cut: so a phone knows that this is no bad wifi, and
/// that what is written meanwhile waits.
/// </summary>
internal sealed class Farewell(Rooms rooms, IHostApplicationLifetime life) : IHostedService
{
    /// <summary>A page that does not read holds up no stop.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    /// <summary>For what was handed to the connections to leave this machine.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMilliseconds(150);

    /// <summary>Registered last, so called first: the connections are still open.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        life.ApplicationStopping.Register(() => SayAsync().Wait(Longest, CancellationToken.None));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SayAsync()
    {
        await rooms.TellAsync(HubMessage.Pause).ConfigureAwait(false);
        await Task.Delay(OnTheWay).ConfigureAwait(false);
    }
}
