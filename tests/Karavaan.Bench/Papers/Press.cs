using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text.Json;
using Karavaan.Bench.Measure;
using Karavaan.Pdf;

namespace Karavaan.Bench.Papers;

/// <summary>What a process of its own found while it made one report again and again.</summary>
/// <param name="Pages">Of the report.</param>
/// <param name="Kilobytes">Of its file.</param>
/// <param name="ColdMs">The first one of the process, with reading the typefaces and compiling the code.</param>
/// <param name="EarlyMs">The median of as many as are measured, right after it, while the runtime still compiles what is used often.</param>
/// <param name="WarmMs">The median of those after that.</param>
/// <param name="CpuMs">Processor time of one of those, on all threads: what others do on the machine changes it little.</param>
/// <param name="AtOnceMs">So many at once, from the first to the last, shared out among them.</param>
/// <param name="Allocated">What one makes and throws away, in MB.</param>
/// <param name="PeakMegabytes">The most memory that the process ever had.</param>
internal sealed record Printed(int Pages, double Kilobytes, double ColdMs, double EarlyMs, double WarmMs, double CpuMs, double AtOnceMs, double Allocated, double PeakMegabytes);

/// <summary>Makes a report again and again, in a process of its own: only so is the first one cold, and the memory that of nothing else.</summary>
internal static class Press
{
    /// <summary>On the command line, followed by chapters, rounds and how many at once.</summary>
    public const string Name = "press";

    /// <summary>The runtime compiles what is used often once more, in the background: it has done with it when it compiled nothing for so long.</summary>
    private static readonly TimeSpan calm = TimeSpan.FromSeconds(1);

    /// <summary>It never quite ends: what is not warm by then is measured as it is.</summary>
    private static readonly TimeSpan longestWarming = TimeSpan.FromSeconds(20);

    /// <summary>Starts the process, and reads what it found.</summary>
    public static async Task<Printed> PrintAsync(int chapters, int rounds, int atOnce, CancellationToken ending)
    {
        string[] arguments = [Environment.GetCommandLineArgs()[0], Name, .. ((int[])[chapters, rounds, atOnce]).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };

        // As the house runs: what is used often is not counted first to see how.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        using var stop = ending.Register(() => process.Kill(entireProcessTree: true));
        var said = await process.StandardOutput.ReadToEndAsync(ending);
        await process.WaitForExitAsync(ending);
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Printed>(said)! : throw new InvalidOperationException($"The press ended with {process.ExitCode}. {said}");
    }

    /// <summary>Is that process: makes them and prints what it found.</summary>
    public static int Run(int chapters, int rounds, int atOnce)
    {
        var (cold, pdf) = Timed(() => PdfRenderer.Render(SampleReport.Of(chapters)));
        var early = Rounds(chapters, rounds);
        Warm(chapters);
        var (cpu, before) = (new ProcessFigures(Environment.ProcessId).CpuSeconds, GC.GetTotalAllocatedBytes(precise: true));
        var warm = Rounds(chapters, rounds);
        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / rounds / 1024.0 / 1024;
        cpu = (new ProcessFigures(Environment.ProcessId).CpuSeconds - cpu) * 1000 / rounds;
        var (all, same) = Timed(() => Together(chapters, atOnce).All(bytes => bytes.AsSpan().SequenceEqual(pdf)));
        if (!same)
        {
            Console.Write("The same report became different bytes.");
            return 1;
        }

        using var document = UglyToad.PdfPig.PdfDocument.Open(pdf);
        Console.Write(JsonSerializer.Serialize(new Printed(
            document.NumberOfPages, pdf.Length / 1000.0, cold.TotalMilliseconds, early.Percentile(0.5), warm.Percentile(0.5), cpu, all.TotalMilliseconds / atOnce, allocated, new ProcessFigures(Environment.ProcessId).MostMegabytes)));
        return 0;
    }

    private static Series Rounds(int chapters, int rounds)
    {
        var times = new Series();
        for (var i = 0; i < rounds; i++)
        {
            times.Add(Timed(() => PdfRenderer.Render(SampleReport.Of(chapters))).Time);
        }

        return times;
    }

    private static void Warm(int chapters)
    {
        var (since, quiet, compiled) = (Stopwatch.StartNew(), Stopwatch.StartNew(), 0L);
        while (quiet.Elapsed < calm && since.Elapsed < longestWarming)
        {
            PdfRenderer.Render(SampleReport.Of(chapters));
            if (JitInfo.GetCompiledMethodCount() is var now && now != compiled)
            {
                compiled = now;
                quiet.Restart();
            }
        }
    }

    /// <summary>Each on a thread of its own, as different workshops ask for them.</summary>
    private static byte[][] Together(int chapters, int count)
    {
        var made = new byte[count][];
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() => made[i] = PdfRenderer.Render(SampleReport.Of(chapters)))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return made;
    }

    private static (TimeSpan Time, T Made) Timed<T>(Func<T> make)
    {
        var since = Stopwatch.GetTimestamp();
        var made = make();
        return (Stopwatch.GetElapsedTime(since), made);
    }
}
