using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

/// <summary>'Kies samen 1 kaartje'.</summary>
public class PickTests
{
    [Fact]
    public void Anybody_of_the_group_picks_and_the_last_pick_counts()
    {
        var evening = Written();
        evening.When(Bram, Pick(RepairCafe)).Then(new BoardEvent.NotePicked(RepairCafe, BramId));
        evening.When(Anna, Pick(RepairCafe)).ThenNothing();
        evening.When(Anna, Pick(Moestuin)).Then(new BoardEvent.NotePicked(Moestuin, AnnaId));

        Assert.Equal(Moestuin, evening.Now.Board.PickOf(InThemes, Group1)?.Id);
        Assert.Null(evening.Now.Board.PickOf(InThemes, Group2));
    }

    [Fact]
    public void A_group_picks_only_what_lies_on_its_own_table()
    {
        var evening = Written();
        evening.When(Cem, Pick(RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);
        evening.Given(Fleur, Hide(RepairCafe));
        evening.When(Anna, Pick(RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Fleur, Pick(Moestuin)).ThenRefused(RefusalCode.NotInWorkshop);
        evening.Given(Fleur, Lock(InThemes));
        evening.When(Anna, Pick(Moestuin)).ThenRefused(RefusalCode.StageLocked);
    }

    [Fact]
    public void A_pick_that_is_withdrawn_is_gone_and_another_one_stands()
    {
        var evening = Written().Given(Anna, Pick(RepairCafe)).Given(Anna, Withdraw(RepairCafe));
        Assert.Null(evening.Now.Board.PickOf(InThemes, Group1));

        evening = Written().Given(Anna, Pick(Moestuin)).Given(Anna, Withdraw(RepairCafe));
        Assert.Equal(Moestuin, evening.Now.Board.PickOf(InThemes, Group1)?.Id);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "1")]
    [InlineData(9, "1 2 3 4 5 6 7 8 9")]
    [InlineData(10, "1 2 3 4 5|6 7 8 9 10")]
    [InlineData(19, "1 2 3 4 5 6 7|8 9 10 11 12 13 14|15 16 17 18 19")]
    public void Picks_hang_on_pages_of_nine_at_most(int groups, string pages)
    {
        var state = Workshop.Empty with { Roster = Roster.Empty with { Groups = groups } };
        Assert.Equal(pages, Pages(state));
        Assert.Equal(PickPages.Groups(state, InThemes, PickPages.Count(state, InThemes) - 1), PickPages.Groups(state, InThemes, 99));
    }

    [Fact]
    public void Long_notes_hang_by_four_at_most()
    {
        var evening = Evening.AtTables().In(InThemes).Given(Fleur, OpenGroups(9))
            .Given(Anna, AddNote(InThemes, new string('a', PickPages.Long), RepairCafe), AddNote(InThemes, new string('a', PickPages.Long + 1), Moestuin));
        Assert.Equal("1 2 3 4 5 6 7 8 9", Pages(evening.Given(Anna, Pick(RepairCafe)).Now));
        Assert.Equal("1 2 3|4 5 6|7 8 9", Pages(evening.Given(Anna, Pick(Moestuin)).Now));
    }

    [Fact]
    public void The_desk_turns_the_pages_of_picks()
    {
        var evening = Written().Given(Fleur, OpenGroups(20));
        evening.When(Fleur, ShowSlide(InThemes, 2)).Then(new ProgrammeEvent.SlideShown(InThemes, 2));
        evening.When(Fleur, ShowSlide(InThemes, 3)).ThenRefused(RefusalCode.NotFound);
        evening.Given(Fleur, StartRound(InThemes, 5));
        Assert.Equal(0, evening.Now.Programme.Now.Slide);
    }

    private static string Pages(Workshop state) => string.Join('|', Enumerable.Range(0, PickPages.Count(state, InThemes))
        .Select(page => string.Join(' ', PickPages.Groups(state, InThemes, page).Select(g => g.Number))));

    private static Evening Written() => Evening.AtTables().In(InThemes)
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe), AddNote(InThemes, "Een moestuin", Moestuin));
}
