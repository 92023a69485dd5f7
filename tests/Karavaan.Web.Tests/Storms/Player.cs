using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Somebody with a page and an outbox: a phone, or the desk.</summary>
internal sealed class Player : IDisposable
{
    private const int ReadsResults = 3;

    private readonly Device device;
    private readonly string path;
    private readonly Hand hand;

    /// <param name="device">On which they are.</param>
    /// <param name="path">The address of their page.</param>
    /// <param name="weather">What befalls them.</param>
    /// <param name="secrets">What is hidden from whom.</param>
    /// <param name="curtain">What hides and shows it.</param>
    /// <param name="weight">What they do how often (<see cref="Hand"/>).</param>
    /// <param name="isPolling">WebSockets are blocked here.</param>
    public Player(Device device, string path, Weather weather, Secrets secrets, Curtain curtain, Func<string, int> weight, bool isPolling)
    {
        (this.device, this.path, Weather) = (device, path, weather);
        hand = new(weather, secrets, weight);
        Window = new(device, path, weather, isPolling);
        Outbox = new(device, weather, curtain, Window.Take);
    }

    /// <summary>Their page.</summary>
    public Window Window { get; }

    /// <summary>What waits for an answer.</summary>
    public Outbox Outbox { get; }

    /// <summary>What befalls them.</summary>
    public Weather Weather { get; }

    /// <summary>Does something that the page offers now.</summary>
    public void Act()
    {
        if (Window.Look(page => hand.Choose(page.Body)) is { } act)
        {
            Outbox.Add(act);
        }
    }

    /// <summary>Does this, if the page offers it now.</summary>
    public Sent? Do(string kind, Func<Form, bool>? which = null) =>
        Window.Look(page => hand.Find(page.Body, kind, which)) is { } act ? Outbox.Add(act) : null;

    /// <summary>Now and then looks at what can be taken home.</summary>
    public async Task ReadResultsAsync()
    {
        if (Weather.Next(100) < ReadsResults)
        {
            await device.GetAsync($"{path}/results{(Weather.Next(2) == 0 ? "" : "/charter.txt")}");
        }
    }

    public void Dispose() => device.Dispose();
}
