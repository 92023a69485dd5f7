using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class RosterTests
{
    [Fact]
    public void Anna_joins_and_is_number_one()
    {
        var after = Evening.Started().When(Anna, Join(AnnaId)).Then(new RosterEvent.ParticipantJoined(AnnaId, 1));

        Assert.Equal(1, after.Roster.Count);
        Assert.Null(after.Roster.Find(AnnaId)!.Group);
    }

    [Fact]
    public void Joining_again_decides_nothing() => Evening.AtTables().When(Anna, Join(AnnaId)).ThenNothing();

    [Fact]
    public void Nobody_joins_as_somebody_else_but_the_desk_may_enter_them()
    {
        var evening = Evening.Started();
        evening.When(Anna, Join(BramId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Somebody, Join(BramId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Fleur, Join(BramId)).Then(new RosterEvent.ParticipantJoined(BramId, 1, ByDesk: true));
    }

    [Fact]
    public void Who_is_named_without_being_there_is_waited_for_by_nobody()
    {
        var (evening, absent) = (Evening.AtTables(), NameAbsent(DinaId));
        evening.When(Anna, absent).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Fleur, absent).Then(new RosterEvent.ParticipantJoined(DinaId, 4, ByDesk: true, IsAway: true));
        evening.Given(Fleur, absent).When(Fleur, absent).ThenNothing();
        Assert.Equal((3, 3), (evening.Now.Roster.Count, evening.Now.Choosers(ChoiceMode.Person)));
        Assert.DoesNotContain(evening.Now.Roster.Present, person => person.Id == DinaId);
    }

    [Fact]
    public void A_full_workshop_takes_nobody_more()
    {
        var evening = Evening.Started();
        for (var n = 1; n <= Limits.People; n++)
        {
            evening.Given(Fleur, Join(Person(n)));
        }

        evening.When(Anna, Join(AnnaId)).ThenRefused(RefusalCode.WorkshopFull, "1000");
        evening.Given(Fleur, Remove(Person(1))).When(Anna, Join(AnnaId)).Then(new RosterEvent.ParticipantJoined(AnnaId, 1001));
        evening.When(Fleur, LetBackIn(Person(1))).ThenRefused(RefusalCode.WorkshopFull, "1000");
    }

    [Fact]
    public void Who_was_taken_out_can_do_nothing_until_let_back_in()
    {
        var evening = Evening.AtTables();
        Assert.Equal(2, evening.When(Fleur, Remove(AnnaId)).Then(new RosterEvent.ParticipantRemoved(AnnaId)).Roster.Count);
        evening.When(Fleur, Remove(AnnaId)).ThenNothing();

        evening.When(Anna, Join(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, Answer(InWelcome, "Hallo")).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, ChangePerson(AnnaId)).Then(new RosterEvent.PersonChanged(AnnaId));

        var back = evening.When(Fleur, LetBackIn(AnnaId)).Then(new RosterEvent.ParticipantReturned(AnnaId));
        Assert.Equal((3, Group1), (back.Roster.Count, back.Roster.Find(AnnaId)!.Group));
        evening.When(Fleur, LetBackIn(AnnaId)).ThenNothing();
    }

    [Fact]
    public void Who_returns_to_divided_groups_without_a_seat_gets_one()
    {
        var evening = Evening.AtTables().Given(Fleur, Remove(AnnaId), Divide(2));
        evening.When(Fleur, LetBackIn(AnnaId)).Then(
            new RosterEvent.ParticipantReturned(AnnaId), new RosterEvent.GroupJoined(AnnaId, Group1));
    }

    [Fact]
    public void The_desk_acts_on_people_it_knows()
    {
        var evening = Evening.AtTables();
        evening.When(Fleur, Remove(DinaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Fleur, LetBackIn(DinaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Fleur, Move(DinaId, Group1)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Fleur, ChangePerson(DinaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Bram, ChangePerson(AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Fleur, ChangePerson(AnnaId)).Then(new RosterEvent.PersonChanged(AnnaId));
    }

    [Fact]
    public void Anna_chooses_a_table_and_another_one()
    {
        var evening = Evening.AtTables();
        evening.When(Anna, ChooseGroup(Group1)).ThenNothing();
        evening.When(Anna, ChooseGroup(Group2)).Then(new RosterEvent.GroupJoined(AnnaId, Group2));
        evening.When(Anna, ChooseGroup(new GroupId(3))).ThenRefused(RefusalCode.NoSuchGroup);
        evening.When(Anna, ChooseGroup(new GroupId(0))).ThenRefused(RefusalCode.NoSuchGroup);
        evening.When(Fleur, ChooseGroup(Group1)).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void The_desk_moves_Cem_to_another_table()
    {
        var evening = Evening.AtTables();
        evening.When(Fleur, Move(CemId, Group1)).Then(new RosterEvent.GroupJoined(CemId, Group1));
        evening.When(Fleur, Move(CemId, Group1)).ThenNothing();
        evening.When(Fleur, Move(CemId, new GroupId(9))).ThenRefused(RefusalCode.NoSuchGroup);
        evening.When(Anna, Move(CemId, Group2)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(41)]
    public void There_are_one_to_forty_groups(int count)
    {
        Evening.AtTables().When(Fleur, OpenGroups(count)).ThenRefused(RefusalCode.GroupCount, "40");
        Evening.AtTables().When(Fleur, Divide(count)).ThenRefused(RefusalCode.GroupCount, "40");
    }

    [Fact]
    public void Fewer_groups_make_only_people_of_the_vanished_ones_stand_up_and_free_their_articles()
    {
        var evening = Evening.AtTables().Given(Fleur, Assign(Article1, Group2));
        evening.When(Fleur, OpenGroups(2)).ThenNothing();

        var after = evening.When(Fleur, OpenGroups(1)).Then(
            new RosterEvent.GroupsOpened(1, false), new CharterEvent.ArticleAssigned(Article1, null));

        Assert.Equal(Group1, after.Roster.Find(AnnaId)!.Group);
        Assert.Null(after.Roster.Find(CemId)!.Group);
    }

    [Fact]
    public void A_late_comer_to_divided_groups_sits_in_the_smallest()
    {
        var evening = Evening.AtTables().Given(Fleur, Divide(2));
        var smallest = evening.Now.Roster.AllGroups.MinBy(g => evening.Now.Roster.In(g).Count());

        evening.When(Dina, Join(DinaId)).Then(
            new RosterEvent.ParticipantJoined(DinaId, 4), new RosterEvent.GroupJoined(DinaId, smallest));
    }

    [Fact]
    public void A_late_comer_to_open_groups_chooses() =>
        Evening.AtTables().When(Dina, Join(DinaId)).Then(new RosterEvent.ParticipantJoined(DinaId, 4));

    [Fact]
    public void Dividing_twice_with_the_same_seed_decides_nothing() =>
        Evening.AtTables().Given(Fleur, Divide(2, 5)).When(Hilde, Divide(2, 5)).ThenNothing();

    [Fact]
    public void Bram_is_ready_and_then_not()
    {
        var evening = Evening.AtTables();
        evening.When(Bram, Untick(InWelcome)).ThenNothing();
        Assert.Contains(InWelcome, evening.When(Bram, Tick(InWelcome)).Then(new RosterEvent.ReadyTicked(BramId, InWelcome))
            .Roster.Find(BramId)!.ReadyIn);
        evening.When(Bram, Tick(InWelcome)).ThenNothing();
        Assert.Empty(evening.When(Bram, Untick(InWelcome)).Then(new RosterEvent.ReadyUnticked(BramId, InWelcome)).Roster.Find(BramId)!.ReadyIn);
        evening.When(Bram, Tick(InStory)).ThenRefused(RefusalCode.StageNotOpen);
        evening.When(Dina, Tick(InWelcome)).ThenRefused(RefusalCode.NotInWorkshop);
    }
}
