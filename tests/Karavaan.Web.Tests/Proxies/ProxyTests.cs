using System.Net;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Proxies;

/// <summary>Jef has no phone.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task The_desk_enters_Jef_and_fills_in_for_him_and_it_stays_marked()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/people", ("name", "Jef"), ("group", "1"));
        var jef = Assert.Single(evening.Workshop.Roster.Present);
        Assert.True(jef is { IsByDesk: true, Group.Number: 1 });
        Assert.Contains("ingevoerd door de begeleiding", (await evening.Fleur.GetAsync("desk")).Body, StringComparison.Ordinal);

        await VisitAsync(evening, jef.Id.Value);
        Assert.Contains("Je vult in voor", (await evening.Fleur.GetAsync("")).Body, StringComparison.Ordinal);
        await evening.Fleur.SaveAsync("put", "answers/1/0", ("text", "Van Jef"));
        Assert.Equal("Van Jef", evening.Workshop.Board.AnswerOf(new(1), 0, jef.Id)!.Text);
        Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.GetAsync("desk")).Status);
    }

    [Fact]
    public async Task The_desk_is_nobodys_phone_behind_their_back()
    {
        await using var evening = await Evening.StartAsync();
        await evening.JoinAsync("Anna");
        var anna = Assert.Single(evening.Workshop.Roster.Present).Id.Value;
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(evening, anna)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(evening, Guid.NewGuid())).Status);
    }

    [Fact]
    public async Task Without_a_name_or_with_a_table_that_is_not_there_nobody_is_entered()
    {
        await using var evening = await Evening.StartAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.Fleur.SendAsync("post", "desk/people", ("name", " "))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await evening.Fleur.SendAsync("post", "desk/people", ("name", "Jef"), ("group", "9"))).Status);
        Assert.Empty(evening.Workshop.Roster.People);
    }

    private static Task<Answer> VisitAsync(Evening evening, Guid who)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, evening.Fleur.At($"desk/people/{who:n}/visit")) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        return evening.Fleur.AskAsync(request, "text/html");
    }
}
