using System.Globalization;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// The server's processor time for one more note, from the tap until every page has been sent it: one note at a time so that each has its
/// own beats, less what the server uses in as long a time while nobody taps. Both without the runtime's compiler (<see cref="Labour"/>), whose seconds
/// after the warm-up once made a note cheaper than none.
/// </summary>
/// <param name="Server">The server of the board.</param>
/// <param name="Board">Where the notes come.</param>
/// <param name="StaysSmall">They are taken back after each round, which is not measured.</param>
internal sealed record OneMoreNote(ServerProcess Server, Board Board, bool StaysSmall)
{
    /// <summary>So many come to a board in a whole comparison.</summary>
    public const int InAll = Rounds * Notes;

    private const int Rounds = 4;
    private const int Notes = 50;
    private const double MostTimes = 1.3;

    /// <summary>Longer than the slowest beat of phones takes between two notes.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMilliseconds(120);

    /// <summary>Measures two places in turn, each on a server of its own; both rest at the same time.</summary>
    /// <param name="plain">Where it should cost the least.</param>
    /// <param name="burdened">Where it may cost little more.</param>
    /// <param name="n">How large the burden is.</param>
    /// <param name="options">Which bench asks.</param>
    /// <param name="findings">Gets the figure, in milliseconds, and what went wrong.</param>
    /// <param name="ending">The end of the bench.</param>
    public static async Task CompareAsync(OneMoreNote plain, OneMoreNote burdened, int n, Options options, Findings findings, CancellationToken ending)
    {
        var (least, most) = (0.0, 0.0);
        for (var round = 1; round <= Rounds; round++)
        {
            var idle = await Task.WhenAll(plain.IdleAsync(ending), burdened.IdleAsync(ending));
            least += (await plain.BusyAsync(ending) - idle[0]) / Rounds;
            most += (await burdened.BusyAsync(ending) - idle[1]) / Rounds;
            Findings.Tell(options.Bench, string.Create(CultureInfo.InvariantCulture, $"{least * Rounds / round:0.00} ms, with {n}: {most * Rounds / round:0.00} ms"));
        }

        findings.Add(new(options.Bench, "cpu_ms_of_one_more_note", most, Floor: least, Goal: Goal.AtMost(MostTimes * least), N: n));
        findings.Check(options.Bench, [.. plain.Board.Troubles, .. burdened.Board.Troubles, .. plain.Server.Errors, .. burdened.Server.Errors]);
    }

    private Task<double> IdleAsync(CancellationToken ending) => OfOneAsync(() => Task.Delay(BetweenNotes * Notes, ending));

    private async Task<double> BusyAsync(CancellationToken ending)
    {
        var notes = new List<Guid>();
        var used = await OfOneAsync(async () =>
        {
            for (var i = 0; i < Notes; i++)
            {
                notes.AddRange(await Board.AddAsync(1));
                await Task.Delay(BetweenNotes, ending);
            }
        });
        await (StaysSmall ? Board.TakeBackAsync(notes) : Task.CompletedTask);
        return used;
    }

    /// <summary>What the server uses meanwhile, for each of the notes, in milliseconds.</summary>
    private async Task<double> OfOneAsync(Func<Task> meanwhile) => await new Labour(Server.Figures).SecondsAsync(meanwhile) * 1000 / Notes;
}
