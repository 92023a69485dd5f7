using Karavaan.Domain.Halls;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Halls;

/// <summary>Two desks: Fleur steers, Hilde helps.</summary>
public class WheelTests
{
    public static TheoryData<string, Command> Steered => new()
    {
        { "next", Go(InThemes, InHarvest) },
        { "timer", PauseTimer(InThemes) },
        { "minutes", PlanMinutes(InCharter, 20) },
        { "writing", SwitchWriting(InCharter) },
        { "lock", Lock(InThemes) },
        { "code", ShowCode(true) },
        { "close", Close() },
        { "phones", LayPhones(true) },
        { "blank", BlankScreen(true) },
        { "gong", SoundGong() },
        { "call", CallEveryone() },
        { "freeze", Freeze(Article1) },
        { "round", OpenRound(Article1, Round1) },
        { "adopt", Adopt(Article1) },
    };

    private static Evening Fleurs() => Evening.AtTables().In(InThemes)
        .Given(Anna, Answer(InWelcome, "Hallo"), AddNote(InThemes, "Een repair café", RepairCafe));

    [Fact]
    public void Nobody_steers_until_somebody_does()
    {
        Assert.Null(Evening.AtTables().Given(Hilde, Move(AnnaId, Group2)).Now.Hall.Wheel);
        Assert.Equal(HildeId, Evening.AtTables().Given(Hilde, Go(InWelcome, InStory)).Now.Hall.Wheel);
    }

    [Theory]
    [MemberData(nameof(Steered))]
    public void What_moves_the_room_is_refused_to_who_helps(string what, Command command)
    {
        var evening = Fleurs();
        evening.When(Hilde, command).ThenRefused(RefusalCode.SomebodyElseSteers);

        evening.Given(Hilde, TakeWheel());
        Assert.False(evening.When(Hilde, command).Decision is Decision.Refused { Refusal.Code: RefusalCode.SomebodyElseSteers }, what);
    }

    [Fact]
    public void Who_helps_cares_for_people_notes_tables_and_texts() => Fleurs().Given(
        Hilde, Hide(RepairCafe), Restore(RepairCafe), Move(AnnaId, Group2), Remove(BramId), LetBackIn(BramId), HideAnswer(InWelcome, AnnaId),
        AssignTheme(InThemes, Group1, "openheid"), SetSubject("gereedschap", "de wijk"), Assign(Article1, Group1), Write(Article1, "Wij delen."), Undo());

    [Fact]
    public void The_wheel_goes_over_by_one_tap_and_back_by_another()
    {
        var evening = Fleurs();
        evening.When(Hilde, TakeWheel()).Then(new HallEvent.WheelTaken(HildeId));
        evening.When(Hilde, TakeWheel()).ThenNothing();
        evening.When(Fleur, Go(InThemes, InHarvest)).ThenRefused(RefusalCode.SomebodyElseSteers);
        evening.Given(Fleur, TakeWheel()).In(InHarvest);
    }

    [Fact]
    public void After_the_close_somebody_else_can_still_take_it_to_open_again() =>
        Fleurs().Given(Fleur, Close()).Given(Hilde, TakeWheel(), Reopen());

    [Fact]
    public void A_participant_hears_that_only_facilitators_steer() =>
        Fleurs().When(Anna, TakeWheel()).ThenRefused(RefusalCode.OnlyFacilitator);
}
