using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Karavaan.Web.Live;

/// <summary>
/// What is counted and timed on the way of a tap, for whoever watches over the server. It tells of no workshop and of nobody: a code
/// opens a workshop, so it has no place in a measurement.
/// </summary>
public sealed class LiveMeter
{
    /// <summary>The name of the measurements and of the traces.</summary>
    public const string Name = "Karavaan.Live";

    private static readonly ActivitySource Traces = new(Name);

    private readonly Meter meter;
    private readonly Counter<long> taps;
    private readonly Histogram<int> batches;
    private readonly Histogram<int> beats;
    private readonly Histogram<double> beating;
    private readonly Histogram<double> drawing;

    /// <summary>Called by the container.</summary>
    public LiveMeter(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        taps = meter.CreateCounter<long>("karavaan.taps", "{tap}", "Commands answered, by outcome: accepted, repeated (sent again from an outbox), refused, failed or slowed (asked to come back, because too fast)");
        batches = meter.CreateHistogram<int>("karavaan.batch.size", "{tap}", "Commands decided and committed together by one workshop");
        beats = meter.CreateHistogram<int>("karavaan.beat.size", "{fragment}", "Fragments that one beat brought to a kind of page");
        beating = meter.CreateHistogram<double>("karavaan.beat.duration", "s", "From the start of a beat until everything was handed to the connections");
        drawing = meter.CreateHistogram<double>("karavaan.draw.duration", "s", "Drawing the fragments of a beat for up to 32 audiences in one language");
    }

    /// <summary>Counts whoever is connected, by surface, whenever somebody asks.</summary>
    public void Watch(Func<IEnumerable<(Surface Surface, int Connections)>> count, Func<int> rooms)
    {
        meter.CreateObservableGauge("karavaan.connections", () => count().Select(c => new Measurement<int>(c.Connections, Surface(c.Surface))), "{connection}", "Live connections, by surface");
        meter.CreateObservableGauge("karavaan.rooms", rooms, "{room}", "Workshops that are awake");
    }

    /// <summary>Follows one command from here to its answer; <c>null</c> when nobody traces.</summary>
    public static Activity? Tap(string command) => Traces.StartActivity($"tap {command}");

    /// <summary>Follows one batch of commands.</summary>
    public static Activity? Batch(int size) => Traces.StartActivity("batch")?.SetTag("karavaan.batch.size", size);

    /// <summary>A command was answered.</summary>
    public void Answered(Outcome outcome)
    {
        var how = outcome.IsFailed ? "failed" : !outcome.IsAccepted ? "refused" : outcome.IsRepeat ? "repeated" : "accepted";
        var tags = new TagList { { "outcome", how } };
        if (outcome.Refusal is { } refusal)
        {
            tags.Add("refusal", refusal.Code.ToString());
        }

        taps.Add(1, tags);
        Activity.Current?.SetTag("karavaan.outcome", how);
    }

    /// <summary>Somebody was faster than allowed, and has to come back.</summary>
    public void Slowed() => taps.Add(1, new TagList { { "outcome", "slowed" } });

    /// <summary>So many commands were decided together.</summary>
    public void Batched(int size) => batches.Record(size);

    /// <summary>Times a beat that brings so many fragments to a kind of page, until it is disposed.</summary>
    public Timed Beat(Surface surface, int fragments)
    {
        beats.Record(fragments, Surface(surface));
        return new(beating, Traces.StartActivity("beat")?.SetTag("karavaan.beat.size", fragments));
    }

    /// <summary>Times a drawing of so many fragments, until it is disposed.</summary>
    public Timed Draw(int fragments) => new(drawing, Traces.StartActivity("draw")?.SetTag("karavaan.fragments", fragments));

    private static KeyValuePair<string, object?> Surface(Surface surface) => new("surface", surface.ToString().ToLowerInvariant());

    /// <summary>A stretch of time that is measured and traced.</summary>
    public readonly struct Timed(Histogram<double> histogram, Activity? activity) : IDisposable
    {
        private readonly long since = Stopwatch.GetTimestamp();

        /// <summary>It is over.</summary>
        public void Dispose()
        {
            histogram.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
            activity?.Dispose();
        }
    }
}
