using System.Globalization;
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
    private const int Rounds = 4;
    private const int EachRound = 50;
    private const int WarmUp = 1500;
    private const double MostTimes = 1.3;

    /// <summary>Longer than the slowest beat of phones takes between two notes.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMilliseconds(120);

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        await using var smallServer = await ServerProcess.StartAsync(options.Server, ending);
        await using var largeServer = await ServerProcess.StartAsync(options.Server, ending);
        var many = options.N ?? UsualMany;
        var (small, large) = (await BoardAsync(smallServer), await BoardAsync(largeServer));
        await small.AddAsync(Few);
        await small.TakeBackAsync(await small.AddAsync(WarmUp));
        await large.AddAsync(many - (Rounds * EachRound));
        var (atFew, atMany) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            atFew += await CostAsync(smallServer, small);
            atMany += await CostAsync(largeServer, large);
            Findings.Tell(options.Bench, string.Create(CultureInfo.InvariantCulture, $"{atFew / (round + 1):0.00} ms at {Few}, {atMany / (round + 1):0.00} ms at {many}"));
        }

        findings.Add(new(
            options.Bench, "cpu_ms_of_one_more_note", atMany / Rounds, Floor: atFew / Rounds, Goal: Goal.AtMost(MostTimes * atFew / Rounds), N: many));
        findings.Check(options.Bench, [.. small.Troubles, .. large.Troubles, .. smallServer.Errors, .. largeServer.Errors]);
        await small.DisposeAsync();
        await large.DisposeAsync();

        Task<Board> BoardAsync(ServerProcess server) => Board.OpenAsync(server, EveningOptions.Of(options with { Phones = People })!, ending);

        async Task<double> CostAsync(ServerProcess server, Board board)
        {
            var time = BetweenNotes * EachRound;
            var start = server.Figures.CpuSeconds;
            await Task.Delay(time, ending);
            var idle = server.Figures.CpuSeconds - start;
            var notes = new List<Guid>();
            for (var i = 0; i < EachRound; i++)
            {
                notes.AddRange(await board.AddAsync(1));
                await Task.Delay(BetweenNotes, ending);
            }

            var used = server.Figures.CpuSeconds - start - (2 * idle);
            if (board == small)
            {
                await board.TakeBackAsync(notes);
            }

            return used * 1000 / EachRound;
        }
    }
}
