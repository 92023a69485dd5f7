using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>
/// Forms and hub messages that nobody would think of, from a seed: no crash, no 500, and afterwards the log replays to the same state.
/// <c>KARAVAAN_FUZZ=100000</c> sends that many; <c>KARAVAAN_FUZZ_SEED</c> throws other dice than the usual ones, which are the same each
/// time, so that a run that turns red is the fault of what changed.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Count = Setting("KARAVAAN_FUZZ", 2_000);
    private static readonly int Seed = Setting("KARAVAAN_FUZZ_SEED", 20_261);

    [Fact]
    public async Task No_form_crashes_the_evening()
    {
        await using var company = await Company.MeetAsync();
        var (evening, noise) = (company.Evening, new Noise(Seed));
        var doors = Door.All(evening.Services).Where(door => door.ToString() is not ("POST /account/sign-out" or "POST /account/sign-in" or "PUT /w/{code}/desk/closing")).ToList();
        for (var i = 0; i < Count; i++)
        {
            var door = noise.Pick(doors);
            var who = noise.Chance(0.15) ? noise.Pick(company.All.ToList()).Value : Who(company, door);
            using var request = RequestOf(evening, noise, door, who);
            var answer = await who.AskAsync(request, noise.Chance(0.5) ? "application/json" : "text/html");
            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"seed {Seed}, request {i}: {door} {request.RequestUri}: {answer.Status} {answer.Body}");
        }

        await GoesOnAsync(company);
    }

    [Fact]
    public async Task No_hub_message_crashes_the_evening()
    {
        using var ear = new Ear();
        await using var company = await Company.MeetAsync(ear);
        var noise = new Noise(Seed);
        (Role Role, string Surface)[] seats = [(Role.Participant, "phone"), (Role.Participant, "retelling"), (Role.Screen, "screen"), (Role.Owner, "desk")];
        for (var sent = 0; sent < Count;)
        {
            var (role, surface) = noise.Pick(seats);
            using var socket = await company[role].OpenSocketAsync(surface);
            sent += await PourAsync(socket, noise, Count - sent);
        }

        // What a message throws is answered as an error to who sent it, and goes on: only the log tells.
        Assert.True(ear.Errors.IsEmpty, $"seed {Seed}: {string.Join('\n', ear.Errors.Take(3))}");

        await GoesOnAsync(company);
    }

    private static Visitor Who(Company company, Door door) => Rules.Of(door).May switch
    {
        var may when may.HasFlag(Role.Nobody) => company[Role.Nobody],
        var may when may.HasFlag(Role.Participant) => company[Role.Participant],
        _ => company[Role.Owner],
    };

    private static HttpRequestMessage RequestOf(Evening evening, Noise noise, Door door, Visitor who)
    {
        var path = door.Fill(new Dictionary<string, string> { ["code"] = evening.Code, ["id"] = noise.Id(evening.Room), ["stage"] = $"{noise.Next(14)}", ["article"] = $"{noise.Next(4)}", ["note"] = noise.Id(evening.Room), ["theme"] = noise.Chance(0.5) ? "openness" : Uri.EscapeDataString(noise.Text()) });
        path += noise.Chance(0.1) ? $"{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}v={noise.Number()}&build={Uri.EscapeDataString(noise.Text())}" : "";
        var request = new HttpRequestMessage(new(door.Method), who.At(path));
        if (!noise.Chance(0.02))
        {
            request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        }

        request.Headers.TryAddWithoutValidation("X-Command", noise.Chance(0.8) ? Guid.CreateVersion7().ToString() : Ascii(noise.Text()));
        request.Headers.TryAddWithoutValidation("X-Person", noise.Chance(0.95) ? null : noise.Id(evening.Room));
        request.Headers.TryAddWithoutValidation("Accept-Language", noise.Chance(0.9) ? "nl" : Ascii(noise.Text()));
        request.Content = door.IsSafe ? null : noise.Body(Routes.Plausible.Select(field => field.Name));
        return request;
    }

    private static string Ascii(string text) => new([.. text.Where(c => c is > ' ' and < '\x7f')]);

    /// <summary>Until the server hangs up on nonsense, as it may, or enough was sent.</summary>
    private static async Task<int> PourAsync(WebSocket socket, Noise noise, int most)
    {
        var (sent, limit) = (0, Math.Min(most, 1 + noise.Next(40)));
        try
        {
            for (; sent < limit && socket.State == WebSocketState.Open; sent++)
            {
                await socket.SendAsync(noise.Message(), noise.Chance(0.97) ? WebSocketMessageType.Text : WebSocketMessageType.Binary, noise.Chance(0.98), CancellationToken.None);
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException)
        {
            // It hung up: the next one opens a new connection.
        }

        return Math.Max(1, sent);
    }

    /// <summary>People go on, and the log says the same as the state that everybody sees.</summary>
    private static async Task GoesOnAsync(Company company)
    {
        var evening = company.Evening;
        var (newcomer, log) = (await evening.JoinAsync("Bram"), evening.Services.GetRequiredService<EventLog>());
        Assert.Equal(HttpStatusCode.OK, (await newcomer.GetAsync("")).Status);

        // Among so many forms some locked the stage and left newcomers without a table: whether one is named, everybody may say always.
        await newcomer.SaveAsync("put", "attendance", ("named", "true"));
        var (replayed, state) = (Workshop.Empty, evening.Room.State);
        await foreach (var recorded in log.ReadAsync(state.Row.Id, 0))
        {
            replayed = replayed.Apply(recorded);
        }

        Assert.Equal(state.Version, replayed.Version);
        Assert.Equal(state.Workshop.Board.Notes.Keys.Select(note => note.Value).Order(), replayed.Board.Notes.Keys.Select(note => note.Value).Order());
        Assert.Empty((await evening.Services.GetRequiredService<Inspection>().RunAsync()).Troubles);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
