using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Live;

/// <summary>What a room does when its log fails, or when somebody else wrote first.</summary>
public sealed class RoomTroubleTests : LiveTest
{
    [Fact]
    public async Task A_log_that_fails_a_while_is_tried_again()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        Host.Log.Failures = 4;
        Assert.True((await Host.NoteAsync(anna, "Repair café")).IsAccepted);
    }

    [Fact]
    public async Task A_log_that_keeps_failing_is_said_and_changes_nothing()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var before = Host.Room.State;
        Host.Log.Failures = 5;
        Assert.True((await Host.NoteAsync(anna, "Repair café")).IsFailed);
        Assert.Same(before, Host.Room.State);
        Assert.True((await Host.NoteAsync(anna, "Repair café")).IsAccepted);
    }

    [Fact]
    public async Task One_command_that_cannot_be_saved_keeps_no_other_from_it()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var notes = Enumerable.Range(1, 6).Select(n => new BoardCommand.AddNote(new(1), $"Kaartje {n}") { Id = Guid.CreateVersion7() }).ToList();
        Host.Log.Unsavable = notes[2].Id;
        Task<Outcome[]> sending;
        using (await Host.Log.HoldAsync())
        {
            sending = Task.WhenAll(notes.Select(note => Host.Room.SendAsync(note, new Actor.Participant(anna.Id))));
        }

        var answers = await sending;
        Assert.Equal([true, true, false, true, true, true], answers.Select(a => a.IsAccepted));
        Assert.True(answers[2].IsFailed);
        Assert.Equal(5, Host.Room.State.Workshop.Board.Notes.Count);
    }

    [Fact]
    public async Task When_somebody_else_wrote_first_the_command_is_decided_again_on_what_they_wrote()
    {
        var anna = await Host.JoinAsync("Anna", 1);
        var elsewhere = new Recorded(new ProgrammeEvent.StageLocked(new(1)), LiveHost.Desk, DateTimeOffset.UtcNow);
        await Host.Log.AppendAsync(new(
            Host.Room.State.Row.Id, Host.Room.State.Version, [new(Guid.CreateVersion7(), LiveHost.Desk, [elsewhere], [])]));

        Assert.Equal(RefusalCode.StageLocked, (await Host.NoteAsync(anna, "Te laat")).Refusal?.Code);
    }
}
