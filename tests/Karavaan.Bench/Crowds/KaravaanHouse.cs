using System.Globalization;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// Our server in the stage of the notes, with everybody at one table: so every tap, a note of usual length, is made durable and then
/// shown on every phone, the screen and the desk. That is the most that any tap of the workshop asks. One in ten reads another language.
/// </summary>
internal sealed class KaravaanHouse : IHouse, IAsyncDisposable
{
    /// <summary>The table where all sit.</summary>
    public const int Table = 1;

    /// <summary>A note of about seventy letters, as people write them.</summary>
    private const string Words = "samen een buurtkeuken beginnen met wat er over is, en iedereen eet mee";

    private const int JoinAtOnce = 8;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    private readonly ServerProcess server;
    private readonly Counter counter;
    private readonly Timer pinging;
    private readonly List<Pass> passes = [];
    private Ear[] phones = [];

    private KaravaanHouse(ServerProcess server, Hall hall)
    {
        this.server = server;
        Hall = hall;
        counter = new(server.Address, hall.Code);
        pinging = new(_ => Ping(), null, PingEvery, PingEvery);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Ear> Phones => phones;

    /// <inheritdoc/>
    public Ear? Screen { get; private set; }

    /// <inheritdoc/>
    public Ear? Desk { get; private set; }

    /// <inheritdoc/>
    public ProcessFigures Figures => server.Figures;

    /// <summary>The door of the workshop.</summary>
    public Counter Counter => counter;

    /// <summary>What the server wrote at level error or worse.</summary>
    public IEnumerable<string> Errors => server.Errors;

    private Hall Hall { get; }

    /// <summary>Starts the server and a workshop, and goes on to the notes; nobody is there yet.</summary>
    public static async Task<KaravaanHouse> OpenAsync(Options options, CancellationToken ending, params (string Name, string Value)[] settings)
    {
        var server = await ServerProcess.StartAsync(options.Server, ending, settings);
        var doors = new Doors(server, EveningOptions.Of(options)!, new Taps(), ending);
        var hall = await doors.OpenAsync();
        await hall.NextAsync();
        await hall.PressAsync("desk/groups", "POST", ("count", "2"), ("mode", "choose"));
        await hall.NextAsync();
        await hall.NextAsync();
        await Task.WhenAll(hall.Desk.LoseAsync(), hall.Screen.LoseAsync());
        return new(server, hall);
    }

    /// <summary>So many more people join.</summary>
    public async Task JoinAsync(int people, CancellationToken ending)
    {
        using var turn = new SemaphoreSlim(JoinAtOnce);
        passes.AddRange(await Task.WhenAll(Enumerable.Range(passes.Count, people).Select(async number =>
        {
            await turn.WaitAsync(ending);
            try
            {
                return (await counter.JoinAsync(number, Table, isCold: false, ending)).Pass;
            }
            finally
            {
                turn.Release();
            }
        })));
    }

    /// <summary>So many more people join and listen, as do the screen and the desk.</summary>
    public async Task FillAsync(int people, CancellationToken ending)
    {
        await JoinAsync(people, ending);
        await ListenAsync(missed: null, ending);
        Screen ??= await ListenAsync(Hall.Screen, ending);
        Desk ??= await ListenAsync(Hall.Desk, ending);
    }

    /// <summary>Everybody who joined and does not listen begins to, all at the same moment.</summary>
    /// <param name="missed">Where to tell what the catch-up brings to who was cut off.</param>
    /// <param name="ending">The end of the bench.</param>
    public async Task ListenAsync(Side? missed, CancellationToken ending) => phones = await Task.WhenAll(passes.Select((pass, number) =>
        phones.ElementAtOrDefault(number) is not { } phone ? ListenAsync(pass, pass.Version, null, ending)
        : phone.IsLost ? ListenAsync(pass, phone.Version, missed, ending)
        : Task.FromResult(phone)));

    /// <summary>Every phone loses its connection.</summary>
    public void Cut() => Array.ForEach(phones, phone => phone.Dispose());

    /// <inheritdoc/>
    public Task<bool> TapAsync(int phone, int tap, CancellationToken cancellation) =>
        counter.NoteAsync(passes[phone], $"{Marks.Of(tap)} {Words}", cancellation);

    public async ValueTask DisposeAsync()
    {
        await pinging.DisposeAsync();
        foreach (var ear in (IEnumerable<Ear?>)[.. phones, Screen, Desk])
        {
            ear?.Dispose();
        }

        counter.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>A phone connects and catches up.</summary>
    public static async Task<Ear> ListenAsync(Pass pass, int version, Side? missed, CancellationToken ending)
    {
        var ear = await Ear.OpenAsync(pass.Live, pass.Cookie, ending);
        ear.Tell(missed?.NewPage() ?? (_ => { }));
        await CatchUpAsync(ear, version, pass.Build);
        return ear;
    }

    private async Task<Ear> ListenAsync(Visitor visitor, CancellationToken ending)
    {
        var page = visitor.Page;
        var address = new Uri(server.Address, $"{page["data-live"]}?surface={visitor.Surface}");
        var ear = await Ear.OpenAsync(address, visitor.Browser.Cookies.GetCookieHeader(new Uri(server.Address, visitor.Path)), ending);
        await CatchUpAsync(ear, int.Parse(page["data-v"], CultureInfo.InvariantCulture), page["data-build"]);
        return ear;
    }

    /// <exception cref="InvalidOperationException">The page was told to load again.</exception>
    private static async Task CatchUpAsync(Ear ear, int version, string build)
    {
        var brought = await ear.AskAsync("CatchUp", version, build);
        ear.Version = brought.GetProperty("version").GetInt32();
        if (brought.GetProperty("reload").GetBoolean())
        {
            throw new InvalidOperationException("A page was told to load again.");
        }
    }

    private void Ping()
    {
        foreach (var ear in (IEnumerable<Ear?>)[.. phones, Screen, Desk])
        {
            ear?.Ping();
        }
    }
}
