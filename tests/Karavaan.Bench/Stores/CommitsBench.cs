using System.Diagnostics;
using System.Globalization;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Floors;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// Commands that are answered 'saved' in a second, each on disk before it is answered: phones that answer the question of the first
/// stage again and again, over HTTP, against the real process. Beside it in the same run, one round after the other: the same texts
/// into the bare group commit, without HTTP and behind a bare web server. Then all of it once more on a disk that is slow.
/// </summary>
internal static class CommitsBench
{
    private const int UsualPhones = 64;
    private const int UsualSeconds = 3;
    private const int Rounds = 3;
    private const int SlowMilliseconds = 50;
    private const double LeastOnSlowDisk = 500;
    private const string Said = "neemt vanavond een nieuw idee mee naar huis";

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        await MeasureAsync(options, findings, 0, ending);
        await MeasureAsync(options, findings, SlowMilliseconds, ending);
    }

    private static async Task MeasureAsync(Options options, Findings findings, int slowness, CancellationToken ending)
    {
        var (people, folder) = (options.N ?? UsualPhones, Directory.CreateTempSubdirectory("karavaan-floor-").FullName);
        await using var server = await ServerProcess.StartAsync(
            options.Server, ending, ("Karavaan__SlowDisk", slowness.ToString(CultureInfo.InvariantCulture)));
        using var bare = await BareLog.StartAsync(Path.Combine(folder, "http.db"), slowness, ending);
        using var raw = new GroupCommit(Path.Combine(folder, "raw.db"), TimeSpan.FromMilliseconds(slowness));

        var (hall, phones, form) = await ComeAsync(options, server, people, ending);
        var others = Enumerable.Range(0, people).Select(_ => new RawPhone(bare.Address)).ToList();
        var names = hall.Guests.Select(guest => guest.Name.Split(' ')[0]).ToList();
        (string Name, Func<TimeSpan, Task<double>> RunAsync)[] runs =
        [
            ("karavaan", time => RateAsync(phones, form, names, time)),
            ("bare http", time => RateAsync(others, new("/", HttpMethod.Post, []), names, time)),
            ("raw", time => RawAsync(raw, names, time)),
        ];
        var best = new double[runs.Length];
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < runs.Length; i++)
            {
                var rate = await runs[i].RunAsync(TimeSpan.FromSeconds(options.Seconds ?? UsualSeconds)).WaitAsync(ending);
                Findings.Tell(options.Bench, string.Create(CultureInfo.InvariantCulture, $"{runs[i].Name}, {slowness} ms more: {rate:0} a second"));

                // The first round only warms up. A round that others disturb is slower, never faster.
                best[i] = Math.Max(best[i], round == 0 ? 0 : rate);
            }
        }

        Tell(options, findings, slowness, people, best);
        findings.Check(options.Bench, [.. hall.Taps.Problems, .. server.Errors, Refused(phones), Refused(others)]);
        await Task.WhenAll(hall.Pages.Select(page => page.DisposeAsync().AsTask()));
        phones.Concat(others).ToList().ForEach(phone => phone.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    private static void Tell(Options options, Findings findings, int slowness, int people, double[] best)
    {
        var name = slowness == 0 ? "" : $"_disk_{slowness}_ms_slower";
        var (ours, http, raw) = (best[0], best[1], best[2]);
        var goal = slowness == 0 ? raw / 2 : LeastOnSlowDisk;
        findings.Add(new(options.Bench, $"saved_per_s{name}", ours, Floor: raw, Goal: Goal.AtLeast(goal), N: people));
        findings.Add(new(options.Bench, $"saved_per_s_against_bare_http{name}", ours, Floor: http, N: people));
    }

    private static string? Refused(IEnumerable<RawPhone> phones) =>
        phones.Sum(phone => phone.Others) is > 0 and var others ? $"{others} commands were not saved" : null;

    /// <summary>Everybody is in, with a page that listens.</summary>
    private static async Task<(Hall Hall, List<RawPhone> Phones, Form Form)> ComeAsync(Options options, ServerProcess server, int people, CancellationToken ending)
    {
        var doors = new Doors(server, EveningOptions.Of(options with { Phones = people })!, new(), ending);
        var hall = await doors.OpenAsync();
        await doors.LetInAsync(hall, people);
        var form = await hall.Guests[0].Phone.FormAsync("answers/*/0");
        return (hall, [.. hall.Guests.Select(guest => new RawPhone(server.Address, guest.Phone.Browser.Cookies.GetCookieHeader(new(server.Address, form.Path))))], form);
    }

    private static async Task<double> RateAsync(IReadOnlyCollection<RawPhone> phones, Form form, List<string> names, TimeSpan time)
    {
        var (before, since) = (phones.Sum(phone => phone.Saved), Stopwatch.GetTimestamp());
        using var end = new CancellationTokenSource(time);
        await Task.WhenAll(phones.Zip(names).Select(pair => Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                await pair.First.SendAsync(form.Method.Method, form.Path, string.Create(CultureInfo.InvariantCulture, $"{pair.Second}+{Said}+{i}").Replace(' ', '+'), Guid.CreateVersion7());
            }
        })));
        return (phones.Sum(phone => phone.Saved) - before) / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<double> RawAsync(GroupCommit raw, List<string> names, TimeSpan time)
    {
        var (saved, since) = (0, Stopwatch.GetTimestamp());
        using var end = new CancellationTokenSource(time);
        await Task.WhenAll(names.Select(name => Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                await raw.SaveAsync(string.Create(CultureInfo.InvariantCulture, $"{name} {Said} {i}"));
                Interlocked.Increment(ref saved);
            }
        })));
        return saved / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
