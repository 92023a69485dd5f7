using System.Diagnostics;
using Karavaan.Bench.Floors;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// The access point restarts: every phone loses its connection at once, people go on writing, and all phones return at the same moment
/// (our client spreads them, which is kinder). How long until the last one has what it missed, and does the memory come back?
/// </summary>
internal static class ReconnectStorm
{
    private const int UsualPhones = 1000;
    private const int UsualRate = 20;
    private const int Seconds = 2;
    private const int Rounds = 3;
    private const double Worst = 5000;
    private const double MostGrowth = 1.1;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (n, rate) = (options.N ?? UsualPhones, options.Rate ?? UsualRate);
        await using var house = await KaravaanHouse.OpenAsync(options, ending);
        await house.FillAsync(n, ending);
        var storm = await Storm.PassAsync(house, 0, rate, Seconds, ending);
        var before = await Garbage.SettledMegabytesAsync(house.Figures, ending);
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            house.Cut();
            var missed = new Storm(house, storm.Next, rate, Seconds);
            await missed.TapAsync(ending);
            var since = Stopwatch.StartNew();
            await house.ListenAsync(missed.Phones, ending);
            slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
            storm = await Storm.PassAsync(house, missed.Next, rate, Seconds, ending);
            findings.Check(options.Bench, [missed.Phones.Left > 0 ? $"{missed.Phones.Left} taps were not caught up by all" : null, storm.Trouble]);
        }

        var after = await Garbage.SettledMegabytesAsync(house.Figures, ending);
        findings.Check(options.Bench, house.Errors);
        var floor = await FloorAsync(n, (int)storm.BytesPerTap, ending);
        findings.Add(new(options.Bench, "last_caught_up_ms", slowest.TotalMilliseconds, floor.TotalMilliseconds, Goal.AtMost(Worst), n, rate));
        findings.Add(new(options.Bench, "server_mb_after", after, before, Goal.AtMost(MostGrowth * before), n, rate));
    }

    private static async Task<TimeSpan> FloorAsync(int n, int bytes, CancellationToken ending)
    {
        await using var house = await FloorHouse.OpenAsync(FloorHouse.Beat, bytes, ending);
        await house.ListenAsync(n, ending);
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            house.Cut();
            await Task.Delay(TimeSpan.FromSeconds(Seconds), ending);
            var since = Stopwatch.StartNew();
            await house.ListenAsync(n, ending);
            slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
        }

        return slowest;
    }
}
