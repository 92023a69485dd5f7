using Karavaan.Bench.Floors;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>A room as it usually is: a tap now and then. How soon do phones, screen and desk show it, and what does it cost beside a bare hub with a message per tap?</summary>
internal static class CalmRoom
{
    private const int UsualPhones = 300;
    private const int UsualRate = 20;
    private const int UsualSeconds = 15;
    private const int WarmSeconds = 12;
    private const double WorstPhone = 150;
    private const double WorstWall = 60;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (n, rate, seconds) = (options.N ?? UsualPhones, options.Rate ?? UsualRate, options.Seconds ?? UsualSeconds);
        var ours = await OursAsync(options, findings, n, rate, seconds, ending);
        var each = await FloorHouse.StormAsync(TimeSpan.Zero, n, ours, rate, seconds, ending);
        foreach (var figure in (Figure[])
        [
            new("", "last_phone_p50_ms", ours.Phones.ToLast.Percentile(0.5), each.Phones.ToLast.Percentile(0.5)),
            new("", "last_phone_p99_ms", ours.Phones.ToLast.Percentile(0.99), each.Phones.ToLast.Percentile(0.99), Goal.AtMost(WorstPhone)),
            new("", "screen_p99_ms", ours.Screen.ToLast.Percentile(0.99), null, Goal.AtMost(WorstWall)),
            new("", "desk_p99_ms", ours.Desk.ToLast.Percentile(0.99), null, Goal.AtMost(WorstWall)),
            new("", "answer_p99_ms", ours.ToAnswer.Percentile(0.99)),
            new("", "server_cpu_us_per_delivery", ours.MicrosecondsPerDelivery, each.MicrosecondsPerDelivery, Goal.AtMost(each.MicrosecondsPerDelivery)),
            new("", "bytes_per_delivery", ours.BytesPerTap, each.BytesPerTap),
        ])
        {
            findings.Add(figure with { Bench = options.Bench, N = n, Rate = rate });
        }
    }

    private static async Task<Storm> OursAsync(Options options, Findings findings, int n, int rate, int seconds, CancellationToken ending)
    {
        await using var house = await KaravaanHouse.OpenAsync(options, ending);
        await house.FillAsync(n, ending);
        Findings.Tell(options.Bench, $"{n} phones listen");
        var warm = await Storm.PassAsync(house, 0, rate, WarmSeconds, ending);
        var ours = await Storm.PassAsync(house, warm.Next, rate, seconds, ending);
        findings.Check(options.Bench, [ours.Trouble, .. house.Errors]);
        return ours;
    }
}
