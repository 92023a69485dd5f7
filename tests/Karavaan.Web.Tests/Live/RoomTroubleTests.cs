using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Live;

/// <summary>What a room does when its log fails, or when somebody else wrote first.</summary>
public sealed class RoomTroubleTests : IAsyncLifetime
{
    private LiveHost host = null!;

    public async Task InitializeAsync() => host = await LiveHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_log_that_fails_a_while_is_tried_again()
    {
        var anna = await host.JoinAsync("Anna", 1);
        host.Log.Failures = 4;
        Assert.True((await host.NoteAsync(anna, "Repair café")).IsAccepted);
    }

    [Fact]
    public async Task A_log_that_keeps_failing_is_said_and_changes_nothing()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var before = host.Room.State;
        host.Log.Failures = 5;
        Assert.True((await host.NoteAsync(anna, "Repair café")).IsFailed);
        Assert.Same(before, host.Room.State);
        Assert.True((await host.NoteAsync(anna, "Repair café")).IsAccepted);
    }

    [Fact]
    public async Task One_command_that_cannot_be_saved_keeps_no_other_from_it()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var notes = Enumerable.Range(1, 6).Select(n => new BoardCommand.AddNote(new(1), $"Kaartje {n}") { Id = Guid.CreateVersion7() }).ToList();
        host.Log.Unsavable = notes[2].Id;
        Task<Outcome[]> sending;
        using (await host.Log.HoldAsync())
        {
            sending = Task.WhenAll(notes.Select(note => host.Room.SendAsync(note, new Actor.Participant(anna.Id))));
        }

        var answers = await sending;
        Assert.Equal([true, true, false, true, true, true], answers.Select(a => a.IsAccepted));
        Assert.True(answers[2].IsFailed);
        Assert.Equal(5, host.Room.State.Workshop.Board.Notes.Count);
    }

    [Fact]
    public async Task When_somebody_else_wrote_first_the_command_is_decided_again_on_what_they_wrote()
    {
        var anna = await host.JoinAsync("Anna", 1);
        var elsewhere = new Recorded(new ProgrammeEvent.StageLocked(new(1)), LiveHost.Desk, DateTimeOffset.UtcNow);
        await host.Log.AppendAsync(new(
            host.Room.State.Row.Id, host.Room.State.Version, [new(Guid.CreateVersion7(), LiveHost.Desk, [elsewhere], [])]));

        Assert.Equal(RefusalCode.StageLocked, (await host.NoteAsync(anna, "Te laat")).Refusal?.Code);
    }
}
