using System.Net;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Evenings;

/// <summary>Every route of the program against everybody who may not use it.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task No_route_of_a_workshop_works_for_the_wrong_person()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var gert = await evening.InviteAsync("Gert");
        var elsewhere = await Evening.NewWorkshopAsync(gert);
        var stranger = await evening.JoinAsync("Dirk", elsewhere);
        stranger.Carry(LiveCookies.Participant, stranger.Cookie(LiveCookies.Participant, $"/w/{elsewhere}"));
        var state = evening.Room.State;
        foreach (var (method, path) in Routes.Of(evening.Services, "/w/{code}"))
        {
            Visitor[] wrong = path.StartsWith("desk", StringComparison.Ordinal) || path == "screen"
                ? [evening.NewVisitor(), stranger, gert, anna]
                : [evening.NewVisitor(), stranger, gert];
            foreach (var who in wrong)
            {
                var answer = await who.SendAsync(method, path, Routes.Plausible);
                Assert.True(
                    answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.Redirect && answer.Body.Length == 0,
                    $"{method} {path} by {Array.IndexOf(wrong, who)}: {answer.Status} {answer.Body}");
                Assert.True(method == "GET" || answer.Status != HttpStatusCode.Redirect, $"{method} {path}: {answer.Status}");
            }
        }

        Assert.Same(state, evening.Room.State);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("https://elders.example")]
    public async Task Nothing_changes_by_a_form_from_elsewhere(string? origin)
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var state = evening.Room.State;
        foreach (var (method, path) in Routes.Of(evening.Services, "/w/{code}").Where(r => r.Method != "GET"))
        {
            var who = path.StartsWith("desk", StringComparison.Ordinal) ? evening.Fleur : anna;
            Assert.True(await SendAsync(who, method, path, origin) is HttpStatusCode.Forbidden, $"{method} {path} from {origin}");
        }

        foreach (var (method, path) in Routes.Of(evening.Services, "/", Fill).Where(r => r.Method is not ("GET" or "HEAD") && !r.Path.StartsWith("w/", StringComparison.Ordinal)))
        {
            var status = (int)await SendAsync(evening.Fleur, method, "/" + path, origin);
            Assert.True(status is >= 400 and < 500, $"{method} {path} from {origin}: {status}");
        }

        Assert.Same(state, evening.Room.State);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("desk")).Status);

        string Fill(string hole) => hole == "{code}" ? evening.Code : Guid.CreateVersion7().ToString();
    }

    private static async Task<HttpStatusCode> SendAsync(Visitor who, string method, string path, string? origin)
    {
        var request = new HttpRequestMessage(new(method), who.At(path))
        {
            Content = new FormUrlEncodedContent(Routes.Plausible.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return (await who.AskAsync(request, "application/json")).Status;
    }
}
