using System.Diagnostics;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Karavaan.Bench.Stores;

/// <summary>
/// Events of a whole evening's log a second, from the database to the state: as a sleeping workshop wakes up, again and again. The floor
/// reads the same rows with bare Microsoft.Data.Sqlite and makes nothing of them.
/// </summary>
internal static class ReplayBench
{
    private const double LeastPerSecond = 150_000;
    private const int UsualSeconds = 3;
    private const int Rounds = 3;
    private const string Rows = "SELECT version, type, data, actor, at FROM events WHERE stream = @stream AND version > 0 ORDER BY version";

    public static async Task MeasureAsync(Options options, Findings findings, CancellationToken ending)
    {
        var played = await PlayedEvening.OfAsync(options, ending);
        await using var services = Open(played.Folder);
        var (log, folder) = (services.GetRequiredService<Web.Storage.EventLog>(), services.GetRequiredService<DataFolder>());
        var workshop = await services.GetRequiredService<WorkshopStore>().FindAsync(played.Code, ending) ?? throw new InvalidOperationException("The evening left no workshop.");
        var (ours, bare, events, time) = (0.0, 0.0, 0, TimeSpan.FromSeconds(options.Seconds ?? UsualSeconds));
        for (var round = 0; round <= Rounds; round++)
        {
            var (replayed, read) = (await RateAsync(time, ReplayAsync), await RateAsync(time, ReadAsync));

            // The first round only warms up. A round that others disturb is slower, never faster.
            (ours, bare) = round == 0 ? (0, 0) : (Math.Max(ours, replayed), Math.Max(bare, read));
        }

        findings.Add(new(options.Bench, "events_per_s", ours, Floor: bare, Goal: Goal.AtLeast(LeastPerSecond), N: events));

        async Task<int> ReplayAsync()
        {
            var state = Workshop.Empty;
            await foreach (var recorded in log.ReadAsync(workshop.Id, 0, ending))
            {
                state = state.Apply(recorded);
            }

            return events = state.Version;
        }

        async Task<int> ReadAsync()
        {
            await using var connection = new SqliteConnection($"Data Source={folder.Database}");
            await connection.OpenAsync(ending);
            await using var command = connection.CreateCommand();
            (command.CommandText, var count, var length) = (Rows, 0, 0L);
            command.Parameters.AddWithValue("@stream", workshop.Id.Value);
            await using var rows = await command.ExecuteReaderAsync(ending);
            while (rows.Read())
            {
                // Every column is read, and nothing can overflow.
                length += rows.GetInt32(0) + rows.GetString(1).Length + rows.GetString(2).Length + (rows.IsDBNull(3) ? 0 : rows.GetString(3).Length) + (rows.IsDBNull(4) ? 0 : rows.GetInt64(4) & 1);
                count++;
            }

            return length > 0 ? count : throw new InvalidOperationException("The evening left no events.");
        }
    }

    private static async Task<double> RateAsync(TimeSpan time, Func<Task<int>> onceAsync)
    {
        var (events, since) = (0, Stopwatch.StartNew());
        while (since.Elapsed < time)
        {
            events += await onceAsync();
        }

        return events / since.Elapsed.TotalSeconds;
    }

    /// <summary>The storage as the program has it, on this folder.</summary>
    private static ServiceProvider Open(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = folder });
        builder.Configuration["Karavaan:Data"] = folder;
        builder.Services.AddStorage(builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }
}
