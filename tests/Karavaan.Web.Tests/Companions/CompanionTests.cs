using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Companions;

/// <summary>Anna and Maria take part on Anna's phone.</summary>
public sealed class CompanionTests
{
    [Fact]
    public async Task Maria_joins_on_Annas_phone_and_each_counts()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.JoinAsync("Anna");
        var (anna, maria) = await JoinBesideAsync(evening, phone);

        Assert.Equal(2, evening.Workshop.Roster.Count);
        Assert.Equal(evening.Workshop.Roster.Find(anna)!.Group, evening.Workshop.Roster.Find(maria)!.Group);
        var page = (await phone.GetAsync("")).Body;
        Assert.Contains($"data-who=\"{anna.Value:n}\"", page, StringComparison.Ordinal);
        Assert.Contains("Geef door aan", page, StringComparison.Ordinal);

        // The second scan of the code forgets nobody.
        await phone.GetAsync($"/j/{evening.Code}");
        Assert.Equal(HttpStatusCode.OK, (await AsAsync(evening, phone, maria, "put", "answers/1/0", ("text", "Van Maria"))).Status);
    }

    [Fact]
    public async Task What_Anna_queued_is_sent_as_hers_after_Maria_took_the_phone()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.JoinAsync("Anna");
        var (anna, maria) = await JoinBesideAsync(evening, phone);
        await HandAsync(evening, phone, maria);

        await AsAsync(evening, phone, anna, "put", "answers/1/0", ("text", "Van Anna"));
        await phone.SaveAsync("put", "answers/1/0", ("text", "Van Maria"));

        Assert.Equal("Van Anna", evening.Workshop.Board.AnswerOf(new(1), 0, anna)!.Text);
        Assert.Equal("Van Maria", evening.Workshop.Board.AnswerOf(new(1), 0, maria)!.Text);
    }

    [Fact]
    public async Task Between_two_people_the_phone_shows_a_name_and_nothing_else()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.JoinAsync("Anna");
        var (_, maria) = await JoinBesideAsync(evening, phone);
        await phone.SaveAsync("put", "answers/1/0", ("text", "Een geheimpje"));

        Assert.Equal($"/w/{evening.Code}/turn", Location(await PostAsync(evening, phone, $"turn/{maria.Value:n}")));
        Assert.Equal($"/w/{evening.Code}/turn", Location(await phone.GetAsync("")));
        var between = (await phone.GetAsync("turn")).Body;
        Assert.Contains("Geef de gsm aan", between, StringComparison.Ordinal);
        Assert.DoesNotContain("Een geheimpje", between, StringComparison.Ordinal);

        await PostAsync(evening, phone, $"turn/{maria.Value:n}", ("_method", "put"));
        var page = (await phone.GetAsync("")).Body;
        Assert.Contains($"data-who=\"{maria.Value:n}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Een geheimpje", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_choice_of_one_is_not_on_the_page_of_the_other_and_the_turn_is_offered_when_it_was_made()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.JoinAsync("Anna");
        var (_, maria) = await JoinBesideAsync(evening, phone);
        var round = await OpenRoundAsync(evening);
        Assert.DoesNotContain("Nu \u2068Maria", WebUtility.HtmlDecode((await phone.GetAsync("")).Body), StringComparison.Ordinal);

        await phone.SaveAsync("put", $"consent/rounds/{round.Value:n}/choice", ("choice", "objection"), ("reason", "Dit is van Anna"));
        var mine = WebUtility.HtmlDecode((await phone.GetAsync("")).Body);
        Assert.Contains("Nu \u2068Maria", mine, StringComparison.Ordinal);
        Assert.Contains("Dit is van Anna", mine, StringComparison.Ordinal);

        await HandAsync(evening, phone, maria);
        Assert.DoesNotContain("Dit is van Anna", (await phone.GetAsync("")).Body, StringComparison.Ordinal);
        await phone.SaveAsync("put", $"consent/rounds/{round.Value:n}/choice", ("choice", "consent"));
        Assert.Equal(2, evening.Workshop.Charter.Rounds[round].Ballots.Count);
    }

    [Fact]
    public async Task A_device_is_nobody_but_its_own_people()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await evening.JoinAsync("Anna");
        var bram = await evening.JoinAsync("Bram");
        var other = evening.Workshop.Roster.Present.Last().Id;

        var answer = await AsAsync(evening, anna, other, "put", "answers/1/0", ("text", "Vals"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null(evening.Workshop.Board.AnswerOf(new(1), 0, other));
        Assert.Equal($"/w/{evening.Code}", Location(await PostAsync(evening, anna, $"turn/{other.Value:n}")));
        Assert.Equal(HttpStatusCode.OK, (await bram.GetAsync("")).Status);
    }

    [Fact]
    public async Task Who_comes_back_on_their_own_phone_leaves_the_shared_one()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await evening.JoinAsync("Anna");
        var (anna, maria) = await JoinBesideAsync(evening, phone);
        var code = await evening.Services.GetRequiredService<PeopleStore>().FindReturnCodeAsync(maria);

        var own = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await own.SubmitAsync($"/j/{evening.Code}", ("name", "Maria"), ("back", code!))).Status);

        Assert.Single(evening.Workshop.Roster.OnPhoneOf(anna));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AsAsync(evening, phone, maria, "put", "answers/1/0", ("text", "Oud"))).Status);
        Assert.DoesNotContain("Geef door aan", (await phone.GetAsync("")).Body, StringComparison.Ordinal);
    }

    private static async Task<(ParticipantId Anna, ParticipantId Maria)> JoinBesideAsync(Evening evening, Visitor phone)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await phone.SubmitAsync("beside", ("name", "Maria"))).Status);
        var people = evening.Workshop.Roster.Present.Select(p => p.Id).ToList();
        return (people[0], people[1]);
    }

    private static async Task<RoundId> OpenRoundAsync(Evening evening)
    {
        var article = evening.Workshop.Charter.Articles.Values.First().Id;
        var desk = new Actor.Facilitator(evening.Room.State.Row.Owner);
        await evening.Room.SendAsync(new CharterCommand.WriteArticle(article, "Wij delen.") { Id = Guid.CreateVersion7() }, desk);
        var consent = evening.Workshop.Programme.Stages.First(s => s.Content is Karavaan.Domain.Templates.StageTemplate.Consent).Id;
        await evening.GoToAsync(consent.Number);
        var id = Guid.CreateVersion7();
        Assert.True((await evening.Room.SendAsync(new CharterCommand.OpenRound(article) { Id = id }, desk)).IsAccepted);
        return evening.Workshop.Charter.Now!.Id;
    }

    private static async Task HandAsync(Evening evening, Visitor phone, ParticipantId to)
    {
        await PostAsync(evening, phone, $"turn/{to.Value:n}");
        await PostAsync(evening, phone, $"turn/{to.Value:n}", ("_method", "put"));
    }

    private static Task<Answer> PostAsync(Evening evening, Visitor phone, string path, params (string, string)[] fields) =>
        phone.AskAsync(Request(evening, phone, "post", path, fields), "text/html");

    private static Task<Answer> AsAsync(
        Evening evening, Visitor phone, ParticipantId who, string method, string path, params (string, string)[] fields)
    {
        var request = Request(evening, phone, method, path, fields);
        request.Headers.Add(Bearer.Header, who.Value.ToString("n"));
        return phone.AskAsync(request, "application/json");
    }

    private static HttpRequestMessage Request(Evening evening, Visitor phone, string method, string path, (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), phone.At(path))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        return request;
    }

    private static string? Location(Answer answer) => answer.Message.Headers.Location?.ToString();
}
