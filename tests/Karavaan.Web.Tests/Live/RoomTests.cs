using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Live;

public sealed class RoomTests : IAsyncLifetime
{
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Nobody_hears_or_sees_anything_before_it_is_committed()
    {
        var anna = await host.JoinAsync("Anna", 1);
        Task<Outcome> answer;
        using (await host.Log.HoldAsync())
        {
            answer = host.NoteAsync(anna, "Repair café");
            await Task.Delay(100);
            Assert.False(answer.IsCompleted);
            Assert.Empty(host.Room.State.Workshop.Board.Notes);
        }

        Assert.True((await answer).IsAccepted);
        Assert.Single(host.Room.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task What_waits_during_a_slow_commit_is_committed_together()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var before = host.Log.Tries;
        Task<Outcome>[] answers;
        using (await host.Log.HoldAsync())
        {
            answers = [.. Enumerable.Range(0, 100).Select(n => host.NoteAsync(anna, $"Note {n}"))];
            await Task.Delay(100);
        }

        Assert.All(await Task.WhenAll(answers), a => Assert.True(a.IsAccepted));
        Assert.InRange(host.Log.Tries - before, 1, 3);
    }

    [Fact]
    public async Task A_disk_that_takes_50_ms_makes_large_batches_no_queue_and_keeps_the_order_of_the_log()
    {
        var people = new List<Person>();
        for (var i = 0; i < 40; i++)
        {
            people.Add(await host.JoinAsync($"Gast {i}", 1));
        }

        (host.Log.Delay, var before) = (TimeSpan.FromMilliseconds(50), host.Log.Tries);
        await Task.WhenAll(people.Select(async person =>
        {
            for (var i = 0; i < 5; i++)
            {
                var answer = await host.NoteAsync(person, $"{person.Name} {i}");
                Assert.Contains($"{person.Name} {i}", await WrittenAsync());
                Assert.True(answer.IsAccepted);
            }
        }));

        var written = await WrittenAsync();
        Assert.Equal(200, written.Count);
        var board = host.Room.State.Workshop.Board;
        Assert.Equal(written, board.NotesOfGroup[(new(1), new(1))].Select(id => board.Notes[id].Text));
        Assert.All(people, person => Assert.Equal(
            Enumerable.Range(0, 5).Select(i => $"{person.Name} {i}"), written.Where(text => text.StartsWith($"{person.Name} ", StringComparison.Ordinal))));
        Assert.InRange(host.Log.Tries - before, 5, 100);
    }

    [Fact]
    public async Task A_command_sent_again_gets_the_first_answer_also_after_a_restart()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        var first = await host.Room.SendAsync(note, by);
        var second = await host.Room.SendAsync(note, by);
        host = await host.RestartAsync();
        var third = await host.Room.SendAsync(note, by);

        Assert.False(first.IsRepeat);
        foreach (var repeat in (Outcome[])[second, third])
        {
            Assert.True(repeat.IsRepeat);
            Assert.Equal(first.Version, repeat.Version);
            Assert.Equal(first.Decision, repeat.Decision);
        }

        Assert.Single(host.Room.State.Workshop.Board.Notes);
    }

    [Fact]
    public async Task A_command_that_would_be_refused_now_still_gets_its_first_answer_after_a_restart()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        await host.Room.SendAsync(note, by);
        await host.DeskAsync(id => new ProgrammeCommand.LockStage(new(1)) { Id = id });
        host = await host.RestartAsync();

