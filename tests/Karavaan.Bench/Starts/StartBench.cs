using System.Globalization;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Starts;

/// <summary>
/// From the start of the process to its first page, published for a hall, with the database of a whole evening: the door of the house,
/// and the door of that evening's workshop, which is closed by now; its whole log is read to know that. Beside it, one start after the other, an empty web server that
/// was published in the same way. The median of several.
/// </summary>
internal static class StartBench
{
    private const double MostMs = 1000;
    private const double MostMegabytes = 130;
    private const int UsualStarts = 7;

    /// <summary>Both programs, as they are published.</summary>
    public static Task PublishAsync(Options options, CancellationToken ending) =>
        Task.WhenAll(Published.ServerAsync(options, ending), EmptyProgram.PublishAsync(ending));

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (program, empty) = (await Published.ServerAsync(options, ending), await EmptyProgram.PublishAsync(ending));
        var (folder, code) = await PlayedEvening.OfAsync(options, ending);
        (string, string)[] settings = [("Karavaan__Data", folder)];
        (string Name, Func<Task<Launch>> MeasureAsync)[] kinds =
        [
            ("empty", () => Launch.MeasureAsync(empty, "/", [], ending)),
            ("first_page", () => Launch.MeasureAsync(program, "/", settings, ending)),
            ("first_workshop_page", () => Launch.MeasureAsync(program, $"/j/{code}", settings, ending)),
        ];
        var launches = kinds.ToDictionary(kind => kind.Name, _ => new List<Launch>());
        for (var i = 0; i <= (options.N ?? UsualStarts); i++)
        {
            foreach (var (name, measureAsync) in kinds)
            {
                var launch = await measureAsync();
                Findings.Tell(options.Bench, string.Create(CultureInfo.InvariantCulture, $"{name}: {launch.FirstPageMs:0} ms, {launch.CpuMs:0} ms of processor, {launch.Megabytes:0} MB"));

                // The first one only brings the files into memory.
                if (i > 0)
                {
                    launches[name].Add(launch);
                }
            }
        }

        foreach (var name in kinds.Skip(1).Select(kind => kind.Name))
        {
            Add($"{name}_ms", launch => launch.FirstPageMs, name, Goal.AtMost(MostMs));
            Add($"{name}_cpu_ms", launch => launch.CpuMs, name, null);
            Add($"{name}_memory_mb", launch => launch.Megabytes, name, Goal.AtMost(MostMegabytes));
        }

        void Add(string metric, Func<Launch, double> value, string name, Goal? goal) => findings.Add(new(
            options.Bench, metric, Median(launches[name].Select(value)), Floor: Median(launches["empty"].Select(value)), Goal: goal));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;
}
