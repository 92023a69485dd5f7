using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Companions;

/// <summary>
/// Random evenings over HTTP with phones that two and three people share, one of somebody's own, and two people without a phone at the
/// desk. Phones go from hand to hand, queues empty themselves late and twice. Whatever was answered 'saved' is there once, and of who it
/// was sent for.
/// </summary>
public sealed class SharedStormTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Nothing_counts_twice_and_everything_lands_with_the_right_person(int seed)
    {
        await using var evening = await Evening.StartAsync();
        var hall = await SharedHall.OpenAsync(evening, seed);
        foreach (var stage in (int[])[1, 3, 4, 5, 6, 9, 11, 12])
        {
            await hall.PrepareAsync(stage);
            for (var round = 0; round < 4; round++)
            {
                await hall.StormAsync(stage);
            }
        }

        Assert.True(hall.Told.IsRich);
        Landed(evening.Workshop, hall.Told);
        await evening.RestartAsync();
        Landed(evening.Workshop, hall.Told);
        await BelongsAsync(evening, hall);
    }

    private static void Landed(Workshop workshop, Told told)
    {
        var charter = workshop.Charter;
        foreach (var who in workshop.Roster.Present.Select(person => person.Id))
        {
            foreach (var stage in (StageId[])[new(1), new(12)])
            {
                Assert.Equal(told.Answers.GetValueOrDefault((who, stage)), workshop.Board.AnswerOf(stage, 0, who)?.Text);
            }

            Assert.Equal(told.Count(who, "theme dot"), workshop.Board.ThemeDotsIn(new(3)).GivenBy(who).Count);
            Assert.Equal(told.Count(who, "dot"), workshop.Board.DotsIn(new(5)).GivenBy(who).Count);
            Assert.Equal(
                told.Notes.Where(note => note.Who == who).Select(note => note.Text).Order(StringComparer.Ordinal),
                workshop.Board.Notes.Values.Where(note => note.By == who).Select(note => note.Text).Order(StringComparer.Ordinal));
            Assert.Equal(told.Places.GetValueOrDefault(who), workshop.Quadrants.In(new(6)).GetValueOrDefault(who)?.Today?.X);
            Assert.Equal(told.Count(who, "signature") > 0, charter.Signatures.ContainsKey(who));
            Assert.Equal(told.Ready.Where(tick => tick.Who == who).Select(tick => tick.Stage).ToHashSet(), workshop.Roster.Find(who)!.ReadyIn.ToHashSet());
        }

        // Secret choices have no name: each chooser counts once, whatever they chose last.
        Assert.Equal(told.Choosers, Assert.Single(charter.Rounds.Values).Ballots.Count);
    }

    /// <summary>The log says of every act who it was, and for those without a phone who entered it.</summary>
    private static async Task BelongsAsync(Evening evening, SharedHall hall)
    {
        var fleur = evening.Room.State.Row.Owner;
        await foreach (var recorded in evening.Services.GetRequiredService<EventLog>().ReadAsync(evening.Room.State.Row.Id, 0))
        {
            if (AuthorOf(recorded.Event) is { } who)
            {
                Assert.Equal(new Actor.Participant(who) { EnteredBy = hall.IsAtTheDesk(who) ? fleur : null }, recorded.By);
            }
            else if (recorded.Event is CharterEvent.ChoiceMade)
            {
                Assert.IsType<Actor.Secret>(recorded.By);
            }
        }

        var marked = evening.Workshop.Board.Notes.Values.Where(note => note.IsByDesk).Select(note => note.By);
        Assert.Equal(evening.Workshop.Board.Notes.Values.Select(note => note.By).Where(hall.IsAtTheDesk), marked);
    }

    private static ParticipantId? AuthorOf(WorkshopEvent happened) => happened switch
    {
        BoardEvent.AnswerGiven e => e.By,
        BoardEvent.NoteAdded e => e.By,
        BoardEvent.DotGiven e => e.By,
        BoardEvent.ThemeDotGiven e => e.By,
        Karavaan.Domain.Quadrants.QuadrantEvent.Placed e => e.By,
        CharterEvent.CharterSigned e => e.By,
        RosterEvent.ReadyTicked e => e.Participant,
        _ => null,
    };
}
