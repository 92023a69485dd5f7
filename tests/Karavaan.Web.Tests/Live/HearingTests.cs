using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Live;

/// <summary>Who hears what happens, and who hears it no more.</summary>
public sealed class HearingTests : LiveTest
{
    [Fact]
    public async Task Both_phones_of_one_person_hear_and_leaving_with_one_keeps_the_other()
    {
        var (person, token) = await Host.EnterAsync("Anna", 1);
        await using var one = await LivePage.Phone(Host, token).OpenAsync();
        await using var two = await LivePage.Phone(Host, token).OpenAsync();
        await Host.NoteAsync(person, "Repair café");
        await one.ShowsAsync("Repair café");
        await two.ShowsAsync("Repair café");
        await one.DisconnectAsync();
        await Host.NoteAsync(person, "Moestuin");
        await two.ShowsAsync("Moestuin");
    }

    [Fact]
    public async Task Who_changes_group_hears_the_new_group_and_no_longer_the_old_one()
    {
        var (anna, token) = await Host.EnterAsync("Anna", 1);
        var (bram, cem) = (await Host.JoinAsync("Bram", 1), await Host.JoinAsync("Cem", 2));
        await using var phone = await LivePage.Phone(Host, token).OpenAsync();
        await Host.NoteAsync(bram, "Van groep een");
        await phone.ShowsAsync("Van groep een");
        await Host.DeskAsync(id => new RosterCommand.MoveParticipant(anna.Id, new(2)) { Id = id });
        await phone.ShowsAsync("Anna in 2");
        await Host.NoteAsync(bram, "Nog van een");
        await Host.NoteAsync(cem, "Van groep twee");
        await phone.ShowsAsync("Van groep twee");

        Assert.DoesNotContain(phone.Messages, m => m.Ops.OfType<Op.Put>().Any(p => p.Html.Contains("Nog van een", StringComparison.Ordinal)));
        var fresh = await phone.FreshAsync();
        await phone.UntilAsync(p => p.Html == fresh);
    }

    [Fact]
    public async Task A_phone_of_another_language_loads_again_and_then_speaks_it()
    {
        var (anna, token) = await Host.EnterAsync("", 1);
        await using var phone = await LivePage.Phone(Host, token).OpenAsync();
        Assert.Contains("Deelnemer 1 in 1", phone.Html, StringComparison.Ordinal);
        await Host.Room.SendAsync(
            new RosterCommand.ChangePerson(anna.Id) { Id = Guid.CreateVersion7() },
            new Actor.Participant(anna.Id),
            new SideWrite.SavePerson(anna with { Language = "de" }));
        await phone.UntilAsync(p => p.MustReload);
        await phone.ShowsAsync("Teilnehmende 1 in 1");
    }

    [Fact]
    public async Task Who_is_taken_out_hears_nothing_more_but_to_load_again()
    {
        var (anna, token) = await Host.EnterAsync("Anna", 1);
        var bram = await Host.JoinAsync("Bram", 1);
        await using var phone = await LivePage.Phone(Host, token).OpenAsync();
        await Host.DeskAsync(id => new RosterCommand.RemoveParticipant(anna.Id) { Id = id });
        await phone.UntilAsync(p => p.MustReload);
        var heard = phone.Messages.Count;
        await Host.NoteAsync(bram, "Niet voor Anna");
        await Task.Delay(300);
        Assert.Equal(heard, phone.Messages.Count);
    }

    [Fact]
    public async Task What_the_desk_hides_leaves_every_page()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        var note = await Host.NoteAsync(await Host.JoinAsync("Bram", 1), "Iets lelijks");
        await anna.ShowsAsync("Iets lelijks");
        await screen.ShowsAsync("Iets lelijks");
        var id = ((BoardEvent.NoteAdded)note.Changes[0].Event).Note;
        await Host.DeskAsync(command => new BoardCommand.HideNote(id) { Id = command });
        await anna.UntilAsync(p => !p.Html.Contains("Iets lelijks", StringComparison.Ordinal));
        await screen.UntilAsync(p => !p.Html.Contains("Iets lelijks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Screens_that_show_another_address_load_again_and_phones_do_not()
    {
        await using var anna = await (await LivePage.PhoneAsync(Host, "Anna", 1)).OpenAsync();
        await using var screen = await (await LivePage.ScreenAsync(Host)).OpenAsync();
        await Host.Rooms.TellAsync(HubMessage.Reload, Surface.Screen);
        await screen.UntilAsync(page => page.MustReload);
        await Host.NoteAsync(await Host.JoinAsync("Bram", 1), "Repair café");
        await anna.ShowsAsync("Repair café");
        Assert.False(anna.MustReload);
    }

    [Fact]
    public async Task The_desk_knows_who_is_here()
    {
        await using var desk = await (await LivePage.DeskAsync(Host)).OpenAsync();
        var (anna, token) = await Host.EnterAsync("Anna", 1);
        var phone = await LivePage.Phone(Host, token).OpenAsync();
        await desk.UntilAsync(d => d.Here is [var one] && one == anna.Id.Value.ToString());
        await phone.DisposeAsync();
        await desk.UntilAsync(d => d.Here.Length == 0);
    }
}