        Assert.True((await host.Room.SendAsync(note, by)).IsRepeat);
    }

    [Fact]
    public async Task The_same_command_twice_in_one_batch_happens_once()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        Task<Outcome>[] answers;
        using (await host.Log.HoldAsync())
        {
            _ = host.NoteAsync(anna, "Eerst dit");
            await Task.Delay(50);
            answers = [host.Room.SendAsync(note, by), host.Room.SendAsync(note, by)];
        }

        Assert.Equal([false, true], (await Task.WhenAll(answers)).Select(a => a.IsRepeat));
        Assert.Equal(2, host.Room.State.Workshop.Board.Notes.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_kept_so_the_same_command_may_succeed_later()
    {
        var anna = await host.JoinAsync("Anna");
        var (note, by) = (new BoardCommand.AddNote(new(1), "Repair café") { Id = Guid.CreateVersion7() }, new Actor.Participant(anna.Id));
        var refused = await host.Room.SendAsync(note, by);
        await host.Room.SendAsync(new RosterCommand.ChooseGroup(new(1)) { Id = Guid.CreateVersion7() }, by);
        var accepted = await host.Room.SendAsync(note, by);

        Assert.Equal(RefusalCode.GroupMissing, refused.Refusal?.Code);
        Assert.True(accepted is { IsAccepted: true, IsRepeat: false });
    }

    [Fact]
    public async Task The_state_after_a_restart_is_the_state_that_was()
    {
        var anna = await host.JoinAsync("Anna", 1);
        await host.NoteAsync(anna, "Repair café");
        await host.DeskAsync(id => new ProgrammeCommand.GoToStage(new(1), new(2)) { Id = id });
        var before = host.Room.State;
        host = await host.RestartAsync();
        var after = host.Room.State;

        Assert.Equal(before.Version, after.Version);
        Assert.Equal<Stage>([.. before.Workshop.Programme.Stages], [.. after.Workshop.Programme.Stages]);
        Assert.Equal(before.Workshop.Board.Notes.Values, after.Workshop.Board.Notes.Values);
        Assert.Equal(before.People.All.OrderBy(p => p.Id.Value), after.People.All.OrderBy(p => p.Id.Value));
    }

    [Fact]
    public async Task A_rounds_key_comes_with_its_opening_and_goes_with_its_reveal()
    {
        await host.DeskAsync(id => new CharterCommand.WriteArticle(new(1), "We delen onze cijfers.") { Id = id });
        await host.DeskAsync(id => new ProgrammeCommand.GoToStage(new(1), new(3)) { Id = id });
        var opened = await host.DeskAsync(id => new CharterCommand.OpenRound(new(1)) { Id = id });
        var round = ((Decision.Accepted)opened.Decision!).Events.OfType<CharterEvent.RoundOpened>().Single().Round;
        var key = await host.Room.RoundKeyAsync(round);
        var anna = await host.JoinAsync("Anna", 1);
        var choose = new CharterCommand.Choose(round, RoundSecret.BallotOf(key!, anna.Id), Choice.Consent, "") { Id = Guid.CreateVersion7() };
        Assert.True((await host.Room.SendAsync(choose, new Actor.Secret())).IsAccepted);
        var last = await LastAsync();
        host = await host.RestartAsync();
        Assert.Equal(key, await host.Room.RoundKeyAsync(round));
        await host.DeskAsync(id => new CharterCommand.RevealRound(round) { Id = id });

        Assert.Equal(32, key!.Length);
        Assert.Equal((new Actor.Secret(), DateTimeOffset.UnixEpoch), (last.By, last.At));
        Assert.Null(await host.Room.RoundKeyAsync(round));
        Assert.Null(await host.Services.GetRequiredService<RoundKeys>().FindAsync(round));
    }

    /// <summary>The notes on disk, in the order of the log.</summary>
    private async Task<List<string>> WrittenAsync()
    {
        var written = new List<string>();
        await foreach (var recorded in host.Log.ReadAsync(host.Room.State.Row.Id, 0))
        {
            if (recorded.Event is BoardEvent.NoteAdded note)
            {
                written.Add(note.Text);
            }
        }

        return written;
    }

    private async Task<Recorded> LastAsync()
    {
        Recorded? last = null;
        await foreach (var recorded in host.Log.ReadAsync(host.Room.State.Row.Id, 0))
        {
            last = recorded;
        }

        return last!;
    }
}
