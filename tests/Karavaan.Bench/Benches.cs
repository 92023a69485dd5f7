using System.Diagnostics;
using Karavaan.Bench.Crowds;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;
using Karavaan.Bench.Papers;
using Karavaan.Bench.Starts;
using Karavaan.Bench.Stores;
using Karavaan.Bench.Texts;
using Karavaan.Bench.Weights;

namespace Karavaan.Bench;

/// <summary>A measurement: adds what it finds, as soon as it is known, and stops when it should end.</summary>
internal delegate Task Measurement(Options options, Findings findings, CancellationToken ending);

/// <summary>Makes what a measurement starts, before its time begins.</summary>
internal delegate Task Preparation(Options options, CancellationToken ending);

/// <summary>Every measurement by name, in the order in which <c>all</c> makes them.</summary>
internal static class Benches
{
    /// <summary>All of them.</summary>
    private const string All = "all";

    /// <summary>Longer than any takes on an idle machine, so that one that hangs does not keep the others from being made.</summary>
    private const int UsualLimit = 180;

    private const int MostMinutes = 10;

    /// <summary>Seconds for a program to be published, which is work of the compiler and nothing that is measured.</summary>
    private const int PublishingLimit = 600;

    private static readonly (string Name, Measurement Measure, Preparation? Prepare)[] every =
    [
        ("vote-storm", VoteStorm.MeasureAsync, null),
        ("calm-room", CalmRoom.MeasureAsync, null),
        ("join-rush", JoinRush.MeasureAsync, null),
        ("reconnect-storm", ReconnectStorm.MeasureAsync, null),
        ("memory", MemoryUse.MeasureAsync, null),
        ("commits", CommitsBench.MeasureAsync, null),
        ("big-board", BigBoardBench.MeasureAsync, null),
        ("neighbours", NeighboursBench.MeasureAsync, null),
        ("page-weight", PageWeightBench.MeasureAsync, Published.ServerAsync),
        ("replay", ReplayBench.MeasureAsync, null),
        ("text", TextBench.MeasureAsync, null),
        ("pdf", PdfBench.MeasureAsync, null),
        ("start", StartBench.MeasureAsync, StartBench.PublishAsync),
        ("evening", (options, findings, _) => EveningBench.MeasureAsync(options, findings), null),
    ];

    /// <summary>The names that can be asked for.</summary>
    public static IEnumerable<string> Names => every.Select(bench => bench.Name);

    /// <summary>
    /// Makes what was asked for, one after the other, and prints the table; the exit code is 0 when all of it could be measured. A
    /// goal that is missed is said in the table: on a busy machine that says little.
    /// </summary>
    public static async Task<int> RunAsync(Options options)
    {
        var (findings, since) = (new Findings(), Stopwatch.StartNew());
        foreach (var (name, measure, prepare) in every.Where(bench => options.Bench == All || options.Bench == bench.Name))
        {
            var limit = TimeSpan.FromSeconds(options.Limit ?? UsualLimit);
            using var ending = new CancellationTokenSource();
            try
            {
                await PrepareAsync(prepare, options);
                ending.CancelAfter(limit);
                await measure(options with { Bench = name }, findings, ending.Token);
            }
            catch (Exception error)
            {
                findings.Trouble(name, ending.IsCancellationRequested ? $"stopped after {limit.TotalSeconds} seconds: {error.Message}" : error.ToString());
            }
        }

        if (options.Bench == All)
        {
            findings.Add(new(All, "minutes", since.Elapsed.TotalMinutes, Goal: Goal.AtMost(MostMinutes)));
        }

        return findings.Print();
    }

    private static async Task PrepareAsync(Preparation? prepare, Options options)
    {
        using var ending = new CancellationTokenSource(TimeSpan.FromSeconds(PublishingLimit));
        await (prepare?.Invoke(options, ending.Token) ?? Task.CompletedTask);
    }

    /// <summary>Can it be asked for?</summary>
    public static bool Has(string name) => name == All || Names.Contains(name);
}
