using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// The server's processor time for one more note, from the tap until every page has been sent it, on a board that is full (10,000 notes
/// are the most that a workshop takes) against one of ten. Two servers with a hall each, measured in turn, one note at a time so that
/// each has its own beats; what they use while nobody taps is taken off.
/// </summary>
internal static class BigBoardBench
{
    private const int Few = 10;
    private const int UsualMany = 10_000;
    private const int People = 30;
    private const int WarmUp = 1500;

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        await using var smallServer = await ServerProcess.StartAsync(options.Server, ending);
        await using var largeServer = await ServerProcess.StartAsync(options.Server, ending);
        var many = options.N ?? UsualMany;
        var (small, large) = (await BoardAsync(smallServer), await BoardAsync(largeServer));
        await small.AddAsync(Few);
        await small.TakeBackAsync(await small.AddAsync(WarmUp));
        await large.AddAsync(many - OneMoreNote.InAll);
        await OneMoreNote.CompareAsync(new(smallServer, small, StaysSmall: true), new(largeServer, large, StaysSmall: false), many, options, findings, ending);
        await small.DisposeAsync();
        await large.DisposeAsync();

        Task<Board> BoardAsync(ServerProcess server) => Board.OpenAsync(server, EveningOptions.Of(options with { Phones = People })!, ending);
    }
}
