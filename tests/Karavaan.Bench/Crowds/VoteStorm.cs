using Karavaan.Bench.Floors;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// A whole hall taps at once, every tap durable before it is shown: how soon does the last phone show it? Beside it, the same taps over
/// a bare hub, once with a message per tap and once with our beat. Each has a while to warm up before it counts.
/// </summary>
internal static class VoteStorm
{
    private const int UsualPhones = 1000;
    private const int UsualRate = 200;
    private const int UsualSeconds = 10;
    private const int WarmSeconds = 12;
    private const int HardRate = 1000;
    private const int HardSeconds = 3;
    private const double Worst = 200;
    private const double WorstWhenHard = 400;
    private const double OfBeat = 1.4;
    private const double UnderEach = 12;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (n, rate, seconds) = (options.N ?? UsualPhones, options.Rate ?? UsualRate, options.Seconds ?? UsualSeconds);
        var (ours, hard) = await OursAsync(options, findings, n, rate, seconds, ending);
        var beat = await FloorHouse.StormAsync(FloorHouse.Beat, n, ours, rate, seconds, ending);
        var each = await FloorHouse.StormAsync(TimeSpan.Zero, n, ours, rate, seconds, ending);
        var (p50, p99) = (ours.Phones.ToLast.Percentile(0.5), ours.Phones.ToLast.Percentile(0.99));
        var (beatP99, eachP99) = (beat.Phones.ToLast.Percentile(0.99), each.Phones.ToLast.Percentile(0.99));
        foreach (var figure in (Figure[])
        [
            new("", "last_phone_p50_ms", p50, beat.Phones.ToLast.Percentile(0.5)),
            new("", "last_phone_p99_ms", p99, beatP99, Goal.AtMost(Worst)),
            new("", "last_phone_p99_ms_to_beat", p99, beatP99, Goal.AtMost(OfBeat * beatP99)),
            new("", "last_phone_p99_ms_to_message_each", p99, eachP99, Goal.AtMost(eachP99 / UnderEach)),
            new("", "answer_p99_ms", ours.ToAnswer.Percentile(0.99)),
            new("", "unanswered", ours.Unanswered, null, Goal.AtMost(0)),
            new("", "server_cpu_us_per_delivery", ours.MicrosecondsPerDelivery, beat.MicrosecondsPerDelivery),
            new("", "server_cpu_us_per_delivery_to_message_each", ours.MicrosecondsPerDelivery, each.MicrosecondsPerDelivery),
            new("", "bytes_per_delivery", ours.BytesPerTap, beat.BytesPerTap),
        ])
        {
            findings.Add(figure with { Bench = options.Bench, N = n, Rate = rate });
        }

        findings.Add(new(options.Bench, "last_phone_p99_ms", hard.Phones.ToLast.Percentile(0.99), null, Goal.AtMost(WorstWhenHard), n, HardRate));
        findings.Add(new(options.Bench, "unanswered", hard.Unanswered, null, Goal.AtMost(0), n, HardRate));
    }

    private static async Task<(Storm Usual, Storm Hard)> OursAsync(Options options, Findings findings, int n, int rate, int seconds, CancellationToken ending)
    {
        await using var house = await KaravaanHouse.OpenAsync(options, ending);
        await house.FillAsync(n, ending);
        Findings.Tell(options.Bench, $"{n} phones listen");
        var warm = await Storm.PassAsync(house, 0, rate, WarmSeconds, ending);
        var usual = await Storm.PassAsync(house, warm.Next, rate, seconds, ending);
        Findings.Tell(options.Bench, $"{rate} taps a second are over");
        var hard = await Storm.PassAsync(house, usual.Next, HardRate, HardSeconds, ending);
        findings.Check(options.Bench, [usual.Trouble, hard.Trouble, .. house.Errors]);
        return (usual, hard);
    }
}
