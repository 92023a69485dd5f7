using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class StartingTests
{
    [Fact]
    public void Fleur_starts_the_workshop_in_its_first_stage_with_a_running_timer()
    {
        var after = new Evening().When(Fleur, Start(Template)).Then(
            new ProgrammeEvent.WorkshopStarted(Template),
            new ProgrammeEvent.StageEntered(InWelcome),
            new ProgrammeEvent.TimerStarted(InWelcome, Evening.HalfPastSeven.AddMinutes(8)));

        Assert.Equal("Welkom", after.Programme.Now.Content.Title);
        Assert.Equal(Evening.HalfPastSeven, after.Programme.StartedAt);
        Assert.Equal([1, 2, 3, 4], after.Charter.Articles.Keys);
        Assert.Equal(3, after.Version);
    }

    [Fact]
    public void Before_the_start_everything_else_is_refused() =>
        new Evening().When(Anna, Join(AnnaId)).ThenRefused(RefusalCode.NotStarted);

    [Fact]
    public void A_participant_can_not_start_it() =>
        new Evening().When(Anna, Start(Template)).ThenRefused(RefusalCode.OnlyFacilitator);

    [Fact]
    public void A_workshop_starts_once() =>
        Evening.Started().When(Hilde, Start(Template)).ThenRefused(RefusalCode.AlreadyStarted);

    [Fact]
    public void A_template_without_stages_is_refused_with_its_title() =>
        new Evening().When(Fleur, Start(With())).ThenRefused(RefusalCode.StageNotPlayable, "Van de buurt naar de wereld");

    [Fact]
    public void A_template_with_a_stage_that_can_not_be_played_is_refused_with_the_title_of_that_stage()
    {
        var welcome = new StageTemplate.Welcome("Wie ben je?") { Title = "Welkom", Minutes = 5 };
        var choose = new StageTemplate.Choose(2) { Title = "Thema's kiezen", Minutes = 3 };

        new Evening().When(Fleur, Start(With(welcome, choose))).ThenRefused(RefusalCode.StageNotPlayable, "Thema's kiezen");
        new Evening().When(Fleur, Start(With(new StageTemplate.Themes([], GroupMode.SelfChoice) { Title = "Gesprek", Minutes = 9 }, choose)))
            .ThenRefused(RefusalCode.StageNotPlayable, "Thema's kiezen");
    }

    [Fact]
    public void A_workshop_that_begins_at_the_tables_opens_one_and_seats_who_comes()
    {
        var themes = new StageTemplate.Themes([], GroupMode.SelfChoice) { Title = "Gesprek", Minutes = 10 };
        var evening = new Evening();
        evening.When(Fleur, Start(With(themes))).Then(
            new ProgrammeEvent.WorkshopStarted(With(themes)),
            new ProgrammeEvent.StageEntered(new StageId(1)),
            new ProgrammeEvent.TimerStarted(new StageId(1), Evening.HalfPastSeven.AddMinutes(10)),
            new RosterEvent.GroupsOpened(1, true));

        evening.When(Anna, Join(AnnaId)).Then(
            new RosterEvent.ParticipantJoined(AnnaId, 1), new RosterEvent.GroupJoined(AnnaId, Group1));
    }

    [Fact]
    public void A_second_start_in_the_log_changes_nothing_but_the_version()
    {
        var evening = Evening.AtTables();
        var before = evening.Now;
        evening.Happen(new Recorded(new ProgrammeEvent.WorkshopStarted(With()), Fleur, Evening.HalfPastSeven));

        Assert.Equal(before with { Version = before.Version + 1 }, evening.Now);
    }

    [Fact]
    public void With_a_time_ahead_the_doors_open_and_people_wait_for_the_first_stage()
    {
        var at = Evening.HalfPastSeven.AddHours(1);
        var evening = new Evening();
        evening.When(Fleur, Start(Template, at)).Then(new ProgrammeEvent.WorkshopStarted(Template, at));
        evening.Given(Anna, Join(AnnaId));

        Assert.True(evening.Now.Programme.IsWaiting);
        Assert.Equal(at, evening.Now.Programme.StartsAt);
        evening.When(Anna, Answer(InWelcome, "Hallo")).ThenRefused(RefusalCode.StageNotOpen);
        evening.When(Fleur, StartTimer(InWelcome)).ThenRefused(RefusalCode.StageNotOpen);

        evening.Given(Fleur, Go(InWelcome, InWelcome));
        Assert.False(evening.Now.Programme.IsWaiting);
        Assert.True(evening.Now.Programme.Now.Timer.IsRunning);
        evening.When(Fleur, Go(InWelcome, InWelcome)).ThenNothing();
        evening.Given(Anna, Answer(InWelcome, "Hallo"));
    }

    [Fact]
    public void A_time_that_has_passed_starts_at_once() =>
        Assert.False(new Evening().Given(Fleur, Start(Template, Evening.HalfPastSeven.AddHours(-1))).Now.Programme.IsWaiting);

    [Fact]
    public void A_rehearsal_says_so_from_its_first_event_on_and_stays_one_and_no_evening_becomes_one()
    {
        var played = new ProgrammeCommand.StartWorkshop(Template, IsRehearsal: true) { Id = Guid.CreateVersion7() };
        var evening = new Evening().Given(Fleur, played).Given(Fleur, Go(InWelcome, new StageId(2)));
        Assert.True(evening.Now.IsRehearsal);

        var real = new Evening().Given(Fleur, Start(Template, Evening.HalfPastSeven));
        real.When(Fleur, played).ThenRefused(RefusalCode.AlreadyStarted);
        Assert.False(real.Now.IsRehearsal);
    }
}
