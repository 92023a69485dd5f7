using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Somebody with a page and an outbox: a phone, or the desk.</summary>
internal sealed class Player : IDisposable
{
    private const int ReadsResults = 3;
    private const int TakesPaper = 6;

    /// <summary>What can be taken home from the page of results, the page itself among it.</summary>
    private static readonly string[] Papers = ["", "/charter.txt", "/agreements.ics", "/charter.pdf", "/charter-poster.pdf", "/report.pdf", "/summary.pdf", "/quadrant.pdf", "/quadrant.svg"];

    private static readonly string[] Texts = Papers[..3];

    private readonly Device device;
    private readonly string path;
    private readonly Hand hand;

    /// <param name="device">On which they are.</param>
    /// <param name="path">The address of their page.</param>
    /// <param name="weather">What befalls them.</param>
    /// <param name="traffic">Where what they send passes.</param>
    /// <param name="secrets">What is hidden from whom.</param>
    /// <param name="curtain">What hides and shows it.</param>
    /// <param name="weight">What they do how often (<see cref="Hand"/>).</param>
    /// <param name="isPolling">WebSockets are blocked here.</param>
    public Player(Device device, string path, Weather weather, Traffic traffic, Secrets secrets, Curtain curtain, Func<string, int> weight, bool isPolling)
    {
        (this.device, this.path, Weather) = (device, path, weather);
        hand = new(weather, secrets, weight);
        Window = new(device, path, weather, isPolling);
        Outbox = new(device, weather, traffic, curtain, Window.Take);
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
            var some = Weather.Next(TakesPaper) == 0 ? Papers : Texts;
            await device.GetAsync($"{path}/results{some[Weather.Next(some.Length)]}");
        }
    }

    /// <summary>Takes everything home that there is.</summary>
    public async Task ReadPapersAsync()
    {
        foreach (var paper in Papers)
        {
            await device.GetAsync($"{path}/results{paper}");
        }
    }

    public void Dispose() => device.Dispose();
}
