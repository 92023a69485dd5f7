using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Papers;

/// <summary>
/// A report of 12 pages and one of 200: the first of a process, the median of those after it, and eight at once; what they cost in memory. Beside it,
/// in the same run, Chromium prints a page with the same words. Its start is not counted: what it takes for an empty page is taken off, as if
/// somebody kept a browser open for it.
/// </summary>
internal static class PdfBench
{
    private const double MostMs = 50;
    private const double MostMsOfMany = 1000;
    private const double MostKilobytes = 150;
    private const int TimesFaster = 10;

    /// <summary>Chapters that fill 12 pages, and 200.</summary>
    private const int Few = 10;
    private const int Many = 177;

    private const int Rounds = 30;
    private const int RoundsOfMany = 4;
    private const int AtOnce = 8;
    private const int Prints = 5;

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var few = await Press.PrintAsync(Few, Rounds, AtOnce, ending);
        var browser = await ChromiumAsync(Few, Prints, ending);
        Add("warm_ms", few.WarmMs, few.Pages, browser, Goal.AtMost(MostMs));
        Add("warm_cpu_ms", few.CpuMs, few.Pages);
        Add("eight_at_once_each_ms", few.AtOnceMs, few.Pages, null, Goal.AtMost(MostMs));
        Add("cold_ms", few.ColdMs, few.Pages);
        Add("early_ms", few.EarlyMs, few.Pages);
        Add("file_kb", few.Kilobytes, few.Pages, null, Goal.AtMost(MostKilobytes));
        Add("allocated_mb", few.Allocated, few.Pages);
        Add("peak_mb", few.PeakMegabytes, few.Pages);
        findings.Check(options.Bench, [browser is null ? "Chromium is not there: nothing to compare with. Say where it is with CHROMIUM." : null]);
        if (browser is { } its)
        {
            Add("times_faster_than_chromium", its / few.WarmMs, few.Pages, null, Goal.AtLeast(TimesFaster));
        }

        var many = await Press.PrintAsync(Many, RoundsOfMany, 1, ending);
        Add("cold_ms", many.ColdMs, many.Pages);
        Add("warm_cpu_ms", many.CpuMs, many.Pages);
        Add("file_kb", many.Kilobytes, many.Pages);
        Add("allocated_mb", many.Allocated, many.Pages);
        Add("peak_mb", many.PeakMegabytes, many.Pages);
        Add("warm_ms", many.WarmMs, many.Pages, await ChromiumAsync(Many, 1, ending), Goal.AtMost(MostMsOfMany));
        var atOnce = await Press.PrintAsync(Many, 1, AtOnce, ending);
        Add("eight_at_once_each_ms", atOnce.AtOnceMs, atOnce.Pages);
        Add("eight_at_once_peak_mb", atOnce.PeakMegabytes, atOnce.Pages);

        void Add(string metric, double value, int pages, double? floor = null, Goal? goal = null) =>
            findings.Add(new(options.Bench, metric, value, floor, goal, pages));
    }

    /// <summary>The least of several, in milliseconds, without what an empty page takes; <c>null</c> without Chromium. What disturbs makes it more, never less.</summary>
    private static async Task<double?> ChromiumAsync(int chapters, int prints, CancellationToken ending)
    {
        if (Chromium.Program is not { } program)
        {
            return null;
        }

        var (empty, whole, html) = (new Series(), new Series(), SampleReport.Html(chapters));
        for (var i = 0; i < prints; i++)
        {
            empty.Add(await Chromium.PrintAsync(program, "<!doctype html><title>Leeg</title>", ending));
            whole.Add(await Chromium.PrintAsync(program, html, ending));
        }

        return whole.Percentile(0) - empty.Percentile(0);
    }
}
