using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

public sealed class BeatTests : IAsyncLifetime
{
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_hundred_taps_within_a_beat_are_one_message()
    {
        var anna = await host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        using (await host.Log.HoldAsync())
        {
            var notes = Enumerable.Range(0, 100).Select(n => host.NoteAsync(anna, $"Note {n}")).ToList();
            await Task.Delay(100);
            Assert.Empty(screen.Messages);
        }

        await screen.ShowsAsync("100 notes");
        Assert.Equal(100, screen.Messages.Sum(m => m.Ops.OfType<Op.Put>().Count()));
        Assert.InRange(screen.Messages.Count, 1, 2);
    }

    [Fact]
    public async Task Slow_counts_reach_phones_at_most_once_a_second()
    {
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 1)).OpenAsync();
        var bram = await host.JoinAsync("Bram", 2);
        var start = Stopwatch.GetTimestamp();
        for (var n = 0; n < 10; n++)
        {
            await host.NoteAsync(bram, $"Note {n}");
            await Task.Delay(50);
        }

        await anna.ShowsAsync("10 notes");
        var seconds = (int)Math.Ceiling(Stopwatch.GetElapsedTime(start).TotalSeconds);
        Assert.InRange(anna.Messages.Count(m => m.Ops.Any(o => o.Id == "count")), 1, seconds);
    }

    [Fact]
    public async Task A_message_claims_no_more_than_was_sent_before_it()
    {
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 1)).OpenAsync();
        var bram = await host.JoinAsync("Bram", 1);
        var before = host.Room.State.Version;
        await host.NoteAsync(bram, "Repair café");
        await anna.ShowsAsync("Repair café");
        Assert.All(anna.Messages, m => Assert.True(m.Version <= before, "the count of this note is still to come"));
        await anna.ShowsAsync("1 notes");
    }

    [Fact]
    public async Task Screens_that_show_another_address_load_again_and_phones_do_not()
    {
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 1)).OpenAsync();
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        await host.Rooms.TellAsync(HubMessage.Reload, Surface.Screen);
        await screen.UntilAsync(page => page.MustReload);
        await host.NoteAsync(await host.JoinAsync("Bram", 1), "Repair café");
        await anna.ShowsAsync("Repair café");
        Assert.False(anna.MustReload);
    }

    [Fact]
    public async Task Both_phones_of_one_person_hear_and_leaving_with_one_keeps_the_other()
    {
        var (person, token) = await host.EnterAsync("Anna", 1);
        await using var one = await LivePage.Phone(host, token).OpenAsync();
        await using var two = await LivePage.Phone(host, token).OpenAsync();
        await host.NoteAsync(person, "Repair café");
        await one.ShowsAsync("Repair café");
        await two.ShowsAsync("Repair café");
        await one.DisconnectAsync();
        await host.NoteAsync(person, "Moestuin");
        await two.ShowsAsync("Moestuin");
    }

    [Fact]
    public async Task Who_changes_group_hears_the_new_group_and_no_longer_the_old_one()
    {
        var (anna, token) = await host.EnterAsync("Anna", 1);
        var (bram, cem) = (await host.JoinAsync("Bram", 1), await host.JoinAsync("Cem", 2));
        await using var phone = await LivePage.Phone(host, token).OpenAsync();
        await host.NoteAsync(bram, "Van groep een");
        await phone.ShowsAsync("Van groep een");
        await host.DeskAsync(id => new RosterCommand.MoveParticipant(anna.Id, new(2)) { Id = id });
        await phone.ShowsAsync("Anna in 2");
        await host.NoteAsync(bram, "Nog van een");
        await host.NoteAsync(cem, "Van groep twee");
        await phone.ShowsAsync("Van groep twee");

        Assert.DoesNotContain(phone.Messages, m => m.Ops.OfType<Op.Put>().Any(p => p.Html.Contains("Nog van een", StringComparison.Ordinal)));
        var fresh = await phone.FreshAsync();
        await phone.UntilAsync(p => p.Html == fresh);
    }

    [Fact]
    public async Task A_phone_of_another_language_loads_again_and_then_speaks_it()
    {
        var (anna, token) = await host.EnterAsync("", 1);
        await using var phone = await LivePage.Phone(host, token).OpenAsync();
        Assert.Contains("Deelnemer 1 in 1", phone.Html, StringComparison.Ordinal);
        await host.Room.SendAsync(
            new RosterCommand.ChangePerson(anna.Id) { Id = Guid.CreateVersion7() },
            new Actor.Participant(anna.Id),
            new SideWrite.SavePerson(anna with { Language = "de" }));
        await phone.UntilAsync(p => p.MustReload);
        await phone.ShowsAsync("Teilnehmende 1 in 1");
    }

    [Fact]
    public async Task Who_is_taken_out_hears_nothing_more_but_to_load_again()
    {
        var (anna, token) = await host.EnterAsync("Anna", 1);
        var bram = await host.JoinAsync("Bram", 1);
        await using var phone = await LivePage.Phone(host, token).OpenAsync();
        await host.DeskAsync(id => new RosterCommand.RemoveParticipant(anna.Id) { Id = id });
        await phone.UntilAsync(p => p.MustReload);
        var heard = phone.Messages.Count;
        await host.NoteAsync(bram, "Niet voor Anna");
        await Task.Delay(300);
        Assert.Equal(heard, phone.Messages.Count);
    }

    [Fact]
    public async Task What_the_desk_hides_leaves_every_page()
    {
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 1)).OpenAsync();
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        var note = await host.NoteAsync(await host.JoinAsync("Bram", 1), "Iets lelijks");
        await anna.ShowsAsync("Iets lelijks");
        await screen.ShowsAsync("Iets lelijks");
        var id = ((BoardEvent.NoteAdded)note.Changes[0].Event).Note;
        await host.DeskAsync(command => new BoardCommand.HideNote(id) { Id = command });
        await anna.UntilAsync(p => !p.Html.Contains("Iets lelijks", StringComparison.Ordinal));
        await screen.UntilAsync(p => !p.Html.Contains("Iets lelijks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_stops_reading_slows_nobody()
    {
        var (bram, token) = await host.EnterAsync("Bram", 1);
        var cem = await host.JoinAsync("Cem", 2);
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => host.NoteAsync(bram, new string('x', 280))));
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 2)).OpenAsync();
        await using var desk = await (await LivePage.DeskAsync(host)).OpenAsync();
        using var deaf = await DeafAsync(token.Text);
        await desk.UntilAsync(d => IsHere(d, bram));
        var longest = TimeSpan.Zero;
        for (var n = 0; n < 25; n++)
        {
            // Some 400 kB for the page that doesn't read, a few bytes for the other one.
            var since = Stopwatch.GetTimestamp();
            await host.DeskAsync(id => new ProgrammeCommand.GoToStage(new((n % 2) + 1), new(((n + 1) % 2) + 1)) { Id = id });
            await anna.ShowsAsync($"stage {((n + 1) % 2) + 1}");
            var took = Stopwatch.GetElapsedTime(since);
            longest = took > longest ? took : longest;
        }

        // Nobody waited until the server gave the deaf one up.
        Assert.True(longest < LiveEndpoints.SendTimeout, $"{longest}");

        await host.NoteAsync(cem, "En toch verder");
        await anna.ShowsAsync("En toch verder");

        // It never said goodbye: the server gave it up because nothing could be sent to it any more.
        await desk.UntilAsync(d => !IsHere(d, bram));
        static bool IsHere(LivePage desk, Person who) => desk.Here.Contains(who.Id.Value.ToString());
    }

    [Fact]
    public async Task Nothing_is_drawn_for_an_audience_that_nobody_belongs_to()
    {
        var probe = host.Services.GetServices<Fragment>().OfType<ProbeFragment>().Single();
        var anna = await host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        await host.NoteAsync(anna, "Zonder begeleider");
        await screen.ShowsAsync("Zonder begeleider");
        Assert.Equal(0, probe.Draws);
        await using var desk = await (await LivePage.DeskAsync(host)).OpenAsync();
        await host.NoteAsync(anna, "Met begeleider");
        await desk.UntilAsync(d => d.Messages.Count > 0);
        Assert.Equal(1, probe.Draws);
    }

    [Fact]
    public async Task A_fragment_that_can_not_be_drawn_silences_no_other()
    {
        var anna = await host.JoinAsync("Anna", 1);
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        await host.NoteAsync(anna, "Breek");
        await screen.ShowsAsync("Breek");
        await host.NoteAsync(anna, "En verder");
        await screen.ShowsAsync("En verder");
    }

    [Fact]
    public async Task The_desk_knows_who_is_here()
    {
        await using var desk = await (await LivePage.DeskAsync(host)).OpenAsync();
        var (anna, token) = await host.EnterAsync("Anna", 1);
        var phone = await LivePage.Phone(host, token).OpenAsync();
        await desk.UntilAsync(d => d.Here is [var one] && one == anna.Id.Value.ToString());
        await phone.DisposeAsync();
        await desk.UntilAsync(d => d.Here.Length == 0);
    }

    [Fact]
    public async Task What_is_shown_in_passing_goes_ten_times_a_second_and_the_newest_wins()
    {
        await using var screen = await (await LivePage.ScreenAsync(host)).OpenAsync();
        await using var anna = await (await LivePage.PhoneAsync(host, "Anna", 1)).OpenAsync();
        for (var n = 0; n <= 200; n++)
        {
            await anna.PassAsync("writing", $"{n}");
            await anna.PassAsync("unknown", $"{n}");
        }

        await screen.UntilAsync(s => s.Passed.Contains("writing 200"));
        Assert.InRange(screen.Passed.Count, 1, 10);
        Assert.DoesNotContain(screen.Passed, p => p.StartsWith("unknown", StringComparison.Ordinal));
        Assert.Empty(anna.Passed);
    }

    /// <summary>A phone that says it listens and then reads nothing at all.</summary>
    private async Task<ClientWebSocket> DeafAsync(string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"{LiveCookies.Participant}={token}");
        socket.Options.SetRequestHeader("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(new($"ws://{host.Address.Authority}/w/{host.Code}/live?surface=phone"), default);
        const string End = "\u001e";
        var catchUp = $$"""{"type":1,"invocationId":"1","target":"CatchUp","arguments":[0,"{{Build.Id}}"]}""";
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + End + catchUp + End), WebSocketMessageType.Text, true, default);
        return socket;
    }
}
