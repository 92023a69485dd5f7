using System.Collections.Concurrent;
using System.Diagnostics;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// A hall scans the code: within twenty seconds everybody loads the join page with its style, joins, loads the board with its script,
/// and listens; all from one address, and with the limits that the program has for a hall. Then as many again, all in the same moment.
/// </summary>
internal static class JoinRush
{
    private const int UsualPhones = 300;
    private const int UsualSeconds = 20;
    private const int Early = 20;
    private const double Share = 0.95;
    private const double Worst = 300;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (n, seconds) = (options.N ?? UsualPhones, options.Seconds ?? UsualSeconds);
        var chance = new Random(options.Seed);
        await using var house = await KaravaanHouse.OpenAsync(options, ending, ("Karavaan__TapsPerSecond", "20"));
        await house.FillAsync(Early, ending);
        var spread = await RushAsync(house, options.Bench, findings, Early, [.. Enumerable.Range(0, n).Select(_ => chance.NextDouble() * seconds)], ending);
        findings.Add(new(options.Bench, "door_p95_ms", spread.Door, null, null, n, n / seconds));
        findings.Add(new(options.Bench, "join_p95_ms", spread.Join, null, Goal.AtMost(Worst), n, n / seconds));
        findings.Add(new(options.Bench, "listening_p95_ms", spread.Listening, null, null, n, n / seconds));
        findings.Add(new(options.Bench, "refused", spread.Refused, null, Goal.AtMost(0), n, n / seconds));
        var since = Stopwatch.StartNew();
        var crush = await RushAsync(house, options.Bench, findings, Early + n, new double[n], ending);
        findings.Add(new(options.Bench, "all_at_once_ms", since.Elapsed.TotalMilliseconds, null, Goal.AtMost(seconds * 1000), n));
        findings.Add(new(options.Bench, "all_at_once_refused", crush.Refused, null, Goal.AtMost(0), n));
        findings.Check(options.Bench, house.Errors);
    }

    private static async Task<(double Door, double Join, double Listening, int Refused)> RushAsync(
        KaravaanHouse house, string bench, Findings findings, int first, double[] moments, CancellationToken ending)
    {
        var (door, join, listening, refused, phones) = (new Series(), new Series(), new Series(), 0, new ConcurrentBag<Ear>());
        await Task.WhenAll(moments.Select(async (moment, number) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(moment), ending);
            try
            {
                var entry = await house.Counter.JoinAsync(first + number, KaravaanHouse.Table, isCold: true, ending);
                var since = Stopwatch.GetTimestamp();
                phones.Add(await KaravaanHouse.ListenAsync(entry.Pass, entry.Pass.Version, null, ending));
                door.Add(entry.Door);
                join.Add(entry.Join);
                listening.Add(Stopwatch.GetElapsedTime(since));
            }
            catch (Exception error) when (error is HttpRequestException or InvalidOperationException or TaskCanceledException && !ending.IsCancellationRequested)
            {
                if (Interlocked.Increment(ref refused) == 1)
                {
                    findings.Trouble(bench, error.Message);
                }
            }
        }));
        foreach (var phone in phones)
        {
            phone.Dispose();
        }

        return (door.Percentile(Share), join.Percentile(Share), listening.Percentile(Share), refused);
    }
}
