using System.Net;
using Karavaan.Web.Tests.Evenings;
using Xunit.Abstractions;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Forms that nobody would think of, at every door: no crash, no 500, and every door is really tried (<see cref="Fuzz"/>).</summary>
public sealed class FormFuzzTests(ITestOutputHelper output)
{
    private const int Stages = 12;
    private const string Forgery = "forgery";

    /// <summary>What is answered before anything was read.</summary>
    private static readonly string[] AtTheDoor = ["401", "403", "404", Forgery];

    /// <summary>What would end the evening for everybody else.</summary>
    private static readonly string[] NotTried = ["POST /account/sign-out", "PUT /w/{code}/desk/closing"];

    /// <summary>After so many forms one goes to a workshop that is over.</summary>
    private const int OneAfterwards = 10;

    /// <summary>A link to sign with that nobody was sent, and addresses that take WebSockets only (<see cref="HubFuzzTests"/>).</summary>
    private static readonly string[] AlwaysShut =
        ["POST /confirm/{token}", .. ((string[])["desk", "phone", "retelling", "screen"]).Select(surface => $"POST /w/{{code}}/live?surface={surface}")];

    private static readonly string[] Holes = ["stage", "article", "theme", "note", "cluster", "round", "offer", "agreement", "tip", "participant", "by"];

    /// <summary>What the forms of accounts ask, of somebody who has none; without a password nobody gets in.</summary>
    private static readonly (string Name, string Value)[] Fields = [.. Routes.Plausible, ("login", "Hilde"), ("heir", "Hilde"), ("email", "hilde@delinde.example")];

    [Fact]
    public async Task No_form_crashes_the_evening_and_every_door_is_really_tried()
    {
        await using var company = await Company.MeetAsync();
        var (evening, noise, answers) = (company.Evening, new Noise(Fuzz.Seed), new Dictionary<Door, SortedDictionary<string, int>>());
        var (over, late, afterwards) = (await ClosedWorkshop.MakeAsync(evening), new Noise(Fuzz.Seed + 1), new SortedDictionary<string, int>(StringComparer.Ordinal));
        var doors = Door.All(evening.Services).Where(door => !NotTried.Contains($"{door}")).ToList();
        var doorsOfOver = doors.Where(door => door.Path.Contains("{code}", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < Fuzz.Count; i++)
        {
            await GoOnAsync(evening, 1 + (i * Stages / Fuzz.Count));
            var door = doors[i % doors.Count];

            // Each door in turn, first with what has sense.
            var hasSense = i / doors.Count % 2 == 0;
            var who = hasSense ? Who(company, door) : noise.Chance(0.3) ? noise.Pick(company.All.ToList()).Value : Who(company, door);
            using var request = hasSense || noise.Chance(0.3) ? await SensibleAsync(company, noise, door, who) : RequestOf(evening, noise, door, who);
            var answer = await AnswerOfAsync(who, request, noise.Chance(0.5) ? "application/json" : "text/html", $"seed {Fuzz.Seed}, request {i}: {door}");
            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"seed {Fuzz.Seed}, request {i}: {door} {request.RequestUri}: {answer.Status} {answer.Body}");
            Note(answers, door, answer);
            await company.RestoreAsync(door);
            if (i % OneAfterwards == 0)
            {
                var status = await AskAsync(company, over, late, doorsOfOver[i / OneAfterwards % doorsOfOver.Count]);
                Assert.True(status < HttpStatusCode.InternalServerError, $"seed {Fuzz.Seed}, after request {i}: {doorsOfOver[i / OneAfterwards % doorsOfOver.Count]} of a workshop that is over: {status}");
                afterwards[$"{(int)status}"] = afterwards.GetValueOrDefault($"{(int)status}") + 1;
            }
        }

        var told = string.Join('\n', answers.OrderBy(one => one.Key.Path).Select(one => $"{one.Key}: {string.Join(", ", one.Value.Select(kind => $"{kind.Key} {kind.Value}"))}"));
        var toldAfterwards = string.Join(", ", afterwards.Select(kind => $"{kind.Key} {kind.Value}"));
        output.WriteLine($"{told}\nA workshop that is over: {toldAfterwards}");

        // It really was asked, by who may: it showed pages, and what it refused it refused by its rules.
        Assert.True(afterwards.ContainsKey("200") && afterwards.Keys.Any(kind => kind is "409" or "410" or "422"), $"seed {Fuzz.Seed}: {toldAfterwards}");
        var shut = answers.Where(one => !one.Key.IsSafe && one.Value.Keys.All(AtTheDoor.Contains)).Select(one => $"{one.Key}").Except(AlwaysShut).ToList();
        Assert.True(shut.Count == 0, $"seed {Fuzz.Seed}: nothing ever got further than the door of {string.Join(", ", shut)}");
        await Fuzz.GoesOnAsync(company);
    }

