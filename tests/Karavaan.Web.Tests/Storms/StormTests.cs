using Xunit.Abstractions;

namespace Karavaan.Web.Tests.Storms;

/// <summary>
/// Whole evenings in a few seconds against the real program as a process of its own, over real HTTP and WebSockets, while lines break,
/// answers get lost, commands come twice or late, pages sleep and are loaded again, and the program is killed. Afterwards nothing is
/// lost, nothing is there twice, every page says what a fresh one says, and nobody read what was hidden from them.
/// <c>KARAVAAN_STORMS=1000</c> lets that many rage; <c>KARAVAAN_STORM_SEED</c> is the first one's seed; the usual run has the same ones each time. Dice decide what people do and
/// what goes wrong; when each thing happens, the machine decides too, so a seed may need more than one run to fail again.
/// </summary>
public sealed class StormTests(ITestOutputHelper output)
{
    private const int Phones = 12;
    private const int HallsAtOnce = 4;
    private const int Usual = 59792;
    private const int DeadCode = 4;
    private const int LostHarvest = 45728;

    private static readonly int Count = Setting.Of("KARAVAAN_STORMS", 1);
    private static readonly int First = Setting.Of("KARAVAAN_STORM_SEED", Usual);

    // All in one program, so that no hall may hear another; and the run takes as long as its longest.
    private static readonly Lazy<Task<StormReport>> UsualRun = new(() => Storm.RunAsync([Usual, DeadCode, LostHarvest], Phones));

    [Fact]
    public async Task Whatever_befalls_the_lines_nothing_is_lost_twice_there_or_seen_too_early()
    {
        if (Count == 1 && First == Usual)
        {
            var report = await UsualRun.Value;
            Write(report);
            Judge(report, Usual);
            Assert.True(report.IsRich, report.Figures);
            Assert.True(report.Shown + report.ShownPlaces > 0, "Nobody read what was revealed.");
            Assert.True(report.Tallies is { Sums: > 0, Own: > 0 }, report.Figures);
            return;
        }

        var shown = 0;
        for (var done = 0; done < Count; done += HallsAtOnce)
        {
            var seeds = Enumerable.Range(First + done, Math.Min(HallsAtOnce, Count - done)).ToArray();
            var report = await Storm.RunAsync(seeds, Phones);
            Write(report);
            Assert.All(seeds, seed => Judge(report, seed));
            Assert.True(report.IsRich, report.Figures);
            shown += report.Shown + report.ShownPlaces;
        }

        Assert.True(shown > 0, "Nobody read what was revealed.");
    }

    [Fact]
    public async Task A_desk_that_was_open_while_the_program_was_killed_shows_no_dead_code_for_the_big_screen() =>
        Judge(await UsualRun.Value, DeadCode);

    [Fact]
    public async Task A_cluster_without_a_name_whose_notes_are_all_hidden_leaves_the_desk_its_harvest() =>
        Judge(await UsualRun.Value, LostHarvest);

    private static void Judge(StormReport report, int seed)
    {
        var problems = report.ProblemsOf(seed).ToList();
        Assert.True(problems.Count == 0, $"{report.Figures}\n{string.Join('\n', problems)}");
    }

    private void Write(StormReport report)
    {
        output.WriteLine(report.Figures);
        output.WriteLine(string.Join('\n', report.Saved.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Value,6} {kind.Key}")));
        if (Count > 1)
        {
            Console.WriteLine(report.Figures);
        }
    }
}
