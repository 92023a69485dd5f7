using System.Net;
using Karavaan.Web.Live;
using Karavaan.Web.Rehearsals;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Karavaan.Web.Tests.Rehearsals;

/// <summary>What a rehearsal is, and is not.</summary>
public sealed class RehearsalRulesTests
{
    [Fact]
    public async Task Every_page_of_a_rehearsal_says_so_and_no_page_of_an_evening_does()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        foreach (var (room, marks) in new[] { (evening.Room, 0), (played, 1) })
        {
            var (code, guest) = (room.State.Row.Code, await evening.JoinAsync("Wout", room.State.Row.Code));
            Assert.Equal(marks, (await evening.NewVisitor().GetAsync($"/j/{code}")).Document.QuerySelectorAll(".rehearsal-mark").Length);
            Assert.Equal(marks, (await guest.GetAsync($"/w/{code}")).Document.QuerySelectorAll("header .rehearsal-mark").Length);
            foreach (var path in (string[])["desk", "screen"])
            {
                Assert.Equal(marks, (await evening.Fleur.GetAsync($"/w/{code}/{path}")).Document.QuerySelectorAll("header .rehearsal-mark").Length);
            }

            foreach (var (who, path) in new[] { (guest, "results"), (guest, "kept"), (guest, "forget"), (guest, "beside"), (guest, "attendance"), (evening.Fleur, "results"), (evening.Fleur, "desk/papers"), (evening.Fleur, "desk/sheets") })
            {
                var page = await who.GetAsync($"/w/{code}/{path}");
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.True(marks == page.Document.QuerySelectorAll("main .rehearsal-mark").Length, path);
            }
        }

