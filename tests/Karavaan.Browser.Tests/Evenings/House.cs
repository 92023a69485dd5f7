using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Karavaan.Web.Storage;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>
/// The real program as a process of its own, with a database on disk: it can be killed and started again. Listens on 127.0.0.1 only.
/// </summary>
public sealed partial class House : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("karavaan-evening-");
    private readonly List<string> said = [];
    private Process? process;

    private House(int port) => Port = port;

    /// <summary>The port, the same after a restart.</summary>
    public int Port { get; }

    /// <summary>The address.</summary>
    public string Url => $"http://127.0.0.1:{Port}";

    /// <summary>The database on disk.</summary>
    public string Database => new DataFolder(folder.FullName).Database;

    /// <summary>The one-time link of the first facilitator, as the console printed it.</summary>
    public string FirstLink => said.Select(line => FirstLinkPattern().Match(line)).First(m => m.Success).Value;

    /// <summary>Starts the program on a free port.</summary>
    public static async Task<House> OpenAsync()
    {
        var house = new House(FreePort());
        await house.StartAsync();
        return house;
    }

    /// <summary>The address at which somebody chooses a new password, from the program itself on the machine where the house is: path and query.</summary>
    public async Task<string> ResetLinkAsync(string login)
    {
        using var upkeep = Process.Start(Start("reset", login))!;
        var said = await upkeep.StandardOutput.ReadToEndAsync();
        return ResetLinkPattern().Match(said) is { Success: true } link ? link.Value : throw new InvalidOperationException(said);
    }

    /// <summary>As when the power fails: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Starts the program; returns when it answers.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(Start("--urls", Url))!;
        process.OutputDataReceived += (_, e) => Hear(e.Data);
        process.ErrorDataReceived += (_, e) => Hear(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await AnswersAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>The program on this house's database.</summary>
    private ProcessStartInfo Start(params string[] arguments) => new("dotnet", [Program(), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["Karavaan__Data"] = folder.FullName, ["Logging__LogLevel__Default"] = "Warning" },
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The program as it was built beside these tests, in the same configuration.</summary>
    private static string Program()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(Repository.Root, "src", "Karavaan.Web", "bin", output.Parent!.Name, output.Name, "Karavaan.Web.dll");
    }

    [GeneratedRegex(@"https?://\S+/account/first\?token=\S+")]
    private static partial Regex FirstLinkPattern();

    [GeneratedRegex(@"/account/reset\?\S+")]
    private static partial Regex ResetLinkPattern();

    private void Hear(string? line)
    {
        lock (said)
        {
            said.Add(line ?? "");
        }
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(100))
        {
            try
            {
                if (process!.HasExited)
                {
                    throw new InvalidOperationException(string.Join('\n', said));
                }

                (await client.GetAsync(new Uri($"{Url}/"))).EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException(string.Join('\n', said));
    }
}
