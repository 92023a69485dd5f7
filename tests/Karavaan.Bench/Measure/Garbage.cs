using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace Karavaan.Bench.Measure;

/// <summary>Makes another .NET process give back what it no longer needs, so that its memory says what it does need.</summary>
internal static class Garbage
{
    /// <summary>'GCHeapCollect' of the runtime's own events: beginning to listen to it collects the whole heap.</summary>
    private const long HeapCollect = 0x800000;

    private const int Rounds = 2;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    /// <summary>Resident memory of the process after collecting, in MB.</summary>
    public static async Task<double> SettledMegabytesAsync(ProcessFigures process, CancellationToken ending)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var client = new DiagnosticsClient(process.Id);
            using var session = await client.StartEventPipeSessionAsync(
                new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, HeapCollect), requestRundown: false, token: ending);
            var draining = session.EventStream.CopyToAsync(Stream.Null, ending);
            await Task.Delay(Settling, ending);
            await session.StopAsync(ending);
            await draining;
        }

        return process.Megabytes;
    }
}
