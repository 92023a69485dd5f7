using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>
/// How much nonsense is sent, from which seed, and what holds after it. <c>KARAVAAN_FUZZ=100000</c> sends that many;
/// <c>KARAVAAN_FUZZ_SEED</c> throws other dice than the usual ones, which are the same each time, so that a run that turns red is the fault of
/// what changed.
/// </summary>
internal static class Fuzz
{
    /// <summary>How many forms, and how many messages.</summary>
    public static int Count { get; } = Setting.Of("KARAVAAN_FUZZ", 2_000);

    /// <summary>What the dice start from.</summary>
    public static int Seed { get; } = Setting.Of("KARAVAAN_FUZZ_SEED", 20_261);

    /// <summary>People go on, and the log says the same as the state that everybody sees.</summary>
    public static async Task GoesOnAsync(Company company)
    {
        var evening = company.Evening;
        var (newcomer, log) = (await evening.JoinAsync("Bram"), evening.Services.GetRequiredService<EventLog>());
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("")).Status);

        // Among so many forms some locked the stage and left newcomers without a table: whether one is named, everybody may say always.
        await newcomer.SaveAsync("put", "attendance", ("named", "true"));
        var state = evening.Room.State;
        var replayed = await log.ReadAsync(state.Row.Id, 0).AggregateAsync(Workshop.Empty, (workshop, recorded) => workshop.Apply(recorded));
        Assert.Equal(state.Version, replayed.Version);
        Assert.Equal(state.Workshop.Board.Notes.Keys.Select(note => note.Value).Order(), replayed.Board.Notes.Keys.Select(note => note.Value).Order());
        Assert.Empty((await evening.Services.GetRequiredService<Inspection>().RunAsync()).Troubles);
    }
}