        Assert.Equal("Oefening: Van de buurt naar de wereld", played.State.Workshop.Template!.Title);
        var shelf = (await evening.Fleur.GetAsync("/desk")).Document;
        Assert.Single(shelf.QuerySelectorAll(".shelf .rehearsal-mark"));
        // Each goes in one way: a rehearsal with one tap, an evening after a question.
        Assert.All(shelf.QuerySelectorAll(".shelf > li"), card => Assert.Single(card.QuerySelectorAll("form.rehearsal-away, a[href$='/deletion']")));
    }

    [Fact]
    public async Task A_workshop_of_mine_is_rehearsed_as_a_copy_and_held_again_without_the_mark()
    {
        await using var evening = await Evening.StartAsync();
        var mine = await evening.Fleur.SubmitAsync("/desk/new", ("title", "Onze avond"));
        var own = await RoomAsync(evening, mine);
        var played = await RehearseAsync(evening, ("template", $"again:{own.State.Row.Id.Value}"), ("starts", "2099-01-01T19:30"));
        Assert.Equal("Oefening: Onze avond", played.State.Row.Title);
        Assert.False(played.State.Workshop.Programme.IsWaiting);
        Assert.False(own.State.Workshop.IsRehearsal);
        await AskAsync(evening, played, 3, "Step");
        await Eventually.HoldsAsync(() => played.State.Workshop.Roster.Count == 3);
        Assert.Equal(0, own.State.Workshop.Roster.Count);

        var again = await RoomAsync(evening, await evening.Fleur.SubmitAsync($"/desk/new?again={played.State.Row.Id.Value}", ("template", $"again:{played.State.Row.Id.Value}")));
        Assert.Equal(("Onze avond", false), (again.State.Row.Title, again.State.Row.IsRehearsal));
    }

    [Fact]
    public async Task A_real_evening_never_gets_simulated_people()
    {
        await using var evening = await Evening.StartAsync();
        var answer = await evening.Fleur.SendAsync("put", "desk/rehearsal", ("people", "12"), ("wish", "Run"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        await evening.Services.GetRequiredService<Web.Rehearsals.Rehearsals>().AskAsync(evening.Room.State, 12, RehearsalWish.Run);
        Assert.Equal(new RehearsalStand(RehearsalStand.Usual, false), Stand(evening, evening.Room));
    }

    [Fact]
    public async Task Only_who_leads_it_asks_and_never_more_than_sixty_come()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        var wout = await evening.JoinAsync("Wout", played.State.Row.Code);
        var refused = await wout.SendAsync("put", $"/w/{played.State.Row.Code}/desk/rehearsal", ("people", "12"), ("wish", "Run"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        foreach (var (asked, come) in new[] { ("0", 1), ("-5", 1), ("1000000", 60) })
        {
            var answer = await evening.Fleur.SaveAsync("put", $"/w/{played.State.Row.Code}/desk/rehearsal", ("people", asked), ("wish", "Pause"));
            Assert.Equal(come, Stand(evening, played).People);
            Assert.Contains($"value=\"{come}\"", Assert.Single(answer.Drawn), StringComparison.Ordinal);
        }

        Assert.Equal(1, played.State.Workshop.Roster.Count);
    }

    [Fact]
    public async Task The_desk_counts_them_as_they_come_and_says_when_it_is_over()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        var (before, desk) = (played.State.Version, $"/w/{played.State.Row.Code}/desk");
        await AskAsync(evening, played, 3, "Step");
        await Eventually.HoldsAsync(() => played.State.Workshop.Roster.Count == 3);
        Assert.Contains(PlayedCount.Key, played.Touches.Since(before)!);
        Assert.Equal("3 gespeelde deelnemers zijn binnen.", (await evening.Fleur.GetAsync(desk)).Document.QuerySelector("#played-count")!.TextContent);

        await evening.Fleur.SaveAsync("put", $"{desk}/closing");
        var closed = (await evening.Fleur.GetAsync(desk)).Document;
        Assert.Equal("De oefening is gesloten: niemand speelt nog mee.", closed.QuerySelector("#played-count")!.TextContent);
        Assert.Null(closed.QuerySelector("#rehearsal-form"));
    }

    [Fact]
    public async Task One_tap_of_the_owner_removes_a_rehearsal_with_everything_and_no_evening()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        await AskAsync(evening, played, 4, "Run");
        await Eventually.HoldsAsync(() => played.State.Workshop.Roster.Count == 4);
        var (dina, row) = (await evening.InviteAsync("Dina"), played.State.Row);
        var away = $"/desk/{row.Id.Value}/deletion/rehearsal";
        Assert.Equal(HttpStatusCode.BadRequest, (await evening.Fleur.SendAsync("post", away)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await dina.SubmitTokenAsync("/desk/new", away)).Status);
        var real = await evening.Fleur.SubmitTokenAsync("/desk/new", $"/desk/{evening.Room.State.Row.Id.Value}/deletion/rehearsal");
        Assert.EndsWith("/deletion", real.Message.Headers.Location!.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await evening.Fleur.SubmitTokenAsync("/desk/new", away)).Status);
        Assert.Null(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(row.Id));
        Assert.Empty(await evening.Services.GetRequiredService<EventLog>().ReadAsync(row.Id, 0).ToListAsync());
        await Eventually.HoldsAsync(() => !Stand(evening, played).IsRunning);
        Assert.NotNull(await evening.Services.GetRequiredService<WorkshopStore>().FindAsync(evening.Room.State.Row.Id));
    }

    /// <summary>More who are asked for while they go on by themselves live as the others do.</summary>
    [Fact]
    public async Task Who_comes_while_the_others_act_by_themselves_acts_too()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        await AskAsync(evening, played, 1, "Run");
        await Eventually.HoldsAsync(() => played.State.Workshop.Roster.Count == 1);
        await AskAsync(evening, played, 3, "Step");
        await Eventually.HoldsAsync(() => played.State.Workshop.Board.Answers.Values.SelectMany(answers => answers.Keys).Distinct().Count() == 3);
    }

    [Fact]
    public async Task They_stop_when_the_workshop_is_closed()
    {
        await using var evening = await Evening.StartAsync();
        var played = await RehearseAsync(evening);
        await AskAsync(evening, played, 2, "Run");
        await Eventually.HoldsAsync(() => played.State.Workshop.Roster.Count == 2);
        await evening.Fleur.SaveAsync("put", $"/w/{played.State.Row.Code}/desk/closing");
        await Eventually.HoldsAsync(() => !Stand(evening, played).IsRunning);
        await Eventually.HoldsAsync(() => played.Presence.CountOf(Surface.Phone) == 0);
    }

    [Fact]
    public async Task They_go_three_hours_after_the_last_tap()
    {
        await using var evening = await Evening.StartAsync();
        var clock = new Hands();
        using var road = new Web.Rehearsals.Road(evening.Services.GetRequiredService<PublicAddresses>());
        await using var rehearsal = new Rehearsal(evening.Room.State.Row, road, new Tempo(1), clock, NullLogger.Instance, CancellationToken.None);
        foreach (var (minutes, isOver) in new[] { (179, false), (179, false), (181, true) })
        {
            rehearsal.Invite(3);
            clock.Pass(TimeSpan.FromMinutes(minutes));
            Assert.Equal(isOver, rehearsal.IsOver);
        }
    }

    private static async Task<Room> RehearseAsync(Evening evening, params (string Name, string Value)[] fields) =>
        await RoomAsync(evening, await evening.Fleur.SubmitAsync("/desk/new", [("rehearsal", "yes"), .. fields]));

    private static async Task<Room> RoomAsync(Evening evening, Answer started) =>
        (await evening.Services.GetRequiredService<Rooms>().FindAsync(started.Message.Headers.Location!.ToString().Split('/')[2]))!;

    private static Task<Answer> AskAsync(Evening evening, Room played, int people, string wish) =>
        evening.Fleur.SaveAsync("put", $"/w/{played.State.Row.Code}/desk/rehearsal", ("people", $"{people}"), ("wish", wish));

    private static RehearsalStand Stand(Evening evening, Room room) => evening.Services.GetRequiredService<Web.Rehearsals.Rehearsals>().Of(room.State);

    /// <summary>A clock that somebody turns by hand.</summary>
    private sealed class Hands : TimeProvider
    {
        private long passed;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => passed;

        public void Pass(TimeSpan time) => passed += time.Ticks;
    }
}
