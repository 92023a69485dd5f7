using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// The server's processor time for one more note in a hall that has others beside it, each with a desk, a screen and some phones that are
/// open and do nothing, against one in a hall that has the server to itself. Two servers, measured in turn. What a note costs may not
/// depend on how many workshops are awake on the node.
/// </summary>
internal static class NeighboursBench
{
    private const int UsualOthers = 40;
    private const int PhonesOfOther = 4;
    private const int Few = 10;
    private const int People = 30;
    private const int WarmUp = 1500;

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        await using var quietServer = await ServerProcess.StartAsync(options.Server, ending);
        await using var fullServer = await ServerProcess.StartAsync(options.Server, ending);
        var (others, evening) = (options.N ?? UsualOthers, EveningOptions.Of(options with { Phones = People })!);
        var doors = new Doors(fullServer, evening, new(), ending);
        var hall = await doors.OpenAsync();
        var beside = new List<Hall>();
        for (var number = 0; number < others; number++)
        {
            beside.Add(await doors.OpenBesideAsync(hall));
            await doors.LetInAsync(beside[^1], PhonesOfOther);
        }

        Findings.Tell(options.Bench, $"{others} workshops lie open beside it");
        var (alone, among) = (await Board.OpenAsync(quietServer, evening, ending), await Board.OpenAsync(fullServer, evening, doors, hall));
        foreach (var board in (Board[])[alone, among])
        {
            await board.AddAsync(Few);
            await board.TakeBackAsync(await board.AddAsync(WarmUp));
        }

        await OneMoreNote.CompareAsync(new(quietServer, alone, StaysSmall: true), new(fullServer, among, StaysSmall: true), others, options, findings, ending);
        await alone.DisposeAsync();
        await among.DisposeAsync();
        await Task.WhenAll(beside.SelectMany(other => other.Pages).Select(page => page.DisposeAsync().AsTask()));
    }
}
