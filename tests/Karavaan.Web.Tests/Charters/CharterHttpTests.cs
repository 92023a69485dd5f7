using System.Net;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Live;

namespace Karavaan.Web.Tests.Charters;

/// <summary>What phones and the desk send about the charter, over HTTP to a real server.</summary>
public sealed class CharterHttpTests
{
    private static readonly HttpMethod Put = HttpMethod.Put, Post = HttpMethod.Post, Delete = HttpMethod.Delete;

    [Fact]
    public async Task Whoever_lost_the_pen_is_refused_with_words_and_takes_it_back()
    {
        await using var host = await CharterHost.StartAsync();
        var (anna, bram) = (await host.JoinAsync("Anna", 1), await host.JoinAsync("Bram", 1));
        await host.SendAsync(host.Desk, Put, "desk/charter/1/articles/1/group", ("group", "1"));
        await host.SendAsync(anna.Phone, Put, "charter/1/articles/1/pen");
        await host.SendAsync(bram.Phone, Put, "charter/1/articles/1/pen");
        var (status, body) = await host.SendAsync(anna.Phone, Put, "charter/1/articles/1/text", ("text", "Te laat."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("PenElsewhere", body, StringComparison.Ordinal);
        await host.SendAsync(anna.Phone, Put, "charter/1/articles/1/pen");
        var (saved, reply) = await host.SendAsync(anna.Phone, Put, "charter/1/articles/1/text", ("text", "Toch nog."));
        Assert.Equal(HttpStatusCode.OK, saved);
        Assert.Contains("Toch nog.", reply, StringComparison.Ordinal);
        Assert.Equal("Toch nog.", host.State.Workshop.Charter.Articles[1].Text);
    }

    [Fact]
    public async Task The_desk_takes_an_article_back_writes_it_and_fixes_it()
    {
        await using var host = await CharterHost.StartAsync();
        await host.SendAsync(host.Desk, Put, "desk/charter/1/articles/1/group", ("group", "1"));
        await host.SendAsync(host.Desk, Put, "desk/charter/1/articles/1/group", ("group", ""));
        await host.SendAsync(host.Desk, Put, "desk/articles/1/text", ("text", "Van de begeleider."));
        await host.SendAsync(host.Desk, Post, "desk/charter/1/articles/1/versions");
        var article = host.State.Workshop.Charter.Articles[1];
        Assert.Null(article.Group);
        Assert.Equal("Van de begeleider.", article.LastVersion!.Text);
        Assert.NotNull(article.WrittenAt);
        var (status, body) = await host.SendAsync(host.Desk, Put, "desk/charter/1/articles/1/group", ("group", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("NoSuchGroup", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_lies_in_the_log_without_a_person_and_without_a_time()
    {
        await using var host = await CharterHost.StartAsync();
        var anna = await host.JoinAsync("Anna", 1);
        var round = await AskAsync(host);
        var (none, words) = await host.SendAsync(anna.Phone, Put, $"consent/rounds/{round}/choice", ("choice", "objection"), ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none);
        Assert.Contains("ReasonMissing", words, StringComparison.Ordinal);
        var (status, reply) = await host.SendAsync(anna.Phone, Put, $"consent/rounds/{round}/choice", ("choice", "objection"), ("reason", "Te streng."));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Je koos: Ik heb een bezwaar", reply, StringComparison.Ordinal);
        var (recorded, data) = (await host.LogAsync()).Single(entry => entry.Recorded.Event is CharterEvent.ChoiceMade);
        Assert.IsType<Actor.Secret>(recorded.By);
        Assert.Equal(DateTimeOffset.UnixEpoch, recorded.At);
        Assert.DoesNotContain(anna.Id.Value.ToString(), data, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(anna.Id.Value.ToString("n"), data, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task For_a_table_only_who_speaks_for_it_chooses_and_the_log_does_not_tell_which_table_it_was()
    {
        await using var host = await CharterHost.StartAsync(Domain.Templates.ChoiceMode.Group);
        var (anna, bram) = (await host.JoinAsync("Anna", 1), await host.JoinAsync("Bram", 1));
        await host.Room.SendAsync(
            new Domain.Workshops.ProgrammeCommand.GoToStage(CharterEvening.Writing, CharterEvening.Deciding) { Id = Guid.CreateVersion7() }, LiveHost.Desk);
        var choice = $"consent/rounds/{await AskAsync(host)}/choice";
        Assert.Contains("SpeakerElsewhere", (await host.SendAsync(anna.Phone, Put, choice, ("choice", "consent"))).Body, StringComparison.Ordinal);
        await host.SendAsync(anna.Phone, Put, "consent/2/speaker");
        await host.SendAsync(anna.Phone, Put, choice, ("choice", "objection"), ("reason", "Te streng."), ("telling", "self"));
        await host.SendAsync(bram.Phone, Put, "consent/2/speaker");
        Assert.Contains("SpeakerElsewhere", (await host.SendAsync(anna.Phone, Put, choice, ("choice", "consent"))).Body, StringComparison.Ordinal);
        var (saved, reply) = await host.SendAsync(bram.Phone, Put, choice, ("choice", "concern"), ("reason", "Wie telt?"));
        Assert.Equal(HttpStatusCode.OK, saved);
        Assert.Contains("Wie telt?", reply, StringComparison.Ordinal);

        var made = (await host.LogAsync()).Where(entry => entry.Recorded.Event is CharterEvent.ChoiceMade).ToList();
        Assert.Equal(2, made.Count);
        Assert.Single(host.State.Workshop.Charter.Now!.Ballots);
        Assert.All(made, entry => Assert.DoesNotContain(anna.Id.Value.ToString(), entry.Data + entry.Recorded.By, StringComparison.Ordinal));
        Assert.All(made, entry => Assert.DoesNotContain("group", entry.Data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_reveal_a_choice_stands_and_the_article_is_decided()
    {
        await using var host = await CharterHost.StartAsync();
        var anna = await host.JoinAsync("Anna", 1);
        var round = await AskAsync(host);
        await host.SendAsync(anna.Phone, Put, $"consent/rounds/{round}/choice", ("choice", "consent"));
        await host.SendAsync(host.Desk, Put, $"desk/consent/rounds/{round}/reveal");
        var (late, words) = await host.SendAsync(anna.Phone, Put, $"consent/rounds/{round}/choice", ("choice", "objection"), ("reason", "Te laat."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late);
        Assert.Contains("AlreadyRevealed", words, StringComparison.Ordinal);
        await host.SendAsync(host.Desk, Put, "desk/consent/articles/1/adoption");
        Assert.True(host.State.Workshop.Charter.HasAdopted);
        await host.SendAsync(host.Desk, Delete, "desk/consent/articles/1/decision");
        Assert.False(host.State.Workshop.Charter.HasAdopted);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_takes_an_article_further_and_is_not_counted()
    {
        await using var host = await CharterHost.StartAsync();
        var (status, words) = await KeepAsync(host, "Dina", "2001-01-01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("DateMissing", words, StringComparison.Ordinal);
        Assert.Empty(host.State.Workshop.Roster.People);
        await KeepAsync(host, " Dina ", "2099-04-09");
        await KeepAsync(host, "dina", "2099-05-01");
        var person = Assert.Single(host.State.People.All);
        Assert.Equal(("Dina", false), (person.Name, person.HasPhone));
        Assert.Equal(0, host.State.Workshop.Choosers(Domain.Templates.ChoiceMode.Person));
        Assert.Empty(host.State.Workshop.Roster.Present);
        Assert.Equal(new ArticleStatus.LeftOpen(person.Id, new(2099, 5, 1)), host.State.Workshop.Charter.Articles[1].Status);
        Assert.All(await host.LogAsync(), entry => Assert.DoesNotContain("Dina", entry.Data, StringComparison.OrdinalIgnoreCase));
        var (nobody, missing) = await KeepAsync(host, "", "2099-04-09");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody);
        Assert.Contains("KeeperMissing", missing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_under_the_charter_lie_beside_the_log_and_go_when_withdrawn()
    {
        await using var host = await CharterHost.StartAsync();
        var anna = await host.JoinAsync("Anna", 1);
        await AdoptAsync(host, anna.Phone);

        var (status, words) = await host.SendAsync(anna.Phone, Put, "sign/3/signature", ("as", "organisation"), ("name", "Anna De Wit"), ("organisation", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("OrganisationMissing", words, StringComparison.Ordinal);
        var (_, reply) = await host.SendAsync(
            anna.Phone, Put, "sign/3/signature", ("as", "organisation"), ("name", "Anna De Wit"), ("organisation", "Repair Café Zuid"), ("role", "  voorzitster "));
        Assert.Contains("Anna De Wit", reply, StringComparison.Ordinal);
        Assert.Contains("voorzitster", reply, StringComparison.Ordinal);
        Assert.Equal("voorzitster", host.State.People.Find(anna.Id)!.SignedRole);
        Assert.All(await host.LogAsync(), entry => Assert.All(["De Wit", "voorzitster"], said => Assert.DoesNotContain(said, entry.Data, StringComparison.Ordinal)));
        await host.SendAsync(anna.Phone, Delete, "sign/3/signature");
        Assert.Empty(host.State.Workshop.Charter.Signatures);
        Assert.Equal(("", ""), (host.State.People.Find(anna.Id)!.SignedName, host.State.People.Find(anna.Id)!.SignedRole));

        var (refused, why) = await host.SendAsync(anna.Phone, Put, "sign/3/signature", ("as", "board"), ("name", "Anna"), ("organisation", "Velt"), ("until", "2099-04-09"), ("role", new string('r', 61)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused, why.Contains("TextTooLong", StringComparison.Ordinal)));

        // Who signs for themselves is nobody's chair, whatever stood in a field that is not asked of them.
        await host.SendAsync(anna.Phone, Put, "sign/3/signature", ("as", "self"), ("name", "Anna"), ("role", "voorzitster"));
        Assert.Equal("", host.State.People.Find(anna.Id)!.SignedRole);
    }

    [Fact]
    public async Task Signing_again_under_another_name_is_an_event_for_every_page_and_the_same_name_is_none()
    {
        await using var host = await CharterHost.StartAsync();
        var anna = await host.JoinAsync("Anna", 1);
        await AdoptAsync(host, anna.Phone);
        await SignAsync("Anna");
        var signed = host.State.Version;
        await SignAsync("Anna");
        Assert.Equal(signed, host.State.Version);

        await SignAsync("Anna De Wit");
        Assert.Equal((signed + 1, "Anna De Wit"), (host.State.Version, host.State.People.Find(anna.Id)!.SignedName));

        async Task SignAsync(string name) => await host.SendAsync(anna.Phone, Put, "sign/3/signature", ("as", "self"), ("name", name));
    }

    private static async Task AdoptAsync(CharterHost host, HttpClient phone)
    {
        var round = await AskAsync(host);
        await host.SendAsync(phone, Put, $"consent/rounds/{round}/choice", ("choice", "consent"));
        await host.SendAsync(host.Desk, Put, $"desk/consent/rounds/{round}/reveal");
        await host.SendAsync(host.Desk, Put, "desk/consent/articles/1/adoption");
        await host.Room.SendAsync(new ProgrammeCommand.GoToStage(new(1), new(3)) { Id = Guid.CreateVersion7() }, LiveHost.Desk);
    }

    private static Task<(HttpStatusCode Status, string Body)> KeepAsync(CharterHost host, string name, string until) =>
        host.SendAsync(host.Desk, Put, "desk/consent/articles/1/keeper", ("name", name), ("until", until));

    private static async Task<string> AskAsync(CharterHost host)
    {
        await host.SendAsync(host.Desk, Put, "desk/articles/1/text", ("text", "We delen ons gereedschap."));
        await host.SendAsync(host.Desk, Post, "desk/consent/articles/1/rounds");
        return host.State.Workshop.Charter.OnScreen!.Value.Value.ToString("n");
    }
}
