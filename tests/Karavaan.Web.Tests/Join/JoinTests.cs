using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;

namespace Karavaan.Web.Tests.Join;

public sealed class JoinTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Anna_joins_and_stays_who_she_is_after_a_refresh_and_a_second_scan()
    {
        var room = await house.StartAsync();
        var anna = await house.JoinAsync(room, "Anna");
        Assert.Equal((HttpStatusCode.SeeOther, Path(room)), (anna.Status, anna.Location));

        Assert.Equal(HttpStatusCode.OK, (await anna.OpenAsync(Path(room))).Status);
        Assert.Equal(Path(room), (await anna.OpenAsync(Door(room))).Location);
        Assert.Equal("Anna", Assert.Single(room.State.People.All).Name);
    }

    [Fact]
    public async Task A_form_sent_twice_at_once_makes_one_person_and_both_answers_let_her_in()
    {
        var room = await house.StartAsync();
        var page = await house.NewGuest().OpenAsync(Door(room));
        var fields = page.Fields("", ("name", "Anna")).Select(f => (f.Key, f.Value)).ToArray();
        var twice = await Task.WhenAll(house.NewGuest().PostAsync(Door(room), fields), house.NewGuest().PostAsync(Door(room), fields));

        Assert.Single(room.State.Workshop.Roster.People);
        foreach (var sent in twice)
        {
            Assert.Equal(HttpStatusCode.OK, (await sent.OpenAsync(Path(room))).Status);
        }
    }

    [Fact]
    public async Task Another_form_in_the_same_browser_makes_nobody_new()
    {
        var room = await house.StartAsync();
        var anna = await house.NewGuest().OpenAsync(Door(room));
        var first = anna.Fields("", ("name", "Anna")).Select(f => (f.Key, f.Value)).ToArray();
        await anna.OpenAsync(Door(room));
        await anna.SubmitAsync(("name", "Anna"));
        await anna.PostAsync(Door(room), first);

        Assert.Equal(Path(room), anna.Location);
        Assert.Single(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task An_id_that_others_see_is_no_way_to_become_somebody()
    {
        var room = await house.StartAsync();
        var anna = await house.JoinAsync(room, "Anna");
        var id = Assert.Single(room.State.People.All).Id.Value.ToString();
        foreach (var secret in (string[])[id, "", "kort", new string('A', 22), new string('€', 22)])
        {
            await house.NewGuest().PostAsync(Door(room), ("secret", secret), ("name", "Boef"));
        }

        Assert.Equal(6, room.State.Workshop.Roster.Count);
        Assert.Equal(HttpStatusCode.OK, (await anna.OpenAsync(Path(room))).Status);
        Assert.Equal("Anna", room.State.People.Find(new(Guid.Parse(id)))!.Name);
    }

    [Fact]
    public async Task Nobody_has_to_give_a_name()
    {
        var room = await house.StartAsync();
        await house.JoinAsync(room, "Anna");
        await house.JoinAsync(room, "   ");
        var second = room.State.Workshop.Roster.Present.Last();

        Assert.Equal("Deelnemer 2", new Scene(room.State, Words.For("nl")).NameOf(second.Id));
    }

    [Fact]
    public async Task Three_hundred_people_join_from_one_address()
    {
        var room = await house.StartAsync();
        await Parallel.ForAsync(0, 300, async (i, _) => Assert.Equal(Path(room), (await house.JoinAsync(room, $"Anna {i}")).Location));

        Assert.Equal(300, room.State.Workshop.Roster.Count);
        Assert.Equal(300, room.State.People.All.Select(p => p.Name).Distinct().Count());
    }

    [Fact]
    public async Task A_form_from_another_site_lets_nobody_in()
    {
        var room = await house.StartAsync();
        using var evil = new HttpClient { BaseAddress = house.Address };
        evil.DefaultRequestHeaders.Add("Origin", "http://kwaad.example");
        var answer = await evil.PostAsync(Door(room), new FormUrlEncodedContent([new("name", "Anna")]));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task The_card_on_a_table_seats_you_there()
    {
        var room = await house.StartAsync();
        await House.DeskAsync(room, id => new RosterCommand.OpenGroups(4) { Id = id });
        var anna = await house.NewGuest().OpenAsync($"{Door(room)}?t=3");
        await anna.SubmitAsync(("name", "Anna"));
        Assert.Equal(new GroupId(3), Assert.Single(room.State.Workshop.Roster.Present).Group);

        await anna.OpenAsync($"{Door(room)}?t=1");
        Assert.Equal(new GroupId(1), Assert.Single(room.State.Workshop.Roster.Present).Group);
        await anna.OpenAsync($"{Door(room)}?t=9");
        Assert.Equal("Deze tafel kennen we niet", anna.Title);
        Assert.Equal(Path(room), anna.Page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal(new GroupId(1), Assert.Single(room.State.Workshop.Roster.Present).Group);
    }

    [Fact]
    public async Task Who_was_taken_out_reads_why_and_comes_back_when_let_in()
    {
        var room = await house.StartAsync();
        var anna = await house.JoinAsync(room, "Anna");
        var who = Assert.Single(room.State.People.All).Id;
        await House.DeskAsync(room, id => new RosterCommand.RemoveParticipant(who) { Id = id });
        Assert.Equal(Door(room), (await anna.OpenAsync(Path(room))).Location);
        Assert.Equal("Je bent uit de workshop gehaald", (await anna.OpenAsync(Door(room))).Title);

        await House.DeskAsync(room, id => new RosterCommand.LetBackIn(who) { Id = id });
        Assert.Equal(Path(room), (await anna.OpenAsync(Door(room))).Location);
        Assert.Equal(HttpStatusCode.OK, (await anna.OpenAsync(Path(room))).Status);
    }

    [Fact]
    public async Task A_closed_workshop_says_so_also_to_a_form_that_was_open()
    {
        var room = await house.StartAsync();
        var late = await house.NewGuest().OpenAsync(Door(room));
        await House.DeskAsync(room, id => new ProgrammeCommand.CloseWorkshop { Id = id });
        await late.SubmitAsync(("name", "Cem"));
        Assert.Equal((HttpStatusCode.Gone, "Deze workshop is voorbij"), (late.Status, late.Title));
        Assert.Equal((HttpStatusCode.Gone, "Deze workshop is voorbij"), (await late.OpenAsync(Door(room)) is var l ? (l.Status, l.Title) : default));
        Assert.Empty(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task An_expired_workshop_says_so()
    {
        var room = await house.StartAsync();
        var gone = new SideWrite.SaveWorkshop(room.State.Row with { Expires = DateTimeOffset.UtcNow.AddDays(-1) });
        await House.DeskAsync(room, id => new ProgrammeCommand.ShowCode(true) { Id = id }, gone);
        var late = await house.NewGuest().OpenAsync(Door(room));

        Assert.Equal((HttpStatusCode.Gone, "Deze workshop is verlopen"), (late.Status, late.Title));
        Assert.Equal(HttpStatusCode.Gone, (await late.PostAsync(Door(room), ("name", "Cem"))).Status);
        Assert.Empty(room.State.Workshop.Roster.People);
    }

    [Fact]
    public async Task A_full_workshop_says_so_and_keeps_what_was_typed()
    {
        var room = await house.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, Limits.People).Select(_ => new ParticipantId(Guid.CreateVersion7())).Select(id =>
            room.SendAsync(new RosterCommand.Join(id) { Id = id.Value }, new Actor.Participant(id))));
        var late = await house.JoinAsync(room, "Cem");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Cem"), (late.Status, late.Value("name")));
        Assert.Contains("1000", late.Alert);
    }

    private static string Path(Room room) => $"/w/{room.State.Row.Code}";

    private static string Door(Room room) => $"/j/{room.State.Row.Code}";
}
