namespace Karavaan.Web.Tests.Live;

/// <summary>Tests that each have the live board with small slices to themselves.</summary>
public abstract class LiveTest : IAsyncLifetime
{
    /// <summary>The board; a test that restarts it goes on with the new one.</summary>
    private protected LiveHost Host { get; set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Host = await LiveHost.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Host.DisposeAsync();
}
