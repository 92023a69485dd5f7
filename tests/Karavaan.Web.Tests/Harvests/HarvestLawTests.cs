using CsCheck;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Tests.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.People;
using static Karavaan.Web.Tests.Live.Laboratory;

namespace Karavaan.Web.Tests.Harvests;

/// <summary>A random harvest: no event changes a page without saying so, and what may not be seen is on no page.</summary>
public sealed class HarvestLawTests
{
    [Fact]
    public void Every_event_of_a_harvest_touches_every_page_that_it_changes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, HarvestSteps.Begins(), HarvestSteps.All, length: 50, iterations: 14);
    }

    [Fact]
    public void The_same_holds_in_a_large_hall_where_phones_hold_a_part_of_the_notes()
    {
        using var app = new App();
        FragmentLaw.Check(app.Services, HarvestSteps.BeginsLarge(), HarvestSteps.All, length: 40, iterations: 8);
    }

    [Fact]
    public void Nothing_that_waits_or_is_hidden_reaches_the_screen_or_the_harvest_of_a_phone()
    {
        using var app = new App();
        HarvestSteps.All.List[1, 60].Sample(steps => Play(app.Services, HarvestSteps.Begins(), steps), iter: 20, threads: 1);
        HarvestSteps.All.List[1, 60].Sample(steps => Play(app.Services, HarvestSteps.BeginsLarge(), steps), iter: 10, threads: 1);
    }

    private static void Play(IServiceProvider services, RoomState state, IEnumerable<Func<Workshop, (Command Command, Actor By)?>> steps)
    {
        state = state with { Workshop = Do(state.Workshop, Domain.Tests.Cast.Orders.SwitchApproval(true), Fleur) };
        foreach (var step in steps)
        {
            if (step(state.Workshop) is var (command, by))
            {
                state = state with { Workshop = Do(state.Workshop, command, by) };
            }
        }

        foreach (var stage in new[] { InHarvest, InThemes, InWelcome })
        {
            var moved = state with { Workshop = Do(state.Workshop, Domain.Tests.Cast.Orders.Go(state.Workshop.Programme.Current, stage), Fleur) };
            Assert.All(Unseen(moved.Workshop.Board), text => Assert.DoesNotContain($">{text}<", Draw(services, moved, Viewer.Screen), StringComparison.Ordinal));
        }

        var elsewhere = state.Workshop.Roster.Find(BramId)?.Group is { } own ? UnseenLines(state.Workshop.Board, own) : UnseenLines(state.Workshop.Board, null);
        Assert.All(
            [.. Unseen(state.Workshop.Board).Except(UnseenLines(state.Workshop.Board, null)), .. elsewhere],
            text => Assert.DoesNotContain($">{text}<", Draw(services, state, Viewer.Phone(BramId)), StringComparison.Ordinal));
    }

    private static IEnumerable<string> Unseen(Board board) =>
    [
        .. board.Notes.Values.Where(n => n.IsHidden).Select(n => n.Text).Except(board.Notes.Values.Where(n => !n.IsHidden).Select(n => n.Text)),
        .. UnseenLines(board, null),
        .. board.WaitingAnswers().Select(w => w.Answer.Text).Except(board.Answers.Values.SelectMany(a => a.Values).Where(a => !a.IsHidden).Select(a => a.Text)),
    ];

    /// <summary>Lines that are hidden from the screen; with a group, only those that its own phones may not show either.</summary>
    private static IEnumerable<string> UnseenLines(Board board, GroupId? reader) =>
        board.Harvest.Values.Where(l => l.IsHidden && (l.Group != reader || l.WaitingSince is null)).Select(l => l.Text)
            .Except(board.Harvest.Values.Where(l => !l.IsHidden || (l.Group == reader && l.WaitingSince is not null)).Select(l => l.Text));
}
