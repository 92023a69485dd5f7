using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class TableTests
{
    [Fact]
    public void A_card_scanned_before_there_are_tables_seats_when_there_are()
    {
        var evening = Evening.Started().Given(Anna, Join(AnnaId)).Given(Bram, Join(BramId));
        evening.When(Anna, ScanTable(4)).Then(new RosterEvent.TableScanned(AnnaId, new(4)));
        evening.When(Anna, ScanTable(4)).ThenNothing();
        evening.Given(Bram, ScanTable(9));

        var after = evening.When(Fleur, OpenTables(6)).Then(
            new RosterEvent.GroupsOpened(6, false, ByTable: true), new RosterEvent.GroupJoined(AnnaId, new(4)));
        Assert.True(after.Roster.IsByTable);
        Assert.Null(after.Roster.Find(BramId)!.Group);
        evening.When(Fleur, OpenTables(6)).ThenNothing();
        evening.When(Fleur, OpenTables(9)).Then(
            new RosterEvent.GroupsOpened(9, false, ByTable: true), new RosterEvent.GroupJoined(BramId, new(9)));
    }

    [Fact]
    public void A_late_comer_sits_where_they_scan()
    {
        var evening = Evening.AtTables().Given(Dina, Join(DinaId));
        evening.When(Dina, ScanTable(2)).Then(new RosterEvent.GroupJoined(DinaId, new(2)));
        evening.When(Dina, ScanTable(2)).ThenNothing();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(41)]
    public void A_card_of_another_evening_is_refused_with_its_number(int table) =>
        Evening.AtTables().When(Anna, ScanTable(table)).ThenRefused(RefusalCode.NoSuchTable, $"{table}");

    [Fact]
    public void Only_the_desk_opens_tables_and_self_chosen_groups_end_them()
    {
        var evening = Evening.AtTables().Given(Fleur, OpenTables(2));
        evening.When(Anna, OpenTables(3)).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Fleur, OpenTables(41)).ThenRefused(RefusalCode.GroupCount, "40");
        evening.When(Fleur, OpenGroups(2)).Then(new RosterEvent.GroupsOpened(2, false));
        Assert.False(evening.Now.Roster.IsByTable);
    }
}
