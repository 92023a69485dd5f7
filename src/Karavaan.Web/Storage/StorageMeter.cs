using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Karavaan.Web.Storage;

/// <summary>What is counted and timed where things are made durable.</summary>
public sealed class StorageMeter
{
    /// <summary>The name of the measurements and of the traces.</summary>
    public const string Name = "Karavaan.Storage";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Histogram<double> commits;
    private readonly Histogram<int> groups;

    /// <summary>Called by the container.</summary>
    public StorageMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        commits = meter.CreateHistogram<double>("karavaan.commit.duration", "s", "One transaction until it is on disk, or until it failed");
        groups = meter.CreateHistogram<int>("karavaan.commit.size", "{batch}", "Batches of workshops that were committed together");
    }

    /// <summary>Did the last transaction come to nothing?</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Runs a transaction for so many batches, timed.</summary>
    internal T Commit<T>(int batches, Func<T> transaction)
    {
        using var trace = Traces.StartActivity("commit")?.SetTag("karavaan.commit.size", batches);
        var (since, isDurable) = (Stopwatch.GetTimestamp(), false);
        try
        {
            var written = transaction();
            isDurable = true;
            return written;
        }
        finally
        {
            HasFailed = !isDurable;
            groups.Record(batches);
            commits.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new KeyValuePair<string, object?>("outcome", isDurable ? "durable" : "failed"));
        }
    }
}
