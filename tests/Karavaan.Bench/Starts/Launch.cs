using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Starts;

/// <summary>One start of a program, from nothing to its first page.</summary>
/// <param name="FirstPageMs">Until its first page was there, whole.</param>
/// <param name="CpuMs">The processor time that it had used by then.</param>
/// <param name="Megabytes">Its memory then.</param>
internal sealed record Launch(double FirstPageMs, double CpuMs, double Megabytes)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Starts it, asks for the page as soon as it listens, and ends it.</summary>
    /// <param name="program">Published.</param>
    /// <param name="path">The page.</param>
    /// <param name="settings">As in the environment.</param>
    /// <param name="ending">The end of the bench.</param>
    public static async Task<Launch> MeasureAsync(
        string program, string path, IEnumerable<(string Name, string Value)> settings, CancellationToken ending)
    {
        var address = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}");
        var start = new ProcessStartInfo(program, ["--urls", address.GetLeftPart(UriPartial.Authority)])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var since = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await AskAsync(new(address, path), process, ending);
            var figures = new ProcessFigures(process.Id);
            return new(Stopwatch.GetElapsedTime(since).TotalMilliseconds, figures.CpuSeconds * 1000, figures.Megabytes);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task AskAsync(Uri page, Process process, CancellationToken ending)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience && !process.HasExited; await Task.Delay(LookEvery, ending))
        {
            if (!await IsListeningAsync(page, ending))
            {
                continue;
            }

            using var http = new HttpClient();
            using var answer = await http.GetAsync(page, ending);
            await answer.Content.ReadAsByteArrayAsync(ending);
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
            {
                throw new InvalidOperationException($"{page.AbsolutePath} answered {(int)answer.StatusCode}.");
            }

            return;
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} did not answer.");
    }

    private static async Task<bool> IsListeningAsync(Uri page, CancellationToken ending)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(page.Host, page.Port, ending);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
