using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// The server's processor time for one more note, from the tap until every page has been sent it: one note at a time so that each has its
/// own beats, less what the server uses in as long a time while nobody taps. Both without the runtime's compiler (<see cref="Labour"/>), whose seconds
/// after the warm-up once made a note cheaper than none.
/// </summary>
internal static class OneMoreNote
{
    /// <summary>So many are added for one measurement.</summary>
    public const int Notes = 50;

    /// <summary>Longer than the slowest beat of phones takes between two notes.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMilliseconds(120);

    /// <summary>Measures it, in milliseconds.</summary>
    /// <param name="server">The server of the board.</param>
    /// <param name="board">Where the notes come.</param>
    /// <param name="staysSmall">They are taken back afterwards, which is not measured.</param>
    /// <param name="ending">The end of the bench.</param>
    public static async Task<double> CostAsync(ServerProcess server, Board board, bool staysSmall, CancellationToken ending)
    {
        var idle = await new Labour(server.Figures).SecondsAsync(() => Task.Delay(BetweenNotes * Notes, ending));
        var notes = new List<Guid>();
        var busy = await new Labour(server.Figures).SecondsAsync(async () =>
        {
            for (var i = 0; i < Notes; i++)
            {
                notes.AddRange(await board.AddAsync(1));
                await Task.Delay(BetweenNotes, ending);
            }
        });
        await (staysSmall ? board.TakeBackAsync(notes) : Task.CompletedTask);
        return (busy - idle) * 1000 / Notes;
    }
}
