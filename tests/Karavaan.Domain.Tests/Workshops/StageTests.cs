using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class StageTests
{
    [Fact]
    public void The_room_goes_to_the_next_stage_and_its_timer_starts()
    {
        var after = Evening.Started().After(TimeSpan.FromMinutes(9)).When(Fleur, Go(InWelcome, InStory)).Then(
            new ProgrammeEvent.StageEntered(InStory),
            new ProgrammeEvent.TimerStarted(InStory, Evening.HalfPastSeven.AddMinutes(19)));

        Assert.Equal(InStory, after.Programme.Current);
        Assert.Equal(TimeSpan.FromMinutes(9), after.Programme.Find(InWelcome)!.Spent);
        Assert.False(after.Programme.Find(InWelcome)!.Timer.IsRunning);
        Assert.False(after.Programme.Find(InThemes)!.IsReached);
    }

    [Fact]
    public void A_double_press_does_not_skip_a_stage()
    {
        var evening = Evening.Started().In(InStory);

        evening.When(Fleur, Go(InWelcome, InStory)).ThenRefused(RefusalCode.StageAlreadyLeft);
        evening.When(Fleur, Go(InStory, InStory)).ThenNothing();
        evening.When(Fleur, Go(InStory, Nowhere)).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void A_second_visit_starts_the_timer_again_and_adds_up_the_time_spent()
    {
        var evening = Evening.Started().After(TimeSpan.FromMinutes(5)).In(InStory).After(TimeSpan.FromMinutes(2)).In(InWelcome);
        Assert.Equal(evening.Clock.AddMinutes(8), evening.Now.Programme.Now.Timer.EndsAt);

        evening.After(TimeSpan.FromMinutes(3)).In(InStory);
        Assert.Equal(TimeSpan.FromMinutes(8), evening.Now.Programme.Find(InWelcome)!.Spent);
    }

    [Fact]
    public void A_clock_that_was_set_back_takes_no_time_away()
    {
        var evening = Evening.Started().After(TimeSpan.FromMinutes(-5)).In(InStory);
        Assert.Equal(TimeSpan.Zero, evening.Now.Programme.Find(InWelcome)!.Spent);
    }

    [Fact]
    public void An_evening_at_one_table_needs_no_group_step()
    {
        var evening = Evening.Started().Given(Anna, Join(AnnaId)).Given(Bram, Join(BramId));

        var after = evening.When(Fleur, Go(InWelcome, InThemes)).Then(
            new ProgrammeEvent.StageEntered(InThemes),
            new ProgrammeEvent.TimerStarted(InThemes, evening.Clock.AddMinutes(16)),
            new RosterEvent.GroupsOpened(1, true),
            new RosterEvent.GroupJoined(AnnaId, Group1),
            new RosterEvent.GroupJoined(BramId, Group1));

        Assert.Equal([AnnaId, BramId], after.Roster.In(Group1).Select(p => p.Id));
        Assert.Equal(Group1, evening.Given(Cem, Join(CemId)).Now.Roster.Find(CemId)!.Group);
    }

    [Fact]
    public void The_quadrant_needs_no_groups()
    {
        var evening = Evening.Started().Given(Anna, Join(AnnaId)).In(InQuadrant);
        Assert.Equal(0, evening.Now.Roster.Groups);
    }

    [Fact]
    public void A_charter_stage_deals_one_article_to_each_group_with_people_core_articles_first()
    {
        var evening = Evening.AtTables().Given(Fleur, OpenGroups(3));

        evening.When(Fleur, Go(InWelcome, InCharter)).Then(
            new ProgrammeEvent.StageEntered(InCharter),
            new ProgrammeEvent.TimerStarted(InCharter, evening.Clock.AddMinutes(16)),
            new CharterEvent.ArticleAssigned(Article2, Group1),
            new CharterEvent.ArticleAssigned(new ArticleId(4), Group2));
    }

    [Fact]
    public void Articles_that_the_desk_assigned_before_are_left_alone()
    {
        var evening = Evening.AtTables().Given(Fleur, Assign(Article1, Group2)).In(InCharter);
        Assert.Equal([Article1], evening.Now.Charter.Articles.Values.Where(a => a.Group is not null).Select(a => a.Id));
    }

    [Fact]
    public void When_nobody_sits_every_open_group_gets_an_article()
    {
        var evening = Evening.Started().Given(Fleur, OpenGroups(2)).In(InCharter);
        Assert.Equal([Group1, Group2], evening.Now.Charter.Articles.Values.Select(a => a.Group).OfType<GroupId>());
    }

    [Fact]
    public void Slides_move_in_the_current_story_up_to_the_page_of_words()
    {
        var evening = Evening.Started().In(InStory);

        Assert.Equal(1, evening.When(Fleur, ShowSlide(InStory, 1)).Then(new ProgrammeEvent.SlideShown(InStory, 1)).Programme.Now.Slide);
        evening.When(Fleur, ShowSlide(InStory, 1)).ThenNothing();
        Assert.True(evening.When(Fleur, ShowCode(true)).Then(new ProgrammeEvent.CodeShown(true)).Programme.IsCodeShown);
        evening.When(Fleur, ShowCode(true)).ThenNothing();
        evening.When(Fleur, ShowSlide(InStory, 2)).Then(new ProgrammeEvent.SlideShown(InStory, 2));
        evening.When(Fleur, ShowSlide(InStory, 3)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, ShowSlide(InStory, -1)).ThenRefused(RefusalCode.NotFound);
        evening.When(Fleur, ShowSlide(InWelcome, 0)).ThenRefused(RefusalCode.NoSuchStage);
        evening.In(InThemes).When(Fleur, ShowSlide(InStory, 0)).ThenRefused(RefusalCode.StageAlreadyLeft);
    }

    [Fact]
    public void A_locked_stage_is_opened_again()
    {
        var evening = Evening.Started();

        evening.When(Fleur, Unlock(InWelcome)).ThenNothing();
        evening.When(Fleur, Lock(InWelcome)).Then(new ProgrammeEvent.StageLocked(InWelcome));
        evening.When(Fleur, Lock(InWelcome)).ThenNothing();
        Assert.False(evening.When(Fleur, Unlock(InWelcome)).Then(new ProgrammeEvent.StageUnlocked(InWelcome)).Programme.Now.IsLocked);
        evening.When(Fleur, Lock(InStory)).ThenRefused(RefusalCode.StageNotOpen);
        evening.When(Fleur, Lock(Nowhere)).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void Only_dots_and_placements_are_revealed_and_can_be_covered_again()
    {
        var evening = Evening.Started().In(InHarvest);

        evening.When(Fleur, Cover(InHarvest)).ThenNothing();
        Assert.True(evening.When(Fleur, Reveal(InHarvest)).Then(new ProgrammeEvent.StageRevealed(InHarvest)).Programme.Now.IsRevealed);
        evening.When(Fleur, Reveal(InHarvest)).ThenNothing();
        Assert.False(evening.When(Fleur, Cover(InHarvest)).Then(new ProgrammeEvent.StageCovered(InHarvest)).Programme.Now.IsRevealed);
        evening.When(Fleur, Reveal(InQuadrant)).ThenRefused(RefusalCode.StageNotOpen);
        evening.When(Fleur, Reveal(InWelcome)).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, Cover(InThemes)).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void A_closed_workshop_accepts_nothing_but_names_and_its_reopening()
    {
        var evening = Evening.AtTables().Given(Fleur, Close());

        evening.When(Fleur, Close()).ThenNothing();
        evening.When(Anna, Answer(InWelcome, "Te laat")).ThenRefused(RefusalCode.WorkshopClosed);
        evening.When(Fleur, Go(InWelcome, InStory)).ThenRefused(RefusalCode.WorkshopClosed);
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.WorkshopClosed);
        evening.When(Anna, Reopen()).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Anna, ChangePerson(AnnaId)).Then(new RosterEvent.PersonChanged(AnnaId));
        evening.When(Fleur, Reopen()).Then(new ProgrammeEvent.WorkshopReopened());
        evening.When(Fleur, Reopen()).ThenNothing();
        evening.When(Anna, Answer(InWelcome, "Net op tijd")).Then(new BoardEvent.AnswerGiven(InWelcome, 0, AnnaId, "Net op tijd"));
    }
}
