using System.Net;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Every route of the program × everybody who may come to it. The routes are asked of the program: a new one has to be written down.</summary>
public sealed class AccessMatrixTests
{
    /// <summary>What ends something for the others, asked after them.</summary>
    private static readonly string[] Last = ["PUT /w/{code}/desk/closing", "POST /templates/{template}/deletion", "POST /desk/pictures/{picture}/deletion", "POST /account/sign-out"];

    [Fact]
    public async Task Every_route_is_written_down_with_who_may_use_it_and_no_other()
    {
        await using var company = await Company.MeetAsync();
        var there = Door.All(company.Evening.Services).ConvertAll(door => $"{door}");
        var without = there.Except(Rules.Named).ToList();
        Assert.True(without.Count == 0, $"Say in routes.txt who may use {string.Join(", ", without)}");
        var gone = Rules.Named.Except(there).ToList();
        Assert.True(gone.Count == 0, $"No longer there, but in routes.txt: {string.Join(", ", gone)}");
    }

    [Fact]
    public async Task Nobody_gets_in_where_they_may_not()
    {
        await using var company = await Company.MeetAsync();
        var state = company.Evening.Room.State;
        foreach (var door in Door.All(company.Evening.Services))
        {
            var (may, _) = Rules.Of(door);
            foreach (var (role, who) in company.All.Where(visitor => !may.HasFlag(visitor.Key)))
            {
                foreach (var accept in (string[])["application/json", "text/html"])
                {
                    var answer = await KnockAsync(company, door, who, accept, await TokenAsync(door, role, who));
                    Assert.True(IsTurnedAway(answer), $"{door} by {role}: {answer.Status} {answer.Message.Headers.Location} {answer.Body}");
                    Assert.True(door.IsSafe || !IsElsewhere(answer), $"{door} by {role}: a form is not sent on to {answer.Message.Headers.Location}");
                    Pages.Check(answer, $"{door} by {role}");
                }
            }
        }

        Assert.Same(state, company.Evening.Room.State);
    }

    [Fact]
    public async Task Everybody_gets_in_where_they_may_and_every_page_keeps_the_rules()
    {
        await using var company = await Company.MeetAsync();
        var empty = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var door in Door.All(company.Evening.Services).OrderBy(door => Array.IndexOf(Last, $"{door}")))
        {
            var (may, _) = Rules.Of(door);
            foreach (var (role, known) in company.All.Where(visitor => may.HasFlag(visitor.Key)))
            {
                // What one route does to a participant must not keep the next one from being asked.
                var who = door.IsSafe ? known
                    : role == Role.Participant ? await company.Evening.JoinAsync("Anna")
                    : role == Role.Companion ? await company.SitBesideAsync()
                    : known;
                var answer = await KnockAsync(company, door, who, "text/html", await TokenAsync(door, role, who));
                Assert.False(IsTurnedAway(answer) && answer.Status != HttpStatusCode.NotFound, $"{door} by {role}: {answer.Status} {answer.Message.Headers.Location}");
                Pages.Check(answer, $"{door} by {role}");
                _ = answer.Status == HttpStatusCode.NotFound && empty.Add($"{door}");
            }
        }

        Assert.True(empty.SetEquals(Rules.EmptyAtFirst), $"Not found, and not told so in routes.txt: {string.Join("\n", empty.Except(Rules.EmptyAtFirst))}\nFound: {string.Join("\n", Rules.EmptyAtFirst.Except(empty))}");
    }

    /// <summary>Where an evening that has hardly begun has nothing, a refusal and nothing look alike. The pictures of a workshop have a test of their own.</summary>
    [Fact]
    public async Task What_an_evening_has_made_is_there_for_whoever_may_have_it_and_for_nobody_else()
    {
        await using var company = await Company.MeetAsync();
        await new Play(company.Evening, company[Role.Participant], await company.Evening.JoinAsync("Bram"), "Samen").AllAsync();
        var day = (await company[Role.Owner].GetAsync("results")).Document.QuerySelector("a[href*='/results/agreements/']")!.GetAttribute("href")!;
        var doors = Door.All(company.Evening.Services).FindAll(door => Rules.EmptyAtFirst.Contains($"{door}") && Rules.Of(door).May != Role.Everybody && !door.Path.Contains("{picture}", StringComparison.Ordinal));
        Assert.NotEmpty(doors);
        foreach (var door in doors)
        {
            var path = company.PathOf(door, ("agreement", Path.GetFileNameWithoutExtension(day)), ("file", "quadrant.pdf"));
            foreach (var (role, who) in company.All)
            {
                var answer = await who.GetAsync(path, "*/*");
                Assert.True(
                    Rules.Of(door).May.HasFlag(role) ? answer.Status == HttpStatusCode.OK : IsTurnedAway(answer), $"{door} by {role}: {answer.Status} {answer.Message.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task Every_file_is_served_with_the_rules_of_the_house()
    {
        await using var company = await Company.MeetAsync();
        foreach (var file in Door.Files(company.Evening.Services))
        {
            var answer = await company[Role.Nobody].GetAsync(file, "*/*");
            Assert.True(answer.Status == HttpStatusCode.OK, $"{file}: {answer.Status}");
            Pages.CheckHeaders(answer, file);
        }
    }

    /// <summary>Forms that need a token have it, so that only the rule can refuse.</summary>
    private static async Task<string?> TokenAsync(Door door, Role role, Visitor who) =>
        door.IsSafe || Rules.Of(door).Guard == Guard.Origin ? null
        : await Company.TokenAsync(who, Role.SignedIn.HasFlag(role) ? "/desk" : "/account/sign-in");

    private static Task<Answer> KnockAsync(Company company, Door door, Visitor who, string accept, string? token)
    {
        var path = company.PathOf(door);
        path += door.Path.Contains("/catch-up", StringComparison.Ordinal) ? $"&v=0&build={Build.Id}" : "";
        if (!door.IsSafe)
        {
            return who.SendAsync(door.Method, path, Guid.CreateVersion7(), accept, token is null ? Routes.Plausible : [.. Routes.Plausible, ("__RequestVerificationToken", token)]);
        }

        // Connections are opened by a GET that says from where.
        var request = new HttpRequestMessage(new(door.Method), who.At(path));
        request.Headers.Add("Origin", company.Evening.Address.GetLeftPart(UriPartial.Authority));
        return who.AskAsync(request, accept);
    }

    private static bool IsTurnedAway(Answer answer) =>
        answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound || IsElsewhere(answer);

    /// <summary>Sent to a front door, with nothing of the house in the answer.</summary>
    private static bool IsElsewhere(Answer answer) =>
        answer.Status == HttpStatusCode.Redirect && answer.Body.Length == 0 && answer.Message.Headers.Location is { } there
        && (there.OriginalString.StartsWith("/j/", StringComparison.Ordinal) || there.OriginalString.Contains("/account/sign-in", StringComparison.Ordinal));
}
