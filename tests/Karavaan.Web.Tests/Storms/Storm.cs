using System.Diagnostics;
using Karavaan.Bench.Live;
using Karavaan.Web.Tests.Storage;
using Karavaan.Web.Tests.Upkeep;

namespace Karavaan.Web.Tests.Storms;

/// <summary>A storm over one server: a few halls at a time, each from a seed of its own, while the server is killed and comes back.</summary>
internal sealed class Storm(StormServer server, IReadOnlyList<int> seeds, int phones) : IDisposable
{
    private const int MostProblems = 12;

    private static readonly string[] Templates = ["van-buurt-naar-wereld.nl.md", "van-buurt-naar-wereld-tafel.nl.md", "van-buurt-naar-wereld-congres.nl.md"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly CancellationTokenSource calm = new();
    private readonly CancellationTokenSource ending = new();
    private readonly List<Hall> halls = [];
    private readonly List<Task> going = [];

    /// <summary>Lets storms with these seeds rage, and lists what is wrong afterwards, by seed.</summary>
    public static async Task<StormReport> RunAsync(IReadOnlyList<int> seeds, int phones)
    {
        var since = Stopwatch.StartNew();
        await using var server = await StormServer.StartAsync();
        using var storm = new Storm(server, seeds, phones);
        var report = new StormReport();
        await storm.RageAsync();
        await storm.LieDownAsync(report);
        await storm.CountAsync(report);
        report.Sum(storm.halls, server, since.Elapsed);
        return report;
    }

    public void Dispose()
    {
        halls.ForEach(hall => hall.Dispose());
        calm.Dispose();
        ending.Dispose();
    }

    private async Task RageAsync()
    {
        using var over = new CancellationTokenSource();
        var leading = Task.WhenAll(await Task.WhenAll(seeds.Select(async seed =>
        {
            var hall = new Hall(server, await server.NewWorkshopAsync(Templates[seed % Templates.Length]), seed, calm.Token);
            halls.Add(hall);
            return Task.Run(() => PlayAsync(hall, over.Token));
        })));
        await KillAsync(new(seeds[0]), leading);
        await leading;
        await calm.CancelAsync();
    }

    private async Task PlayAsync(Hall hall, CancellationToken over)
    {
        Follow(hall.Screen.RunAsync(ending.Token), hall.Desk.Window.RunAsync(ending.Token), hall.Desk.Outbox.RunAsync(ending.Token));
        using var played = CancellationTokenSource.CreateLinkedTokenSource(over);
        var tapping = Enumerable.Range(0, phones).Select(async number =>
        {
            var phone = await hall.JoinAsync(number);
            Follow(phone.Window.RunAsync(ending.Token), phone.Outbox.RunAsync(ending.Token));
            await Course.TapAsync(phone, played.Token);
        }).ToList();
        try
        {
            await new Course(hall, hall.Desk.Weather).LeadAsync();
        }
        finally
        {
            await played.CancelAsync();
            await Task.WhenAll(tapping);
        }
    }

    /// <summary>Once for certain, early, when many wait; perhaps again, whatever goes on.</summary>
    private async Task KillAsync(System.Random dice, Task leading)
    {
        await Task.Delay(1500 + dice.Next(4000));
        await server.KillOnASlowDiskAsync();
        if (dice.Next(2) == 0 && await Task.WhenAny(leading, Task.Delay(dice.Next(6000))) != leading)
        {
            await server.KillAsync();
        }
    }

    /// <summary>
    /// The lines hold now: every outbox empties itself. Then the server has to read everything again, so that what a fresh page says is what
    /// the log says; and every page comes to say that.
    /// </summary>
    private async Task LieDownAsync(StormReport report)
    {
        foreach (var hall in halls)
        {
            await UntilAsync(() => LetBackIn(hall) && hall.Players.All(player => player.Outbox.Waiting == 0));
            await Task.WhenAll(hall.Players.Select(player => player.Outbox.EchoedAsync()));
        }

        await server.KillAsync();
        foreach (var hall in halls)
        {
            report.Add(hall, await Task.WhenAll(hall.Windows.Select(CompareAsync)));
            report.Add(hall, hall.Secrets.Leaks);
        }

        await ending.CancelAsync();
        await Task.WhenAll(going);
    }

    /// <summary>Whoever was taken out of the room comes back: until then what they wrote waits on their phone, as it should.</summary>
    private static bool LetBackIn(Hall hall) =>
        hall.Desk.Outbox.Waiting > 0 || hall.Desk.Do("desk/people/*/presence", form => form.Method == HttpMethod.Put) is null;

    private static async Task<string> CompareAsync(Window window)
    {
        List<string> behind = ["it never followed"];
        await UntilAsync(async () =>
        {
            if (window.LedTo is { } elsewhere)
            {
                // Somebody was taken out of the room for a while. By now everybody has been let in again.
                behind = await window.FreshAsync() is null ? [$"it was led to {elsewhere}, and is not let in again"] : [];
            }
            else if (window.IsFollowing && await window.FreshAsync() is { } fresh)
            {
                behind = window.Look(page => Canonical.Differences(page, fresh))!;
            }

            return behind.Count == 0;
        });
        return behind.Count == 0 ? "" : $"{window.Reader.Name}'s {window.Reader.Surface} is not what a fresh one is: {string.Join("; ", behind.Take(3))}";
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

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    /// <summary>Waits until it holds, or for some minutes: whoever asks says what is wrong then.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !await holds(); await Task.Delay(100))
        {
        }
    }
}
