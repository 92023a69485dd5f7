using System.Diagnostics;
using Karavaan.Bench.Live;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Storms;

/// <summary>A storm over one server: a few halls at a time, each from a seed of its own, while the server is killed and comes back.</summary>
internal sealed class Storm(StormServer server, IReadOnlyList<int> seeds, int phones) : IDisposable
{
    private const int MostProblems = 12;
    private const int MostProbes = 5;
    private const int MostSurges = 5;
    private const int EnoughCut = 3;
    private const int Together = 5;

    private static readonly string[] Templates = ["van-buurt-naar-wereld.nl.md", "van-buurt-naar-wereld-tafel.nl.md", "van-buurt-naar-wereld-congres.nl.md"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Who is behind by then stays behind.</summary>
    private static readonly TimeSpan ConvergenceTime = TimeSpan.FromMinutes(1);

    /// <summary>A beat takes a second at most; the machine may be busy.</summary>
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(10);

    /// <summary>Taken by whoever kills the program, and by whoever looks whether all is well.</summary>
    private readonly SemaphoreSlim peace = new(1);

    private readonly Traffic traffic = new();
    private readonly CancellationTokenSource ending = new();
    private volatile List<Hall> halls = [];
    private readonly List<Task> going = [];

    /// <summary>Lets storms with these seeds rage, and lists what is wrong afterwards, by seed.</summary>
    public static async Task<StormReport> RunAsync(IReadOnlyList<int> seeds, int phones)
    {
        var since = Stopwatch.StartNew();
        await using var server = await StormServer.StartAsync();
        using var storm = new Storm(server, seeds, phones);
        var report = new StormReport();
        await storm.RageAsync(report);
        await storm.LieDownAsync(report);
        await storm.CountAsync(report);
        report.Sum(storm.halls, server, since.Elapsed);
        return report;
    }

    public void Dispose()
    {
        halls.ForEach(hall => hall.Dispose());
        peace.Dispose();
        ending.Dispose();
    }

    private async Task RageAsync(StormReport report)
    {
        using var over = new CancellationTokenSource();
        var leading = Task.WhenAll(await Task.WhenAll(seeds.Select(async seed =>
        {
            var hall = new Hall(server, await server.NewWorkshopAsync(Templates[seed % Templates.Length]), seed, traffic);
            lock (going)
            {
                halls = [.. halls, hall]; // Whoever goes through them meanwhile has the list of before.
            }

            return Task.Run(() => PlayAsync(hall, report, over.Token));
        })));
        await KillAsync(new(seeds[0]), leading);
        await leading;
        await Task.WhenAll(halls.Select(hall => hall.Sky.LieDownAsync()));
    }

    private async Task PlayAsync(Hall hall, StormReport report, CancellationToken over)
    {
        Follow(hall.Screen.RunAsync(ending.Token), hall.Desk.Window.RunAsync(ending.Token), hall.Desk.Outbox.RunAsync(ending.Token));
        using var played = CancellationTokenSource.CreateLinkedTokenSource(over);
        var tapping = Enumerable.Range(0, phones).Select(async number =>
        {
            var phone = await hall.JoinAsync(number);
            Follow(phone.Window.RunAsync(ending.Token), phone.Outbox.RunAsync(ending.Token), number == 0 ? hall.Retelling!.RunAsync(ending.Token) : Task.CompletedTask);
            await Course.TapAsync(phone, played.Token);
        }).ToList();
        try
        {
            await new Course(hall, hall.Desk.Weather, () => LullAsync(hall, report)).LeadAsync();
        }
        finally
        {
            await played.CancelAsync();
            await Task.WhenAll(tapping);
        }
    }

    /// <summary>Once early, when many wait for a disk that stands still; then on a disk that runs, in the middle of what several just sent.</summary>
    private async Task KillAsync(System.Random dice, Task leading)
    {
        await Task.Delay(1500 + dice.Next(4000));
        await InPeaceAsync(server.KillOnASlowDiskAsync);
        for (var tries = 0; tries < MostSurges && !leading.IsCompleted && !IsWorkCut(); tries++)
        {
            await InPeaceAsync(async () =>
            {
                await traffic.SurgeAsync(dice.Next(60), Together, TimeSpan.FromMilliseconds(1 + dice.Next(15)));
                await server.KillAsync();
            });
        }
    }

    /// <summary>Were several on their way when the program was killed on a running disk? One alone may be replaced by what its sender says next.</summary>
    private bool IsWorkCut() =>
        halls.SelectMany(hall => hall.Players).SelectMany(player => player.Outbox.All).Count(sent => server.Struck.Any(sent.WasInFlight)) >= EnoughCut;

    /// <summary>Everything stops in a hall, somewhere on the way; and goes on when all is well.</summary>
    private async Task LullAsync(Hall hall, StormReport report)
    {
        await InPeaceAsync(async () =>
        {
            await hall.Sky.LieDownAsync();
            await LookAsync(hall, report, "in a lull");
            hall.Sky.Rise();
            report.Lulls++;
        });
    }

    /// <summary>
    /// The lines hold now: every outbox empties itself, and every page comes to say what a fresh one says. Then the server has to read
    /// everything again, so that what a fresh page says is what the log says; and every page says that still.
    /// </summary>
    private async Task LieDownAsync(StormReport report)
    {
        foreach (var hall in halls)
        {
            await LookAsync(hall, report, "in the end");
            await hall.Phones[0].ReadPapersAsync();
        }

        await server.KillAsync();
        foreach (var hall in halls)
        {
            report.Add(hall, await CompareAsync(hall, "after the last kill"));
            report.Add(hall, hall.Secrets.Leaks);
        }

        await ending.CancelAsync();
        await Task.WhenAll(going);
    }

    /// <summary>In the calm nobody catches up: what happens reaches every page by itself, or never.</summary>
    private static async Task LookAsync(Hall hall, StormReport report, string moment)
    {
        await UntilAsync(() => LetBackIn(hall) && hall.Players.All(player => player.Outbox.Waiting == 0));
        await Task.WhenAll(hall.Players.Select(player => player.Outbox.EchoedAsync()));
        await UntilAsync(() => hall.Windows.All(window => window.IsFollowing));
        report.Add(hall, await ProbeAsync(hall, moment));
        report.Add(hall, await CompareAsync(hall, moment));
    }

    /// <summary>The desk gives a minute more, and somebody calls for help: whose page hears nothing of it by itself? A line that breaks just then breaks not each time.</summary>
    private static async Task<List<string>> ProbeAsync(Hall hall, string moment)
    {
        List<Window> deaf = [];
        for (var tries = 0; tries < MostProbes && (tries == 0 || deaf.Count > 0); tries++)
        {
            var before = hall.Windows.Where(window => window.IsPushed).ToDictionary(window => window, window => window.Pushed);
            var (probe, call) = (hall.Desk.Do("desk/timer/minutes"), hall.Phones.Select(phone => phone.Do("help")).FirstOrDefault(sent => sent is not null));
            if (probe is null || call is null)
            {
                return [$"{moment} there was no way to ask {(probe is null ? "the desk for a minute" : "for help")}"];
            }

            await UntilAsync(() => hall.Players.All(player => player.Outbox.Waiting == 0));
            for (var since = Stopwatch.StartNew(); since.Elapsed < ProbeTime && (deaf = [.. before.Keys.Where(window => window.Pushed == before[window])]).Count > 0; await Task.Delay(20))
            {
            }
        }

        return [.. deaf.Select(window => $"{moment} nothing came by itself to {window.Reader.Name}'s {window.Reader.Surface}")];
    }

    private async Task InPeaceAsync(Func<Task> act)
    {
        await peace.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            peace.Release();
        }
    }

