using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class TimerTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_paused_timer_keeps_what_is_left_and_goes_on_with_it()
    {
        var evening = Evening.Started().After(3 * minute);

        evening.When(Fleur, PauseTimer(InWelcome)).Then(new ProgrammeEvent.TimerPaused(InWelcome, 5 * minute));
        evening.When(Fleur, PauseTimer(InWelcome)).ThenNothing();
        evening.After(2 * minute).When(Fleur, StartTimer(InWelcome))
            .Then(new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(10)));
        evening.When(Fleur, StartTimer(InWelcome)).ThenNothing();
    }

    [Fact]
    public void A_timer_that_is_over_starts_again_with_its_minutes()
    {
        var evening = Evening.Started().After(10 * minute);
        evening.When(Fleur, StartTimer(InWelcome)).Then(new ProgrammeEvent.TimerStarted(InWelcome, evening.Clock.AddMinutes(8)));

        evening.After(9 * minute).When(Fleur, PauseTimer(InWelcome)).Then(new ProgrammeEvent.TimerPaused(InWelcome, -minute));
        evening.When(Fleur, StartTimer(InWelcome)).Then(new ProgrammeEvent.TimerStarted(InWelcome, evening.Clock.AddMinutes(8)));
    }

    [Fact]
    public void A_minute_more_counts_from_the_end_or_from_now_when_the_time_is_over()
    {
        var evening = Evening.Started();
        evening.When(Fleur, ExtendTimer(InWelcome, minute))
            .Then(new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(9)));
        evening.When(Fleur, ExtendTimer(InWelcome, TimeSpan.Zero)).ThenNothing();

        evening.After(20 * minute).When(Fleur, ExtendTimer(InWelcome, minute))
            .Then(new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(21)));
    }

    [Fact]
    public void A_paused_timer_gets_longer_while_it_stands_still()
    {
        var evening = Evening.Started().Given(Fleur, PauseTimer(InWelcome));
        evening.When(Fleur, ExtendTimer(InWelcome, minute)).Then(new ProgrammeEvent.TimerPaused(InWelcome, 9 * minute));
    }

    [Fact]
    public void An_absurd_extension_is_cut_to_the_longest_step()
    {
        var evening = Evening.Started();
        evening.When(Fleur, ExtendTimer(InWelcome, TimeSpan.MaxValue)).Then(
            new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(8) + Limits.TimerStep));
        evening.When(Fleur, ExtendTimer(InWelcome, TimeSpan.MinValue)).Then(
            new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(8)));
    }

    [Fact]
    public void Only_the_timer_of_the_current_stage_moves()
    {
        var evening = Evening.Started().In(InStory);

        evening.When(Fleur, StartTimer(InWelcome)).ThenRefused(RefusalCode.StageAlreadyLeft);
        evening.When(Fleur, PauseTimer(InThemes)).ThenRefused(RefusalCode.StageAlreadyLeft);
        evening.When(Fleur, ExtendTimer(Nowhere, minute)).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Anna, PauseTimer(InStory)).ThenRefused(RefusalCode.OnlyFacilitator);
    }
}
