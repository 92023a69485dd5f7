using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class HelpTests
{
    [Fact]
    public void A_group_asks_the_desk_comes_and_it_is_over()
    {
        var evening = Evening.AtTables();
        var asked = evening.When(Anna, AskHelp()).Then(new RosterEvent.HelpAsked(Group1, AnnaId));
        Assert.Equal((AnnaId, false), (asked.Roster.Help[Group1].By, asked.Roster.Help[Group1].IsPromised));
        Assert.Equal(Evening.HalfPastSeven.Date, asked.Roster.Help[Group1].Since.Date);
        evening.When(Bram, AskHelp()).ThenNothing();

        Assert.True(evening.When(Fleur, PromiseHelp(Group1)).Then(new RosterEvent.HelpPromised(Group1)).Roster.Help[Group1].IsPromised);
        evening.When(Fleur, PromiseHelp(Group1)).ThenNothing();
        Assert.Empty(evening.When(Fleur, EndHelp(Group1)).Then(new RosterEvent.HelpEnded(Group1)).Roster.Help);
        evening.When(Fleur, EndHelp(Group1)).ThenNothing();
    }

    [Fact]
    public void A_group_takes_its_own_call_back_and_no_other()
    {
        var evening = Evening.AtTables().Given(Cem, AskHelp());
        evening.When(Anna, EndHelp(Group2)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Cem, EndHelp(Group2)).Then(new RosterEvent.HelpEnded(Group2));
    }

    [Fact]
    public void Without_a_group_nobody_knows_where_to_come() =>
        Evening.Started().Given(Anna, Join(AnnaId)).When(Anna, AskHelp()).ThenRefused(RefusalCode.GroupMissing);

    [Fact]
    public void A_group_that_is_gone_waits_for_nobody() =>
        Assert.Empty(Evening.AtTables().Given(Cem, AskHelp()).Given(Fleur, OpenGroups(1)).Now.Roster.Help);
}
