using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>A workshop with its desk, its screen and everybody's phone, each with a device and dice of its own.</summary>
internal sealed class Hall : IDisposable
{
    private const int OfRetelling = 3;

    private readonly StormServer server;
    private readonly int seed;
    private readonly Traffic traffic;
    private readonly Secrets secrets;
    private readonly Curtain curtain;
    private readonly List<Device> devices = [];
    private readonly List<Player> phones = [];

    /// <param name="server">Where it is.</param>
    /// <param name="code">Its code.</param>
    /// <param name="seed">Of all dice.</param>
    /// <param name="traffic">Where passes what is sent from it.</param>
    public Hall(StormServer server, string code, int seed, Traffic traffic)
    {
        (this.server, Code, this.seed, this.traffic) = (server, code, seed, traffic);
        (secrets, curtain) = (new(seed), null!);
        curtain = new(secrets);
        var (desk, screen) = (NewWeather(1), NewWeather(2));
        Desk = new(NewDevice("Fleur", "desk", server.Fleur), $"/w/{code}/desk", desk, traffic, secrets, curtain, Weights.OfDesk, isPolling: false);
        Screen = new(NewDevice("Fleur", "screen", server.Fleur), $"/w/{code}/screen", screen);
        Weathers = [desk, screen];
    }

    public string Code { get; }

    public int Seed => seed;

    /// <summary>Whether it storms here.</summary>
    public Sky Sky { get; } = new();

    public Player Desk { get; }

    public Window Screen { get; }

    /// <summary>The screen in words, on the phone of who came first; until then there is none.</summary>
    public Window? Retelling { get; private set; }

    public IReadOnlyList<Player> Phones
    {
        get
        {
            lock (phones)
            {
                return [.. phones];
            }
        }
    }

    /// <summary>Everybody with an outbox.</summary>
    public IEnumerable<Player> Players => [.. Phones, Desk];

    /// <summary>Every page.</summary>
    public IEnumerable<Window> Windows => [.. Players.Select(player => player.Window), Screen, .. Retelling is { } retelling ? [retelling] : Array.Empty<Window>()];

    /// <summary>What befell whom.</summary>
    public List<Weather> Weathers { get; }

    /// <summary>What was hidden.</summary>
    public Secrets Secrets => secrets;

    /// <summary>Somebody joins, pressing the button again until it leads somewhere; some of the phones have their WebSockets blocked.</summary>
    public async Task<Player> JoinAsync(int number)
    {
        var (name, weather) = ($"Gast{number}", NewWeather(10 + number));
        var cookies = new CookieContainer();
        var device = NewDevice(name, "phone", cookies);
        await EnterAsync(device, name, weather);
        var phone = new Player(device, $"/w/{Code}", weather, traffic, secrets, curtain, Weights.OfPhone, isPolling: number % 6 == 5);
        lock (phones)
        {
            phones.Add(phone);
            Weathers.Add(weather);
            if (number == 0)
            {
                // Not read as their writer's: what waits is on no wall, whoever holds it.
                Weathers.Add(NewWeather(OfRetelling));
                Retelling = new(NewDevice($"{name} at the wall", "retelling", cookies), $"/w/{Code}/screen-text", Weathers[^1]);
            }
        }

        return phone;
    }

    public void Dispose()
    {
        devices.ForEach(device => device.Dispose());
        Sky.Dispose();
    }

    private async Task EnterAsync(Device device, string name, Weather weather)
    {
        Form? form = null;
        for (var since = Secrets.Now; ; await Task.Delay(weather.Next(300), CancellationToken.None))
        {
            form ??= await device.GetAsync($"/j/{Code}", weather.OfPage()) is { Status: HttpStatusCode.OK } page
                ? Form.Of(new HtmlParser().ParseDocument(page.Body).QuerySelectorAll<IHtmlFormElement>("#join").Single()).With(("name", name))
                : null;
            if (form is not null && await device.SendAsync(HttpMethod.Post, form.Path, form.Fields, null, weather.OfPage(), 30) is { Status: HttpStatusCode.SeeOther })
            {
                return;
            }

            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(1), $"{name} can't come in.");
        }
    }

    private Weather NewWeather(int number) => new(unchecked((seed * 1000) + number), Sky);

    private Device NewDevice(string name, string surface, CookieContainer cookies)
    {
        var device = new Device(server.Address, cookies, new(name, surface), secrets);
        lock (devices)
        {
            devices.Add(device);
        }

        return device;
    }
}
