using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
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
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var (anna, maria) = (phone.People[0], await phone.SitBesideAsync("Maria"));

        Assert.Equal(2, evening.Workshop.Roster.Count);
        Assert.Equal(evening.Workshop.Roster.Find(anna)!.Group, evening.Workshop.Roster.Find(maria)!.Group);
        var page = (await phone.Device.GetAsync("")).Body;
        Assert.Contains($"data-who=\"{anna.Value:n}\"", page, StringComparison.Ordinal);
        Assert.Contains("Geef door aan", page, StringComparison.Ordinal);

        // The second scan of the code forgets nobody.
        await phone.Device.GetAsync($"/j/{evening.Code}");
        Assert.Equal(HttpStatusCode.OK, (await phone.AsAsync(maria, "put", "answers/1/0", ("text", "Van Maria"))).Status);
    }

    [Fact]
    public async Task What_Anna_queued_is_sent_as_hers_after_Maria_took_the_phone()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var (anna, maria) = (phone.People[0], await phone.SitBesideAsync("Maria"));
        await phone.HandAsync(maria);

        await phone.AsAsync(anna, "put", "answers/1/0", ("text", "Van Anna"));
        await phone.Device.SaveAsync("put", "answers/1/0", ("text", "Van Maria"));

        Assert.Equal("Van Anna", evening.Workshop.Board.AnswerOf(new(1), 0, anna)!.Text);
        Assert.Equal("Van Maria", evening.Workshop.Board.AnswerOf(new(1), 0, maria)!.Text);
    }

    [Fact]
    public async Task Between_two_people_the_phone_shows_a_name_and_nothing_else()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var maria = await phone.SitBesideAsync("Maria");
        await phone.Device.SaveAsync("put", "answers/1/0", ("text", "Een geheimpje"));

        Assert.Equal($"/w/{evening.Code}/turn", Location(await phone.PostAsync($"turn/{maria.Value:n}")));
        Assert.Equal($"/w/{evening.Code}/turn", Location(await phone.Device.GetAsync("")));
        var between = (await phone.Device.GetAsync("turn")).Body;
        Assert.Contains("Geef de gsm aan", between, StringComparison.Ordinal);
        Assert.DoesNotContain("Een geheimpje", between, StringComparison.Ordinal);

        await phone.PostAsync($"turn/{maria.Value:n}", ("_method", "put"));
        var page = (await phone.Device.GetAsync("")).Body;
        Assert.Contains($"data-who=\"{maria.Value:n}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Een geheimpje", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_choice_of_one_is_not_on_the_page_of_the_other_and_the_turn_is_offered_when_it_was_made()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var maria = await phone.SitBesideAsync("Maria");
        var round = await OpenRoundAsync(evening);
        Assert.DoesNotContain("Nu \u2068Maria", WebUtility.HtmlDecode((await phone.Device.GetAsync("")).Body), StringComparison.Ordinal);

        await phone.Device.SaveAsync("put", $"consent/rounds/{round.Value:n}/choice", ("choice", "objection"), ("reason", "Dit is van Anna"));
        var mine = WebUtility.HtmlDecode((await phone.Device.GetAsync("")).Body);
        Assert.Contains("Nu \u2068Maria", mine, StringComparison.Ordinal);
        Assert.Contains("Dit is van Anna", mine, StringComparison.Ordinal);

        await phone.HandAsync(maria);
        Assert.DoesNotContain("Dit is van Anna", (await phone.Device.GetAsync("")).Body, StringComparison.Ordinal);
        await phone.Device.SaveAsync("put", $"consent/rounds/{round.Value:n}/choice", ("choice", "consent"));
        Assert.Equal(2, evening.Workshop.Charter.Rounds[round].Ballots.Count);
    }

    [Fact]
    public async Task A_device_is_nobody_but_its_own_people()
    {
        await using var evening = await Evening.StartAsync();
        var anna = await SharedPhone.OfAsync(evening, "Anna");
        var bram = await evening.JoinAsync("Bram");
        var other = evening.Workshop.Roster.Present.Last().Id;

        var answer = await anna.AsAsync(other, "put", "answers/1/0", ("text", "Vals"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Null(evening.Workshop.Board.AnswerOf(new(1), 0, other));
        Assert.Equal($"/w/{evening.Code}", Location(await anna.PostAsync($"turn/{other.Value:n}")));
        Assert.Equal(HttpStatusCode.OK, (await bram.GetAsync("")).Status);
    }

    [Fact]
    public async Task Who_comes_back_on_their_own_phone_leaves_the_shared_one()
    {
        await using var evening = await Evening.StartAsync();
        var phone = await SharedPhone.OfAsync(evening, "Anna");
        var (anna, maria) = (phone.People[0], await phone.SitBesideAsync("Maria"));
        var code = await evening.Services.GetRequiredService<PeopleStore>().FindReturnCodeAsync(maria);

        var own = evening.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await own.SubmitAsync($"/j/{evening.Code}", ("name", "Maria"), ("back", code!))).Status);

        Assert.Single(evening.Workshop.Roster.OnPhoneOf(anna));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await phone.AsAsync(maria, "put", "answers/1/0", ("text", "Oud"))).Status);
        Assert.DoesNotContain("Geef door aan", (await phone.Device.GetAsync("")).Body, StringComparison.Ordinal);
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

    private static string? Location(Answer answer) => answer.Message.Headers.Location?.ToString();
}
