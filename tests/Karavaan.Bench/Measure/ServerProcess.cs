using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Karavaan.Bench.Measure;

/// <summary>The real server as a process of its own, with an empty database in a folder of its own; killed and swept away at the end.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string data = Directory.CreateTempSubdirectory("karavaan-bench-").FullName;
    private readonly ConcurrentQueue<string> said = new();
    private readonly TaskCompletionSource<string> firstLink = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string program, IEnumerable<(string Name, string Value)> settings)
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        string[] addresses = ["--urls", Address.GetLeftPart(UriPartial.Authority)];
        var isBuilt = Path.GetExtension(program) == ".dll";
        var start = new ProcessStartInfo(isBuilt ? "dotnet" : program, isBuilt ? [program, .. addresses] : addresses)
        {
            WorkingDirectory = ContentRoot(program),
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A server that was built but not published packs style and script anew, at level 0, unless it is told to send what was built.
            Environment =
            {
                ["Karavaan__Data"] = data, ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ReloadStaticAssetsAtRuntime"] = "false",

                // A load generator taps faster than people do: the limits count as always, and refuse nothing.
                ["Karavaan__TapsPerSecond"] = "1000",
            },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start) ?? throw new InvalidOperationException("The server can't be started.");
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it uses.</summary>
    public ProcessFigures Figures => new(process.Id);

    /// <summary>The lines that it wrote at level error or worse.</summary>
    public IEnumerable<string> Errors => said.Where(line => line.StartsWith("fail:", StringComparison.Ordinal)
        || line.StartsWith("crit:", StringComparison.Ordinal) || line.StartsWith("Unhandled", StringComparison.Ordinal));

    /// <summary>Everything that it wrote.</summary>
    public IEnumerable<string> Said => said;

    /// <summary>Starts it with these settings (names as in the environment); returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It stopped, or did not answer in a minute.</exception>
    public static async Task<ServerProcess> StartAsync(
        string program, CancellationToken cancellation, params (string Name, string Value)[] settings)
    {
        var server = new ServerProcess(program, settings);
        try
        {
            await server.AnswersAsync(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it, and copies what it stored into this folder.</summary>
    public async Task LeaveDataAsync(string folder)
    {
        Kill(null, EventArgs.Empty);
        await process.WaitForExitAsync();
        foreach (var file in Directory.EnumerateFiles(data))
        {
            File.Copy(file, Path.Combine(Directory.CreateDirectory(folder).FullName, Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Path and query of the link that makes the first facilitator.</summary>
    public Task<string> FirstLinkAsync(CancellationToken cancellation) => firstLink.Task.WaitAsync(StartLimit, cancellation);

    public async ValueTask DisposeAsync()
    {
        Kill(null, EventArgs.Empty);
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task AnswersAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var since = Stopwatch.StartNew(); since.Elapsed < StartLimit && !process.HasExited; await Task.Delay(50, cancellation))
        {
            try
            {
                using var _ = await http.GetAsync("favicon.svg", cancellation);
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new InvalidOperationException($"The server did not answer.\n{string.Join('\n', said)}");
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            said.Enqueue(line);
            var match = FirstLink().Match(line);
            _ = match.Success && firstLink.TrySetResult(match.Value);
        }
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Published, it stands beside its files; built, its files are those of its project.</summary>
    private static string ContentRoot(string program)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(program)!);
        return Directory.Exists(Path.Combine(folder.FullName, "wwwroot")) ? folder.FullName : folder.Parent!.Parent!.Parent!.FullName;
    }

    /// <summary>A port of 127.0.0.1 on which nothing listens.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"/account/first\?token=[\w-]+")]
    private static partial Regex FirstLink();
}
