using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Karavaan.Bench.Measure;
using Karavaan.Pdf;

namespace Karavaan.Bench.Papers;

/// <summary>What a process of its own found while it made one report again and again.</summary>
/// <param name="Pages">Of the report.</param>
/// <param name="Kilobytes">Of its file.</param>
/// <param name="ColdMs">The first one of the process, with reading the typefaces and compiling the code.</param>
/// <param name="WarmMs">The median of those after it.</param>
/// <param name="CpuMs">Processor time of one of those, on all threads: what others do on the machine changes it little.</param>
/// <param name="AtOnceMs">So many at once, from the first to the last, shared out among them.</param>
/// <param name="Allocated">What one makes and throws away, in MB.</param>
/// <param name="PeakMegabytes">The most memory that the process ever had.</param>
internal sealed record Printed(int Pages, double Kilobytes, double ColdMs, double WarmMs, double CpuMs, double AtOnceMs, double Allocated, double PeakMegabytes);

/// <summary>Makes a report again and again, in a process of its own: only so is the first one cold, and the memory that of nothing else.</summary>
internal static class Press
{
    /// <summary>On the command line, followed by chapters, rounds and how many at once.</summary>
    public const string Name = "press";

    /// <summary>Until the runtime has compiled what is used often for good.</summary>
    private const double WarmingShare = 0.4;

    /// <summary>Starts the process, and reads what it found.</summary>
    public static async Task<Printed> PrintAsync(int chapters, int rounds, int atOnce, CancellationToken ending)
    {
        string[] arguments = [Environment.GetCommandLineArgs()[0], Name, .. ((int[])[chapters, rounds, atOnce]).Select(number => number.ToString(CultureInfo.InvariantCulture))];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        using var stop = ending.Register(() => process.Kill(entireProcessTree: true));
        var said = await process.StandardOutput.ReadToEndAsync(ending);
        await process.WaitForExitAsync(ending);
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Printed>(said)! : throw new InvalidOperationException($"The press ended with {process.ExitCode}. {said}");
    }

    /// <summary>Is that process: makes them and prints what it found.</summary>
    public static int Run(int chapters, int rounds, int atOnce)
    {
        var (cold, pdf) = Timed(() => PdfRenderer.Render(SampleReport.Of(chapters)));
        for (var i = 0; i < rounds * WarmingShare; i++)
        {
            PdfRenderer.Render(SampleReport.Of(chapters));
        }

        var (warm, cpu) = (new Series(), new ProcessFigures(Environment.ProcessId).CpuSeconds);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < rounds; i++)
        {
            warm.Add(Timed(() => PdfRenderer.Render(SampleReport.Of(chapters))).Time);
        }

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
            document.NumberOfPages, pdf.Length / 1000.0, cold.TotalMilliseconds, warm.Percentile(0.5), cpu, all.TotalMilliseconds / atOnce, allocated, new ProcessFigures(Environment.ProcessId).MostMegabytes)));
        return 0;
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
