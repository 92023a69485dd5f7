using System.Net;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task The_log_keeps_that_Fleur_entered_it_and_the_desk_says_so()
    {
        await using var evening = await Evening.StartAsync();
        await evening.Fleur.SaveAsync("post", "desk/people", ("name", "Jef"), ("group", "1"));
        var (jef, fleur) = (Assert.Single(evening.Workshop.Roster.Present).Id, evening.Room.State.Row.Owner);
        var anna = await evening.JoinAsync("Anna");
        await VisitAsync(evening, jef.Value);
        await evening.GoToAsync(4);
        await evening.Fleur.SaveAsync("post", "themes/4/notes", ("text", "Van Jef"));
        await anna.SaveAsync("post", "themes/4/notes", ("text", "Van Anna"));

        Assert.Equal(["Van Jef"], evening.Workshop.Board.Notes.Values.Where(note => note.IsByDesk).Select(note => note.Text));
        var desk = WebUtility.HtmlDecode((await evening.Fleur.GetAsync("desk")).Body);
        Assert.Matches("Van Jef</bdi>\\s*<small>[^/]*<bdi>Jef</bdi>, ingevoerd door de begeleiding", desk);
        Assert.DoesNotMatch("<bdi>Anna</bdi>, ingevoerd door de begeleiding", desk);

        await evening.RestartAsync();
        var log = await evening.Services.GetRequiredService<EventLog>().ReadAsync(evening.Room.State.Row.Id, 0).ToListAsync();
        Assert.Equal(
            [new Actor.Participant(jef) { EnteredBy = fleur }],
            log.Where(recorded => recorded.Event is BoardEvent.NoteAdded { Text: "Van Jef" }).Select(recorded => recorded.By));
        Assert.Equal(["Van Jef"], evening.Workshop.Board.Notes.Values.Where(note => note.IsByDesk).Select(note => note.Text));
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
        var organisation = await evening.Fleur.SendAsync("post", "desk/people", ("name", "Jef"), ("organisation", new string('o', 90)));
        Assert.Contains("Dit is te lang: 90 tekens. Er passen er 80.", organisation.Body, StringComparison.Ordinal);
        Assert.Empty(evening.Workshop.Roster.People);
    }

    private static Task<Evenings.Answer> VisitAsync(Evening evening, Guid who)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, evening.Fleur.At($"desk/people/{who:n}/visit")) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        return evening.Fleur.AskAsync(request, "text/html");
    }
}
