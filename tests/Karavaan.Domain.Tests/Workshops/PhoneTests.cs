using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class PhoneTests
{
    [Fact]
    public void Dina_takes_part_on_Annas_phone_and_sits_beside_her()
    {
        var after = Evening.AtTables().When(Dina, JoinBeside(DinaId, AnnaId)).Then(
            new RosterEvent.ParticipantJoined(DinaId, 4), new RosterEvent.PhoneShared(DinaId, AnnaId), new RosterEvent.GroupJoined(DinaId, Group1));

        Assert.Equal(4, after.Roster.Count);
        Assert.Equal([AnnaId, DinaId], after.Roster.OnPhoneOf(AnnaId).Select(p => p.Id));
        Assert.Equal([AnnaId, DinaId], after.Roster.OnPhoneOf(DinaId).Select(p => p.Id));
        Assert.Equal([BramId], after.Roster.OnPhoneOf(BramId).Select(p => p.Id));
    }

    [Fact]
    public void Who_joins_beside_a_companion_shares_the_same_phone()
    {
        var evening = Evening.AtTables().Given(Dina, JoinBeside(DinaId, AnnaId)).Given(new Actor.Participant(Person(7)), JoinBeside(Person(7), DinaId));
        Assert.Equal([AnnaId, DinaId, Person(7)], evening.Now.Roster.OnPhoneOf(AnnaId).Select(p => p.Id));
    }

    [Fact]
    public void Nobody_joins_on_the_phone_of_somebody_who_is_not_here()
    {
        Evening.Started().When(Dina, JoinBeside(DinaId, AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
        Evening.AtTables().Given(Fleur, Remove(AnnaId)).When(Dina, JoinBeside(DinaId, AnnaId)).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void Four_people_fit_on_one_phone()
    {
        var evening = Evening.AtTables();
        for (var n = 1; n <= 3; n++)
        {
            evening.Given(new Actor.Participant(Person(n)), JoinBeside(Person(n), AnnaId));
        }

        evening.When(Dina, JoinBeside(DinaId, AnnaId)).ThenRefused(RefusalCode.PhoneFull, "4");
        evening.When(Bram, SharePhone(BramId, AnnaId)).ThenRefused(RefusalCode.PhoneFull, "4");
    }

    [Fact]
    public void Who_finds_a_phone_of_their_own_leaves_the_others_together()
    {
        var evening = Evening.AtTables().Given(Dina, JoinBeside(DinaId, AnnaId)).Given(Bram, SharePhone(BramId, AnnaId));
        var after = evening.When(Anna, SharePhone(AnnaId, null)).Then(
            new RosterEvent.PhoneShared(AnnaId, null), new RosterEvent.PhoneShared(BramId, null), new RosterEvent.PhoneShared(DinaId, BramId));

        Assert.Equal([AnnaId], after.Roster.OnPhoneOf(AnnaId).Select(p => p.Id));
        Assert.Equal([BramId, DinaId], after.Roster.OnPhoneOf(BramId).Select(p => p.Id));
        evening.When(Anna, SharePhone(AnnaId, null)).ThenNothing();
    }

    [Fact]
    public void Sharing_again_decides_nothing_and_others_do_not_decide_it()
    {
        var evening = Evening.AtTables().Given(Bram, SharePhone(BramId, AnnaId));
        evening.When(Bram, SharePhone(BramId, AnnaId)).ThenNothing();
        evening.When(Anna, SharePhone(AnnaId, BramId)).ThenNothing();
        evening.When(Cem, SharePhone(AnnaId, null)).ThenRefused(RefusalCode.NotInWorkshop);
    }

    [Fact]
    public void Who_shares_a_phone_is_never_divided_over_two_tables()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var evening = Evening.AtTables().Given(Dina, JoinBeside(DinaId, AnnaId)).Given(Fleur, Divide(2, seed));
            Assert.Equal(evening.Now.Roster.Find(AnnaId)!.Group, evening.Now.Roster.Find(DinaId)!.Group);
            Assert.All(evening.Now.Roster.AllGroups, g => Assert.Equal(2, evening.Now.Roster.In(g).Count()));
        }
    }

    [Fact]
    public void People_who_belong_together_sit_together_as_far_as_tables_allow()
    {
        var evening = Evening.Started();
        for (var n = 1; n <= 12; n++)
        {
            evening.Given(Fleur, Join(Person(n)));
        }

        var garden = Enumerable.Range(1, 4).Select(Person).ToList();
        var library = Enumerable.Range(5, 5).Select(Person).ToList();
        evening.Given(Fleur, new RosterCommand.DivideGroups(3, 7) { Id = Guid.NewGuid(), Together = [[.. garden], [.. library]] });

        var roster = evening.Now.Roster;
        Assert.All(roster.AllGroups, g => Assert.Equal(4, roster.In(g).Count()));
        Assert.Single(garden.Select(id => roster.Find(id)!.Group).Distinct());
        Assert.Equal(2, library.Select(id => roster.Find(id)!.Group).Distinct().Count());
    }

    [Fact]
    public void Whom_the_desk_enters_is_marked_until_they_have_a_phone()
    {
        var evening = Evening.AtTables();
        evening.When(Fleur, Enter(DinaId, Group2)).Then(
            new RosterEvent.ParticipantJoined(DinaId, 4, ByDesk: true), new RosterEvent.GroupJoined(DinaId, Group2));
        Assert.True(evening.Now.Roster.Find(DinaId)!.IsByDesk);
        Assert.False(evening.Given(Fleur, SharePhone(DinaId, null)).Now.Roster.Find(DinaId)!.IsByDesk);
        Evening.AtTables().When(Fleur, Enter(DinaId, new GroupId(9))).ThenRefused(RefusalCode.NoSuchGroup);
    }

    [Fact]
    public void Who_shares_a_phone_goes_to_another_table_together_unless_they_sit_apart()
    {
        var evening = Evening.AtTables().Given(Dina, JoinBeside(DinaId, AnnaId));
        evening.When(Dina, ChooseGroup(Group2)).Then(new RosterEvent.GroupJoined(AnnaId, Group2), new RosterEvent.GroupJoined(DinaId, Group2));
        evening.Given(Fleur, Move(AnnaId, Group1));
        evening.When(Dina, ScanTable(1)).Then(new RosterEvent.GroupJoined(DinaId, Group1));
    }

    [Fact]
    public void One_card_seats_everybody_on_the_phone_that_scanned_it()
    {
        var evening = Evening.Started().Given(Anna, Join(AnnaId), ScanTable(3)).Given(Dina, JoinBeside(DinaId, AnnaId));
        evening.When(Fleur, OpenTables(4)).Then(
            new RosterEvent.GroupsOpened(4, false, ByTable: true),
            new RosterEvent.GroupJoined(AnnaId, new(3)),
            new RosterEvent.GroupJoined(DinaId, new(3)));
    }
}
