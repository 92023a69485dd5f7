using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Karavaan.Bench.Floors;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>The bare log of <see cref="FloorLog"/> as a process of its own; killed at the end.</summary>
internal sealed class BareLog : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private BareLog(string file, int slowness)
    {
        var port = ServerProcess.FreePort();
        Address = new($"http://127.0.0.1:{port}");
        process = Process.Start("dotnet", [typeof(BareLog).Assembly.Location, FloorLog.Name, $"{port}", file, slowness.ToString(CultureInfo.InvariantCulture)]);
        AppDomain.CurrentDomain.ProcessExit += Kill;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it; returns when it answers.</summary>
    /// <exception cref="InvalidOperationException">It did not answer in time.</exception>
    public static async Task<BareLog> StartAsync(string file, int slowness, CancellationToken ending)
    {
        var bare = new BareLog(file, slowness);
        for (var since = Stopwatch.StartNew(); since.Elapsed < StartLimit && !bare.process.HasExited; await Task.Delay(20, ending))
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(bare.Address.Host, bare.Address.Port, ending);
                return bare;
            }
            catch (SocketException)
            {
                // Not yet.
            }
        }

        bare.Dispose();
        throw new InvalidOperationException("The bare log did not answer.");
    }

    public void Dispose()
    {
        Kill(null, EventArgs.Empty);
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        process.WaitForExit();
        process.Dispose();
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!process.HasExited)
        {
            process.Kill();
        }
    }
}