    /// <summary>Whoever was taken out of the room comes back: until then what they wrote waits on their phone, as it should.</summary>
    private static bool LetBackIn(Hall hall) =>
        hall.Desk.Outbox.Waiting > 0 || hall.Desk.Do("desk/people/*/presence", form => form.Method == HttpMethod.Put) is null;

    private static Task<string[]> CompareAsync(Hall hall, string moment) => Task.WhenAll(hall.Windows.Select(window => CompareAsync(window, moment)));

    private static async Task<string> CompareAsync(Window window, string moment)
    {
        List<string> behind = [];
        await UntilAsync(
            async () =>
            {
                behind = !window.IsFollowing ? [window.LedTo is { } elsewhere ? $"it is led to {elsewhere}, where everybody was let in again" : "it does not follow"]
                    : await window.FreshAsync() is { } fresh ? window.Look(page => Canonical.Differences(page, fresh))!
                    : ["a fresh one does not come"];
                return behind.Count == 0;
            },
            ConvergenceTime);
        return behind.Count == 0 ? "" : $"{moment} {window.Reader.Name}'s {window.Reader.Surface} is not what a fresh one is: {string.Join("; ", behind.Take(3))}";
    }

    private async Task CountAsync(StormReport report)
    {
        report.Said(await server.StopAsync());
        var (code, said) = await RealProgram.RunAsync(server.Folder, "verify");
        Assert.True(code == 0, said);
        await using var house = await StorageHouse.OpenAsync(server.Folder);
        foreach (var hall in halls)
        {
            report.Add(hall, (await Audit.RunAsync(house, hall)).Take(MostProblems));
        }
    }

    private void Follow(params Task[] tasks)
    {
        lock (going)
        {
            going.AddRange(tasks);
        }
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()), Patience);

    /// <summary>Waits until it holds, or for some minutes: whoever asks says what is wrong then.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds, TimeSpan patience)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < patience && !await holds(); await Task.Delay(100))
        {
        }
    }
}
