using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Evening;

/// <summary>The database that a whole evening left behind, for benches that need one with something in it. Played once in a run.</summary>
/// <param name="Folder">Where it lies; nobody may write to it.</param>
/// <param name="Code">Of its workshop.</param>
internal sealed record PlayedEvening(string Folder, string Code)
{
    private static PlayedEvening? played;

    /// <summary>The one of this run; played now if none was.</summary>
    public static async Task<PlayedEvening> OfAsync(Options options, CancellationToken ending)
    {
        if (played is null)
        {
            Findings.Tell(options.Bench, "first an evening is played");
            await using var server = await ServerProcess.StartAsync(options.Server, ending);
            var evening = EveningOptions.Of(options)!;
            var doors = new Doors(server, evening, new(), ending);
            var hall = await doors.OpenAsync();
            await doors.LetInAsync(hall, evening.Phones - 1);
            await new Play(hall, doors, evening, _ => Task.CompletedTask).AllAsync().WaitAsync(ending);
            await KeepAsync(server, hall);
        }

        return played!;
    }

    /// <summary>An evening was played to its end: ends the server and keeps what it stored, until the end of this program.</summary>
    public static async Task KeepAsync(ServerProcess server, Hall hall)
    {
        await Task.WhenAll(hall.Pages.Select(page => page.DisposeAsync().AsTask()));
        var folder = Directory.CreateTempSubdirectory("karavaan-played-").FullName;
        await server.LeaveDataAsync(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        played = new(folder, hall.Code);
    }
}
