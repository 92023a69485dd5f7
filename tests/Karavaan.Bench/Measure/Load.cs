using System.Diagnostics;

namespace Karavaan.Bench.Measure;

/// <summary>What the evening costs the server; what the bench itself asks in between (comparing pages) is not counted.</summary>
internal sealed class Load(ServerProcess server)
{
    private readonly Stopwatch watch = new();
    private double since;
    private double used;

    /// <summary>Processor seconds of the server.</summary>
    public double CpuSeconds => used + (watch.IsRunning ? server.Figures.CpuSeconds - since : 0);

    /// <summary>Seconds on the clock.</summary>
    public double Seconds => watch.Elapsed.TotalSeconds;

    public void Begin()
    {
        since = server.Figures.CpuSeconds;
        watch.Start();
    }

    public void Pause()
    {
        watch.Stop();
        used += server.Figures.CpuSeconds - since;
    }
}
