using System.Net.Http.Json;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

public sealed class CatchUpTests : LiveTest
{
    [Fact]
    public async Task After_an_absence_the_page_is_what_a_fresh_one_would_be()
    {
        var bram = await Host.JoinAsync("Bram", 1);
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        await Host.NoteAsync(bram, "Repair café");
        await anna.ShowsAsync("1 notes");
        await anna.DisconnectAsync();
        var note = ((BoardEvent.NoteAdded)(await Host.NoteAsync(bram, "Weg ermee")).Changes[0].Event).Note;
        await Host.NoteAsync(bram, "Moestuin");
        await Host.DeskAsync(id => new BoardCommand.HideNote(note) { Id = id });
        var brought = await anna.ConnectAsync();

        Assert.False(brought.Reload);
        Assert.Equal(await anna.FreshAsync(), anna.Html);
        Assert.Contains("Moestuin", anna.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(brought.Ops, o => o.Id == "phone-main");
    }

    [Fact]
    public async Task After_a_restart_the_whole_page_is_brought()
    {
        var (person, token) = await Host.EnterAsync("Anna", 1);
        await using (var before = await LivePage.Phone(Host, token).OpenAsync())
        {
            await Host.NoteAsync(person, "Repair café");
        }

        Host = await Host.RestartAsync();
        await using var anna = LivePage.Phone(Host, token);
        var brought = await anna.ConnectAsync();
        Assert.Equal(["phone-main", "count"], brought.Ops.Select(o => o.Id));
    }

    /// <summary>A storm found it: a page that woke missed a beat between leaving and joining, and the next one told it that it missed nothing.</summary>
    [Fact]
    public async Task A_page_that_asks_again_leaves_no_channel_and_one_that_moves_leaves_only_those_of_its_old_group()
    {
        var (person, token) = await Host.EnterAsync("Anna", 1);
        await using var anna = await LivePage.Phone(Host, token).OpenAsync();
        await anna.AskAgainAsync();
        Assert.Equal(0, Host.Departures);
        await Host.Room.SendAsync(new RosterCommand.ChooseGroup(new(2)) { Id = Guid.CreateVersion7() }, new Actor.Participant(person.Id));
        await anna.UntilAsync(_ => Host.Departures == 1);
        await Host.NoteAsync(person, "Repair café");
        await anna.ShowsAsync("1 notes");
    }

    [Fact]
    public async Task A_page_that_has_everything_is_brought_nothing()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        await anna.LoadAsync();
        var brought = await anna.ConnectAsync();
        Assert.Empty(brought.Ops);
        Assert.Equal(Host.Room.State.Version, brought.Version);
    }

    [Fact]
    public async Task A_page_of_another_build_has_to_load_again()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        Assert.True((await anna.ConnectAsync(build: "gisteren")).Reload);
    }

    [Fact]
    public async Task The_same_is_brought_over_http()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var version = Host.Room.State.Version;
        await Host.NoteAsync(await Host.JoinAsync("Bram", 1), "Repair café");
        var path = $"/w/{Host.Code}/catch-up?surface=phone&v={version}&build={Build.Id}";
        var brought = await anna.Http.GetFromJsonAsync<Brought>(path);
        Assert.Contains(brought!.Ops, o => o is Op.Put { List: "notes" } put && put.Html.Contains("Repair café", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_brings_what_the_command_changed_and_not_what_others_did_meanwhile()
    {
        var (anna, bram) = (await Host.JoinAsync("Anna", 1), await Host.JoinAsync("Bram", 1));
        var mine = await Host.NoteAsync(anna, "Van Anna");
        await Host.NoteAsync(bram, "Van Bram");
        var ops = await Host.Services.GetRequiredService<CatchUp>().BringAsync(Host.Room, Viewer.Phone(anna.Id), mine);

        Assert.Contains(ops, o => o is Op.Put put && put.Html.Contains("Van Anna", StringComparison.Ordinal));
        Assert.DoesNotContain(ops, o => o is Op.Put put && put.Html.Contains("Van Bram", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_groups_notes_and_hidden_ones_are_in_no_byte_of_a_phone()
    {
        await using var anna = await LivePage.PhoneAsync(Host, "Anna", 1);
        var version = Host.Room.State.Version;
        await Host.NoteAsync(await Host.JoinAsync("Cem", 2), "Alleen voor twee");
        var note = ((BoardEvent.NoteAdded)(await Host.NoteAsync(await Host.JoinAsync("Bram", 1), "Iets lelijks")).Changes[0].Event).Note;
        await Host.DeskAsync(id => new BoardCommand.HideNote(note) { Id = id });
        var page = await anna.Http.GetStringAsync(anna.Path);
        var brought = await anna.Http.GetStringAsync($"/w/{Host.Code}/catch-up?surface=phone&v={version}&build={Build.Id}");

        Assert.All([page, brought], bytes => Assert.DoesNotContain("Alleen voor twee", bytes, StringComparison.Ordinal));
        Assert.All([page, brought], bytes => Assert.DoesNotContain("Iets lelijks", bytes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Storms_of_taps_and_lost_connections_end_with_every_page_as_a_fresh_one()
    {
        var people = new List<(Person Person, LivePage Page)>();
        for (var n = 0; n < 4; n++)
        {
            var (person, token) = await Host.EnterAsync($"P{n}", (n % 2) + 1);
            people.Add((person, await LivePage.Phone(Host, token).OpenAsync()));
        }

        var random = new Random(20270312);
        for (var step = 0; step < 60; step++)
        {
            var (person, page) = people[random.Next(people.Count)];
            switch (random.Next(4))
            {
                case 0:
                    await page.DisconnectAsync();
                    await Host.NoteAsync(person, $"Intussen {step}");
                    await page.ConnectAsync();
                    break;
                case 1:
                    await Host.DeskAsync(id => new RosterCommand.MoveParticipant(person.Id, new(random.Next(1, 3))) { Id = id });
                    break;
                default:
                    await Host.NoteAsync(person, $"Tik {step}");
                    break;
            }
        }

        foreach (var (_, page) in people)
        {
            var fresh = await page.FreshAsync();
            await page.UntilAsync(p => p.Html == fresh);
            await page.DisposeAsync();
        }
    }
}
