using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>
/// The server's processor time for one more note, from the tap until every page has been sent it: one note at a time so that each has its
/// own beats, less what the server uses in as long a time while nobody taps.
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
        var start = server.Figures.CpuSeconds;
        await Task.Delay(BetweenNotes * Notes, ending);
        var idle = server.Figures.CpuSeconds - start;
        var notes = new List<Guid>();
        for (var i = 0; i < Notes; i++)
        {
            notes.AddRange(await board.AddAsync(1));
            await Task.Delay(BetweenNotes, ending);
        }

        var used = server.Figures.CpuSeconds - start - (2 * idle);
        await (staysSmall ? board.TakeBackAsync(notes) : Task.CompletedTask);
        return used * 1000 / Notes;
    }
}
