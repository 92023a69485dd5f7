using System.Globalization;
using System.Text.Json;
using Karavaan.Bench.Evening;

namespace Karavaan.Bench.Measure;

/// <summary>What the evening showed: a table for people, one line of JSON for programs.</summary>
internal sealed class Report
{
    private const int MostLines = 40;

    private readonly Dictionary<string, object?> figures;
    private readonly List<string> troubles;
    private readonly string? charter;

    public Report(EveningOptions options, Taps taps, Load load, Convergence convergence, ServerProcess server, Hall hall, string? charter)
    {
        var deaf = hall.Guests.Count(g => !g.Phone.IsConnected || g.Phone.Reloads > 0);
        this.charter = charter;
        troubles =
        [
            .. taps.Problems,
            .. convergence.Differences,
            .. server.Errors,
            .. deaf > 0 ? [$"{deaf} phones were not connected to the end without loading again"] : Array.Empty<string>(),
            .. hall.Desk.Here != hall.Guests.Count ? [$"the desk says that {hall.Desk.Here} of {hall.Guests.Count} phones are here"] : Array.Empty<string>(),
        ];
        figures = new()
        {
            ["bench"] = "evening",
            ["phones"] = options.Phones,
            ["taps"] = taps.Sent,
            ["refusals"] = taps.Refused,
            ["tap_to_answer_p50_ms"] = Round(taps.ToAnswer.Percentile(0.5)),
            ["tap_to_answer_p99_ms"] = Round(taps.ToAnswer.Percentile(0.99)),
            ["tap_to_screen_p50_ms"] = Round(taps.ToScreen.Percentile(0.5)),
            ["tap_to_screen_p99_ms"] = Round(taps.ToScreen.Percentile(0.99)),
            ["tap_to_last_phone_p50_ms"] = Round(taps.ToLastPhone.Percentile(0.5)),
            ["tap_to_last_phone_p99_ms"] = Round(taps.ToLastPhone.Percentile(0.99)),
            ["stage_to_last_phone_p50_ms"] = Round(taps.ToEveryPhone.Percentile(0.5)),
            ["stage_to_last_phone_max_ms"] = Round(taps.ToEveryPhone.Percentile(1)),
            ["server_cpu_s"] = Round(load.CpuSeconds),
            ["server_cpu_us_per_tap"] = Math.Round(load.CpuSeconds * 1e6 / Math.Max(1, taps.Sent)),
            ["server_rss_mb"] = Round(server.Figures.Megabytes),
            ["server_rss_peak_mb"] = Round(server.Figures.MostMegabytes),
            ["bytes_per_phone"] = Math.Round(hall.Guests.Average(g => g.Phone.Browser.Wire.Received)),
            ["bytes_until_usable"] = Math.Round(hall.Guests.Average(g => g.Phone.FirstBytes)),
            ["seconds"] = Round(load.Seconds),
            ["pages_compared"] = convergence.Pages,
            ["pdf_bytes"] = charter is null ? 0 : new FileInfo(charter).Length,
            ["load_average"] = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture),
            ["converged"] = convergence.Differences.Count == 0,
        };
    }

    /// <summary>Prints it; the exit code is 0 when there were no troubles.</summary>
    public int Print()
    {
        foreach (var (name, value) in figures)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name.Replace('_', ' '),-26} {value,12}"));
        }

        Console.WriteLine($"  {"charter",-26} {charter ?? "none"}");
        foreach (var trouble in troubles.Take(MostLines))
        {
            Console.WriteLine($"! {trouble}");
        }

        if (troubles.Count > MostLines)
        {
            Console.WriteLine($"! and {troubles.Count - MostLines} more");
        }

        Console.WriteLine(JsonSerializer.Serialize(figures));
        return troubles.Count == 0 ? 0 : 1;
    }

    /// <summary><c>null</c>: nothing came that could be measured.</summary>
    private static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 1) : null;
}
