using System.Globalization;

namespace Karavaan.Bench.Measure;

/// <summary>
/// Processor time that a .NET process spends on its work from now on: all of it, less what the runtime takes to compile hot methods
/// anew. That thread is busy for the first minutes of a process and rests for the rest of the evening; a run of ten seconds would
/// mostly measure it, and the larger program the more.
/// </summary>
internal sealed class Labour(ProcessFigures process)
{
    /// <summary>As Linux cuts its name, '.NET Tiered Compilation Worker'.</summary>
    private const string Compiler = ".NET Tiered Com";

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    private readonly double start = process.CpuSeconds;
    private readonly Dictionary<int, double> before = Compilers(process.Id);
    private readonly Dictionary<int, double> seen = [];

    /// <summary>Watches until the work is done; gives what the work took. The compiler's thread ends seconds after its last method, so that it is not overlooked.</summary>
    public async Task<double> SecondsAsync(Func<Task> work)
    {
        var working = work();
        while (await Task.WhenAny(working, Task.Delay(LookEvery)) != working)
        {
            Look();
        }

        await working;
        Look();
        return process.CpuSeconds - start - seen.Sum(thread => thread.Value - before.GetValueOrDefault(thread.Key));
    }

    private void Look()
    {
        foreach (var (thread, seconds) in Compilers(process.Id))
        {
            seen[thread] = seconds;
        }
    }

    private static Dictionary<int, double> Compilers(int process)
    {
        var found = new Dictionary<int, double>();
        foreach (var folder in Directory.EnumerateDirectories($"/proc/{process}/task"))
        {
            try
            {
                if (File.ReadAllText($"{folder}/comm").StartsWith(Compiler, StringComparison.Ordinal))
                {
                    found[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] = ProcessFigures.SecondsIn($"{folder}/stat");
                }
            }
            catch (IOException)
            {
                // It ended meanwhile.
            }
        }

        return found;
    }
}
