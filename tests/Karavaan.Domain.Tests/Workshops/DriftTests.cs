using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>How late the evening is. The story is planned for its template's minutes, the themes for theirs.</summary>
public class DriftTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void While_people_arrive_nothing_is_late()
    {
        var evening = Evening.Started().After(TimeSpan.FromHours(5));
        Assert.Equal(TimeSpan.Zero, Minutes(evening));
        Assert.Equal(TimeSpan.Zero, Minutes(evening.In(InStory)));
    }

    [Fact]
    public void A_running_stage_counts_as_its_timer_says_and_grows_after_its_end()
    {
        var evening = Evening.Started().In(InStory).Given(Fleur, ExtendTimer(InStory, 3 * minute));
        Assert.Equal(3 * minute, Minutes(evening));
        Assert.Equal(3 * minute, Minutes(evening.After(2 * minute)));
        Assert.Equal(7 * minute, Minutes(evening.After(Planned(evening, InStory) + 5 * minute)));
    }

    [Fact]
    public void A_paused_stage_grows_with_the_clock()
    {
        var evening = Evening.Started().In(InStory).After(2 * minute).Given(Fleur, PauseTimer(InStory));
        Assert.Equal(TimeSpan.Zero, Minutes(evening));
        Assert.Equal(4 * minute, Minutes(evening.After(4 * minute)));
    }

    [Fact]
    public void A_stage_that_was_left_early_or_skipped_wins_its_time()
    {
        var evening = Evening.Started().In(InStory).After(4 * minute).In(InChoose);
        Assert.Equal(4 * minute - Planned(evening, InStory), Minutes(evening));

        var skipping = Evening.Started().In(InChoose);
        Assert.Equal(-Planned(skipping, InStory), Minutes(skipping));
    }

    [Fact]
    public void Minutes_taken_from_a_stage_to_come_are_won_and_given_to_it_are_lost()
    {
        var evening = Evening.Started().In(InStory);
        var planned = evening.Now.Programme.Find(InChoose)!.Minutes;
        evening.Given(Fleur, PlanMinutes(InChoose, planned - 2));
        Assert.Equal(-2 * minute, Minutes(evening));

        evening.In(InChoose);
        Assert.Equal(-Planned(evening, InStory) - (2 * minute), Minutes(evening));
        Assert.Equal(evening.Clock + ((planned - 2) * minute), evening.Now.Programme.Now.Timer.EndsAt);
    }

    [Fact]
    public void A_closed_evening_does_not_grow_any_more()
    {
        var evening = Evening.Started().In(InStory).Given(Fleur, Close()).After(TimeSpan.FromHours(9));
        Assert.Null(Drift.Of(evening.Now.Programme).GrowsFrom);
    }

    [Fact]
    public void Minutes_are_planned_for_what_is_still_to_come_only()
    {
        var evening = Evening.Started().In(InStory);
        evening.When(Fleur, PlanMinutes(InStory, 9)).ThenRefused(RefusalCode.StageAlreadyLeft);
        evening.When(Fleur, PlanMinutes(Nowhere, 9)).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, PlanMinutes(InThemes, -5)).Then(new ProgrammeEvent.MinutesPlanned(InThemes, 1));
        evening.When(Fleur, PlanMinutes(InThemes, 0)).ThenNothing();
        evening.When(Fleur, PlanMinutes(InThemes, 9000)).Then(new ProgrammeEvent.MinutesPlanned(InThemes, Limits.StageMinutes));
        evening.When(Fleur, Undo()).Then(new ProgrammeEvent.Undone(FleurId, new ProgrammeEvent.MinutesPlanned(InThemes, 1)));
    }

    private static TimeSpan Planned(Evening evening, StageId stage) => TimeSpan.FromMinutes(evening.Now.Programme.Find(stage)!.Content.Minutes);

    private static TimeSpan Minutes(Evening evening) => Drift.Of(evening.Now.Programme).At(evening.Clock);
}
