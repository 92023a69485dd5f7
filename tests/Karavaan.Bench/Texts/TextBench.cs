using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Texts;

/// <summary>
/// Many type in one article at five keys a second each: how soon does the last editor show a key, and how soon is it durable? As the
/// floor the same typists on an authority that refuses whoever is not on the newest version.
/// </summary>
internal static class TextBench
{
    private const int UsualWriters = 30;
    private const int UsualSeconds = 20;
    private const double Worst = 300;
    private static readonly TimeSpan warm = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <summary>Measures it.</summary>
    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var (n, time) = (options.N ?? UsualWriters, TimeSpan.FromSeconds(options.Seconds ?? UsualSeconds));
        var sightings = new Sightings(n - 1);
        var (table, typists) = await TextTable.OpenAsync(options, n, sightings, ending);
        await using (table)
        {
            Findings.Tell(options.Bench, $"{n} begin to type");
            var isSame = await PlayAsync(typists, sightings, time, () => table.TextAsync(ending), ending);
            findings.Check(options.Bench, [isSame ? null : "not everybody has the text of the server", .. table.Errors]);
        }

        var strict = await RefusingAsync(options, n, time, ending);
        foreach (var figure in (Figure[])
        [
            new("", "key_seen_by_last_p50_ms", sightings.ToLast.Percentile(0.5)),
            new("", "key_seen_by_last_p99_ms", sightings.ToLast.Percentile(0.99), null, Goal.AtMost(Worst)),
            new("", "keys_somebody_never_saw", sightings.Missing, null, Goal.AtMost(0)),
            new("", "key_durable_p50_ms", Median(typists, 0.5), Median(strict, 0.5)),
            new("", "key_durable_p99_ms_of_slowest_typist", Slowest(typists), Slowest(strict)),
            new("", "messages_refused_percent", Refused(typists), Refused(strict), Goal.AtMost(0)),
        ])
        {
            findings.Add(figure with { Bench = options.Bench, N = n, Rate = n * 5 });
        }
    }

    private static async Task<List<Typist>> RefusingAsync(Options options, int n, TimeSpan time, CancellationToken ending)
    {
        await using var floor = await FloorText.OpenAsync();
        using var http = new HttpClient();
        var sightings = new Sightings(n - 1);
        var typists = Enumerable.Range(0, n).Select(i => new Typist(http, floor.Changes, sightings, options.Seed + i)).ToList();
        await PlayAsync(typists, sightings, time, () => Task.FromResult(floor.Text), ending);
        return typists;
    }

    /// <summary>All type; true when in the end all have the authority's text.</summary>
    private static async Task<bool> PlayAsync(
        List<Typist> typists, Sightings sightings, TimeSpan time, Func<Task<string>> textAsync, CancellationToken ending)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ending);
        var sending = Task.WhenAll(typists.Select(typist => typist.SendAsync(over.Token, ending)));
        var typing = Task.WhenAll(typists.Select(typist => typist.TypeAsync(warm + time, ending)));
        await Task.WhenAny(Task.Delay(warm, ending), sending);
        sightings.Counts = true;
        await Task.WhenAny(typing, sending);
        using var waiting = new CancellationTokenSource(patience);
        while (!typists.TrueForAll(typist => typist.IsDone) && !waiting.IsCancellationRequested && !sending.IsCompleted)
        {
            await Task.Delay(50, ending);
        }

        await over.CancelAsync();
        await sending;
        await Task.WhenAll(typists.Select(typist => typist.FetchAsync(ending)));
        var text = await textAsync();
        return typists.TrueForAll(typist => typist.Text == text);
    }

    private static double Median(List<Typist> typists, double share) =>
        typists.Select(typist => typist.ToConfirmed.Percentile(share)).Order().ElementAt(typists.Count / 2);

    private static double Slowest(List<Typist> typists) => typists.Max(typist => typist.ToConfirmed.Percentile(0.99));

    private static double Refused(List<Typist> typists) => 100.0 * typists.Sum(typist => typist.Refused) / Math.Max(1, typists.Sum(typist => typist.Sent));
}
