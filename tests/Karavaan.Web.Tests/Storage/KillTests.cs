using System.Diagnostics;
using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

public sealed class KillTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(3_000)]
    public async Task What_was_answered_saved_survives_a_kill_in_the_middle_of_writing(int answers)
    {
        var folder = StorageHouse.NewFolder();
        var saved = await WriteAndKillAsync(folder, answers);
        Assert.True(saved.Count >= answers);

        await using (var house = await StorageHouse.OpenAsync(folder))
        {
            foreach (var room in saved.GroupBy(answer => answer.Room))
            {
                var log = await house.ReadAsync(room.Key);
                Assert.InRange(log.Count, room.Max(answer => answer.Version), room.Max(answer => answer.Version) + 1);
                Assert.All(log.Index(), row => Assert.Equal($"antwoord {row.Index + 1}", ((BoardEvent.AnswerGiven)row.Item.Event).Text));
                var last = room.MaxBy(answer => answer.Version)!;
                Assert.Equal(new FirstAnswer(last.Version, 1), await house.Log.FindCommandAsync(room.Key, Cast.As(Cast.Anna), last.Command));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<Saved>> WriteAndKillAsync(string folder, int answers)
    {
        var program = typeof(KillTests).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        List<Saved> saved = [];
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Parse(line) is { } answer)
            {
                saved.Add(answer);
            }

            if (saved.Count == answers)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync();
        return saved;
    }

    /// <summary>The last line may have been torn by the kill.</summary>
    private static Saved? Parse(string line) =>
        line.Split(' ') is [var room, var version, var command] && Guid.TryParseExact(command, "D", out var id)
            ? new(new(Guid.Parse(room)), int.Parse(version, CultureInfo.InvariantCulture), id)
            : null;

    private sealed record Saved(WorkshopId Room, int Version, Guid Command);
}