    /// <summary>Sends a form to a workshop that is over, with or without sense; it stays over.</summary>
    private static async Task<HttpStatusCode> AskAsync(Company company, ClosedWorkshop over, Noise noise, Door door)
    {
        var who = Who(company, door);
        using var request = noise.Chance(0.6) ? await SensibleAsync(company, noise, door, who) : RequestOf(company.Evening, noise, door, who);
        over.Lead(request);
        var accept = noise.Chance(0.5) ? "application/json" : "text/html";
        var answer = await AnswerOfAsync(who == company[Role.Participant] ? over.Guest : who, request, accept, $"seed {Fuzz.Seed}, a workshop that is over: {door}");
        await over.CloseAsync();
        return answer.Status;
    }

    /// <summary>A door that never answers is told by its name.</summary>
    private static async Task<Answer> AnswerOfAsync(Visitor who, HttpRequestMessage request, string accept, string what)
    {
        var (address, since) = (request.RequestUri, Stopwatch.GetTimestamp());
        try
        {
            return await who.AskAsync(request, accept);
        }
        catch (OperationCanceledException error)
        {
            throw new InvalidOperationException($"{what} {address}: no answer in {Stopwatch.GetElapsedTime(since)}", error);
        }
    }

    private static Visitor Who(Company company, Door door) => Rules.Of(door).May switch
    {
        var may when may.HasFlag(Role.Nobody) => company[Role.Nobody],
        var may when may.HasFlag(Role.Participant) => company[Role.Participant],
        _ => company[Role.Owner],
    };

    /// <summary>The room goes on with the evening, however far it has gone by itself.</summary>
    private static Task GoOnAsync(Evening evening, int stage) =>
        stage > evening.Workshop.Programme.Current.Number ? evening.GoToAsync(stage) : Task.CompletedTask;

    private static void Note(Dictionary<Door, SortedDictionary<string, int>> answers, Door door, Answer answer)
    {
        var (kind, kinds) = (ForgeryTests.IsForgery(answer) ? Forgery : $"{(int)answer.Status}", answers.GetValueOrDefault(door) ?? new(StringComparer.Ordinal));
        answers[door] = kinds;
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
    }

    /// <summary>What somebody who may would send: an address of something that is there, fields that fit, and the token of the page.</summary>
    private static async Task<HttpRequestMessage> SensibleAsync(Company company, Noise noise, Door door, Visitor who)
    {
        var real = Holes.Select(hole => (hole, noise.Real(hole, company.Evening.Room))).Where(hole => hole.Item2 is not null).Select(hole => (hole.hole, hole.Item2!));
        var request = new HttpRequestMessage(new(door.Method), who.At(company.PathOf(door, real)));
        request.Headers.Add("Origin", company.Evening.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Command", $"{Guid.CreateVersion7()}");
        if (!door.IsSafe)
        {
            var hasAccount = company.All.Any(one => one.Value == who && Role.SignedIn.HasFlag(one.Key));
            var token = Rules.Of(door).Guard == Guard.Token ? await Company.TokenAsync(who, hasAccount ? "/desk" : "/account/sign-in") : null;

            // Another name each time: who guesses one person's password waits for seconds, as they should.
            request.Content = noise.Form([.. Fields.Select(field => field.Name == "login" ? (field.Name, $"Hilde {noise.Next(int.MaxValue)}") : field)], token);
        }

        return request;
    }

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
        request.Content = door.IsSafe ? null : noise.Body(Fields.Select(field => field.Name));
        return request;
    }

    private static string Ascii(string text) => new([.. text.Where(c => c is > ' ' and < '\x7f')]);
}
