using System.Diagnostics;
using System.Text.Json;
using Karavaan.Bench.Crowds;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Floors;

/// <summary>A <see cref="FloorHub"/> in a process of its own, with everybody connected. Taps go over the connections: nothing is cheaper.</summary>
internal sealed class FloorHouse : IHouse, IAsyncDisposable
{
    /// <summary>The beat of phones.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private const int WarmSeconds = 12;

    private readonly Process process;
    private readonly Uri hub;
    private readonly string padding;
    private readonly Timer pinging;
    private Ear[] phones = [];

    private FloorHouse(Process process, Uri hub, int bytes)
    {
        (this.process, this.hub, padding) = (process, hub, new('x', Math.Max(0, bytes - Marks.Of(0).Length - 1)));
        pinging = new(_ => Array.ForEach(phones, phone => phone.Ping()), null, PingEvery, PingEvery);
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Ear> Phones => phones;

    /// <inheritdoc/>
    public Ear? Screen => null;

    /// <inheritdoc/>
    public Ear? Desk => null;

    /// <inheritdoc/>
    public ProcessFigures Figures => new(process.Id);

    /// <summary>Starts it; nobody is there yet.</summary>
    /// <param name="beat">Zero: a message for every tap.</param>
    /// <param name="bytes">How large a change is.</param>
    /// <param name="ending">The end of the bench.</param>
    public static async Task<FloorHouse> OpenAsync(TimeSpan beat, int bytes, CancellationToken ending)
    {
        var port = ServerProcess.FreePort();
        var start = new ProcessStartInfo("dotnet", [typeof(FloorHub).Assembly.Location, FloorHub.Name, $"{port}", $"{(int)beat.TotalMilliseconds}"]);
        var hub = new Uri($"http://127.0.0.1:{port}/hub");
        var house = new FloorHouse(Process.Start(start) ?? throw new InvalidOperationException("The floor can't be started."), hub, bytes);
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(50, ending))
        {
            try
            {
                (await Ear.OpenAsync(hub, "", ending)).Dispose();
                return house;
            }
            catch (Exception) when (since.Elapsed < StartLimit && !ending.IsCancellationRequested)
            {
                // Not yet.
            }
        }
    }

    /// <summary>The same storm as over another house, in a floor of its own that had a while to warm up.</summary>
    public static async Task<Storm> StormAsync(TimeSpan beat, int phones, Storm like, int rate, int seconds, CancellationToken ending)
    {
        await using var house = await OpenAsync(beat, (int)like.BytesPerTap, ending);
        await house.ListenAsync(phones, ending);
        var warm = await Storm.PassAsync(house, 0, rate, WarmSeconds, ending);
        return await Storm.PassAsync(house, warm.Next, rate, seconds, ending);
    }

    /// <summary>So many phones are connected then, and hear everything.</summary>
    public async Task ListenAsync(int count, CancellationToken ending) => phones = await Task.WhenAll(Enumerable.Range(0, count).Select(number =>
        phones.ElementAtOrDefault(number) is { IsLost: false } phone ? Task.FromResult(phone) : ListenAsync(ending)));

    /// <summary>Every phone loses its connection.</summary>
    public void Cut() => Array.ForEach(phones, phone => phone.Dispose());

    /// <inheritdoc/>
    public Task<bool> TapAsync(int phone, int tap, CancellationToken cancellation)
    {
        phones[phone].Send(JsonSerializer.Serialize(new { type = 1, target = "Tap", arguments = (string[])[$"{Marks.Of(tap)} {padding}"] }));
        return Task.FromResult(true);
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        await pinging.DisposeAsync();
        Array.ForEach(phones, phone => phone.Dispose());
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<Ear> ListenAsync(CancellationToken ending)
    {
        var phone = await Ear.OpenAsync(hub, "", ending);
        await phone.AskAsync("Join");
        return phone;
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
