using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>1-2-4-all: each round has its own time, then every group picks a note.</summary>
public class TalkTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_talk_begins_without_a_round_and_each_round_brings_its_own_time()
    {
        var evening = Evening.AtTables().In(InThemes);
        Assert.Null(evening.Now.Programme.Now.RoundNow);

        evening.When(Fleur, StartRound(InThemes, 1))
            .Then(new ProgrammeEvent.RoundStarted(InThemes, 1), new ProgrammeEvent.TimerStarted(InThemes, evening.Clock + minute));
        evening.When(Fleur, StartRound(InThemes, 1)).ThenNothing();
        Assert.Equal(new TalkRound(RoundSize.Alone, 1), evening.Now.Programme.Now.RoundNow);

        evening.After(minute).When(Fleur, StartRound(InThemes, 3))
            .Then(new ProgrammeEvent.RoundStarted(InThemes, 3), new ProgrammeEvent.TimerStarted(InThemes, evening.Clock + (6 * minute)));
        Assert.Equal(RoundSize.Fours, evening.Now.Programme.Now.RoundNow?.Size);
    }

    [Fact]
    public void Picking_takes_what_is_left_and_at_least_two_minutes()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Fleur, StartRound(InThemes, 4)).After(3 * minute);
        evening.When(Fleur, StartRound(InThemes, 5)).Then(new ProgrammeEvent.RoundStarted(InThemes, 5));
        Assert.True(evening.Now.Programme.Now is { IsPicking: true, RoundNow: null });

        evening.Given(Fleur, StartRound(InThemes, 4)).After(5 * minute);
        evening.When(Fleur, StartRound(InThemes, 5))
            .Then(new ProgrammeEvent.RoundStarted(InThemes, 5), new ProgrammeEvent.TimerStarted(InThemes, evening.Clock + (2 * minute)));
    }

    [Fact]
    public void A_talk_without_rounds_still_has_a_moment_to_pick()
    {
        var talk = new StageTemplate.Themes([new("a", "A", "", ["Wat?"])], GroupMode.SelfChoice) { Title = "Gesprek", Minutes = 16 };
        var evening = Evening.Started(With(talk));
        evening.When(Fleur, StartRound(InWelcome, 2)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, StartRound(InWelcome, 1)).Then(new ProgrammeEvent.RoundStarted(InWelcome, 1));
        Assert.True(evening.Now.Programme.Now.IsPicking);
        evening.When(Fleur, StartRound(InWelcome, 0)).Then(new ProgrammeEvent.RoundStarted(InWelcome, 0));
    }

    [Fact]
    public void A_round_that_is_over_starts_again_with_its_own_minutes()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Fleur, StartRound(InThemes, 2)).After(4 * minute);
        evening.When(Fleur, StartTimer(InThemes)).Then(new ProgrammeEvent.TimerStarted(InThemes, evening.Clock + (3 * minute)));
    }

    [Fact]
    public void Rounds_belong_to_the_talk_that_the_room_is_in_and_end_with_it()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Fleur, StartRound(InThemes, 2));
        evening.When(Fleur, StartRound(InThemes, -1)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, StartRound(InThemes, 6)).ThenRefused(RefusalCode.NotFound);
        evening.When(Anna, StartRound(InThemes, 3)).ThenRefused(RefusalCode.OnlyFacilitator);

        evening.In(InHarvest).When(Fleur, StartRound(InThemes, 3)).ThenRefused(RefusalCode.StageAlreadyLeft);
        evening.When(Fleur, StartRound(InHarvest, 1)).ThenRefused(RefusalCode.NoSuchStage);
        Assert.Equal(0, evening.In(InThemes).Now.Programme.Now.Round);
    }
}
