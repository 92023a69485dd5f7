using System.Diagnostics;

namespace Karavaan.Bench.Measure;

/// <summary>
/// Programs as they are published for a hall: with everything that they need, compiled beforehand, their files packed. Each is made once
/// in a run, in a folder beside this program, and only what changed since the last run.
/// </summary>
internal static class Published
{
    private static readonly Dictionary<string, Task<string>> made = [];

    /// <summary>Karavaan itself: the one that was given on the command line, if it was published; otherwise it is published now.</summary>
    /// <returns>The program, to be started as it is.</returns>
    public static Task<string> ServerAsync(Options options, CancellationToken ending) => Path.GetExtension(options.Server) == ".dll"
        ? PublishAsync(Path.Combine(ProjectOf(options.Server), "Karavaan.Web.csproj"), ending)
        : Task.FromResult(options.Server);

    /// <summary>Publishes a project.</summary>
    /// <returns>The program, to be started as it is.</returns>
    public static Task<string> PublishAsync(string project, CancellationToken ending)
    {
        if (!made.TryGetValue(project, out var making) || making.IsFaulted || making.IsCanceled)
        {
            made[project] = making = MakeAsync(project, ending);
        }

        return making;
    }

    private static async Task<string> MakeAsync(string project, CancellationToken ending)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = Path.Combine(AppContext.BaseDirectory, "published", name);
        Findings.Tell("publish", name);
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", project, "-c", "Release", "-r", "linux-x64", "--self-contained", "-p:PublishReadyToRun=true", "-o", folder])
        {
            RedirectStandardOutput = true,
        })!;
        using var stop = ending.Register(() => publish.Kill(entireProcessTree: true));
        var said = await publish.StandardOutput.ReadToEndAsync(ending);
        await publish.WaitForExitAsync(ending);
        return publish.ExitCode == 0 ? Path.Combine(folder, name) : throw new InvalidOperationException($"{name} can't be published.\n{said}");
    }

    /// <summary>From <c>bin/Release/net10.0/Karavaan.Web.dll</c> to the folder of the project.</summary>
    private static string ProjectOf(string program) => new DirectoryInfo(Path.GetDirectoryName(program)!).Parent!.Parent!.Parent!.FullName;
}
