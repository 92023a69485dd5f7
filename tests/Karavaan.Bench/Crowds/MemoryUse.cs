using Karavaan.Bench.Floors;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>
/// What a connected phone costs in memory: resident memory of the server with everybody connected and some taps received, less what it
/// was with a few, both after collecting. The same for a bare hub.
/// </summary>
internal static class MemoryUse
{
    private const int UsualPhones = 1000;
    private const int Few = 20;
    private const int Rate = 20;
    private const int Seconds = 3;
    private const double OfFloor = 1.5;
    private const double KilobytesInMegabyte = 1024;

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var n = options.N ?? UsualPhones;
        var (ours, sample) = await OursAsync(options, findings, n, ending);
        var floor = await FloorAsync(n, (int)sample.BytesPerTap, ending);
        findings.Add(new(options.Bench, "kilobytes_per_phone", ours, floor, Goal.AtMost(OfFloor * floor), n, Rate));
    }

    private static async Task<(double Kilobytes, Storm Sample)> OursAsync(Options options, Findings findings, int n, CancellationToken ending)
    {
        await using var house = await KaravaanHouse.OpenAsync(options, ending);
        await house.FillAsync(Few, ending);
        var warm = await Storm.PassAsync(house, 0, Rate, Seconds, ending);
        var before = await Garbage.SettledMegabytesAsync(house.Figures, ending);
        await house.FillAsync(n - Few, ending);
        var all = await Storm.PassAsync(house, warm.Next, Rate, Seconds, ending);
        var after = await Garbage.SettledMegabytesAsync(house.Figures, ending);
        findings.Check(options.Bench, [warm.Trouble, all.Trouble, .. house.Errors]);
        findings.Add(new(options.Bench, "server_mb", after, null, null, n, Rate));
        return ((after - before) * KilobytesInMegabyte / (n - Few), all);
    }

    private static async Task<double> FloorAsync(int n, int bytes, CancellationToken ending)
    {
        await using var house = await FloorHouse.OpenAsync(TimeSpan.Zero, bytes, ending);
        await house.ListenAsync(Few, ending);
        var warm = await Storm.PassAsync(house, 0, Rate, Seconds, ending);
        var before = await Garbage.SettledMegabytesAsync(house.Figures, ending);
        await house.ListenAsync(n, ending);
        await Storm.PassAsync(house, warm.Next, Rate, Seconds, ending);
        return (await Garbage.SettledMegabytesAsync(house.Figures, ending) - before) * KilobytesInMegabyte / (n - Few);
    }
}
