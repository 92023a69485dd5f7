using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

public sealed class RoomTests : LiveTest
{
    [Fact]
    public async Task Nobody_hears_or_sees_anything_before_it_is_committed()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        Task<Outcome> answer;
        using (await Host.Log.HoldAsync())
        {
            answer = Host.NoteAsync(anna, "Repair café");
            await Task.Delay(100);
            Assert.False(answer.IsCompleted);
            Assert.Empty(Host.Room.State.Workshop.Board.Notes);
        }

        Assert.True((await answer).IsAccepted);
        Assert.Single(Host.Room.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task What_waits_during_a_slow_commit_is_committed_together()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var before = Host.Log.Tries;
        Task<Outcome>[] answers;
        using (await Host.Log.HoldAsync())
        {
            answers = [.. Enumerable.Range(0, 100).Select(n => Host.NoteAsync(anna, $"Note {n}"))];
            await Task.Delay(100);
        }

        Assert.All(await Task.WhenAll(answers), a => Assert.True(a.IsAccepted));
        Assert.InRange(Host.Log.Tries - before, 1, 3);
    }

    [Fact]
    public async Task A_disk_that_takes_50_ms_makes_large_batches_no_queue_and_keeps_the_order_of_the_log()
    {
        var people = new List<Person>();
        for (var i = 0; i < 40; i++)
        {
            people.Add(await Host.JoinAsync($"Gast {i}", 1));
        }

        (Host.Log.Delay, var before) = (TimeSpan.FromMilliseconds(50), Host.Log.Tries);
        await Task.WhenAll(people.Select(async person =>
        {
            for (var i = 0; i < 5; i++)
            {
                var answer = await Host.NoteAsync(person, $"{person.Name} {i}");
                Assert.Contains($"{person.Name} {i}", await WrittenAsync());
                Assert.True(answer.IsAccepted);
            }
        }));

        var written = await WrittenAsync();
        Assert.Equal(200, written.Count);
        var board = Host.Room.State.Workshop.Board;
        Assert.Equal(written, board.NotesOfGroup[(new(1), new(1))].Select(id => board.Notes[id].Text));
        Assert.All(people, person => Assert.Equal(
            Enumerable.Range(0, 5).Select(i => $"{person.Name} {i}"), written.Where(text => text.StartsWith($"{person.Name} ", StringComparison.Ordinal))));
        Assert.InRange(Host.Log.Tries - before, 5, 100);
    }

    [Fact]
    public async Task A_command_sent_again_gets_the_first_answer_also_after_a_restart()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        var first = await Host.Room.SendAsync(note, by);
        var second = await Host.Room.SendAsync(note, by);
        Host = await Host.RestartAsync();
        var third = await Host.Room.SendAsync(note, by);

        Assert.False(first.IsRepeat);
        foreach (var repeat in (Outcome[])[second, third])
        {
            Assert.True(repeat.IsRepeat);
            Assert.Equal(first.Version, repeat.Version);
            Assert.Equal(first.Decision, repeat.Decision);
        }

        Assert.Single(Host.Room.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task A_command_that_would_be_refused_now_still_gets_its_first_answer_after_a_restart()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        await Host.Room.SendAsync(note, by);
        await Host.DeskAsync(id => new ProgrammeCommand.LockStage(new(1)) { Id = id });
        Host = await Host.RestartAsync();

        Assert.True((await Host.Room.SendAsync(note, by)).IsRepeat);
    }

    [Fact]
    public async Task The_same_command_twice_in_one_batch_happens_once()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        Task<Outcome>[] answers;
        using (await Host.Log.HoldAsync())
        {
            _ = Host.NoteAsync(anna, "Eerst dit");
            await Task.Delay(50);
            answers = [Host.Room.SendAsync(note, by), Host.Room.SendAsync(note, by)];
        }

        Assert.Equal([false, true], (await Task.WhenAll(answers)).Select(a => a.IsRepeat));
        Assert.Equal(2, Host.Room.State.Workshop.Board.Notes.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_so_the_same_command_may_succeed_later()
    {
        var anna = await Host.JoinAsync("Anna");
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        var refused = await Host.Room.SendAsync(note, by);
        await Host.Room.SendAsync(new RosterCommand.ChooseGroup(new(1)) { Id = Guid.CreateVersion7() }, by);
        var accepted = await Host.Room.SendAsync(note, by);

        Assert.Equal(RefusalCode.GroupMissing, refused.Refusal?.Code);
        Assert.True(accepted is { IsAccepted: true, IsRepeat: false });
    }

    [Fact]
    public async Task The_state_after_a_restart_is_the_state_that_was()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        await Host.NoteAsync(anna, "Repair café");
        await Host.DeskAsync(id => new ProgrammeCommand.GoToStage(new(1), new(2)) { Id = id });
        var before = Host.Room.State;
        Host = await Host.RestartAsync();
        var after = Host.Room.State;

        Assert.Equal(before.Version, after.Version);
        Assert.Equal<Stage>([.. before.Workshop.Programme.Stages], [.. after.Workshop.Programme.Stages]);
        Assert.Equal(before.Workshop.Board.Notes.Values, after.Workshop.Board.Notes.Values);
        Assert.Equal(before.People.All.OrderBy(p => p.Id.Value), after.People.All.OrderBy(p => p.Id.Value));
    }

    [Fact]
    public async Task A_rounds_key_comes_with_its_opening_and_goes_with_its_reveal()
    {
        await Host.DeskAsync(id => new CharterCommand.WriteArticle(new(1), "We delen onze cijfers.") { Id = id });
        await Host.DeskAsync(id => new ProgrammeCommand.GoToStage(new(1), new(3)) { Id = id });
        var opened = await Host.DeskAsync(id => new CharterCommand.OpenRound(new(1)) { Id = id });
        var round = ((Decision.Accepted)opened.Decision!).Events.OfType<CharterEvent.RoundOpened>().Single().Round;
        var key = await Host.Room.RoundKeyAsync(round);
        var anna = await Host.JoinAsync("Anna", 1);
        var choose = new CharterCommand.Choose(round, RoundSecret.BallotOf(key!, anna.Id), Choice.Consent, "") { Id = Guid.CreateVersion7() };
        Assert.True((await Host.Room.SendAsync(choose, new Actor.Secret())).IsAccepted);
        var last = await LastAsync();
        Host = await Host.RestartAsync();
        Assert.Equal(key, await Host.Room.RoundKeyAsync(round));
        await Host.DeskAsync(id => new CharterCommand.RevealRound(round) { Id = id });

        Assert.Equal(32, key!.Length);
        Assert.Equal((new Actor.Secret(), DateTimeOffset.UnixEpoch), (last.By, last.At));
        Assert.Null(await Host.Room.RoundKeyAsync(round));
        Assert.Null(await Host.Services.GetRequiredService<RoundKeys>().FindAsync(round));
    }

    /// <summary>The notes on disk, in the order of the log.</summary>
    private async Task<List<string>> WrittenAsync() =>
        await Host.Log.ReadAsync(Host.Room.State.Row.Id, 0).Select(recorded => recorded.Event).OfType<BoardEvent.NoteAdded>().Select(note => note.Text).ToListAsync();

    private async Task<Recorded> LastAsync() => await Host.Log.ReadAsync(Host.Room.State.Row.Id, 0).LastAsync();
}
