using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

/// <summary>Dots for themes, and the theme that each group gets.</summary>
public class ChooseTests
{
    [Fact]
    public void Everybody_has_as_many_dots_as_the_template_says_and_may_give_one_theme_several()
    {
        var evening = Evening.AtTables().In(InChoose);
        evening.When(Anna, GiveThemeDot(InChoose, "openheid")).Then(new BoardEvent.ThemeDotGiven(InChoose, "openheid", AnnaId));
        evening.Given(Anna, GiveThemeDot(InChoose, "openheid"));
        evening.When(Anna, GiveThemeDot(InChoose, "produser")).ThenRefused(RefusalCode.NoDotsLeft, "2");
        evening.When(Anna, TakeThemeDot(InChoose, "produser")).ThenNothing();
        evening.When(Anna, TakeThemeDot(InChoose, "openheid")).Then(new BoardEvent.ThemeDotTaken(InChoose, "openheid", AnnaId));
        Assert.Equal(1, evening.Now.Board.ThemeDotsIn(InChoose).Total);
    }

    [Fact]
    public void Only_themes_of_the_talk_that_follows_get_dots()
    {
        var evening = Evening.AtTables().In(InChoose);
        evening.When(Anna, GiveThemeDot(InChoose, "voetbal")).ThenRefused(RefusalCode.NotFound);
        evening.When(Anna, GiveThemeDot(InHarvest, "openheid")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void The_proposal_waits_for_the_reveal_and_is_taken_over_and_back_as_one()
    {
        var evening = Dotted();
        evening.When(Fleur, Propose(InChoose)).ThenRefused(RefusalCode.NotRevealed);
        evening.Given(Fleur, Reveal(InChoose));
        evening.When(Fleur, Propose(InChoose)).Then(new BoardEvent.ThemesAssigned(InThemes, ["openheid", "produser"]));
        evening.When(Fleur, Propose(InChoose)).ThenNothing();
        Assert.Equal(["openheid", "produser"], Themes(evening.Now));

        evening.Given(Fleur, Undo());
        Assert.Equal(["produser", "openheid"], Themes(evening.Now));
    }

    [Fact]
    public void After_another_theme_for_one_group_the_whole_is_not_taken_back()
    {
        var evening = Dotted().Given(Fleur, Reveal(InChoose), Propose(InChoose)).Given(Hilde, AssignTheme(InThemes, Group2, "openheid"));
        evening.When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        evening.Given(Hilde, Undo()).Given(Fleur, Undo());
    }

    [Fact]
    public void Who_wants_a_theme_most_gets_it_and_the_other_gets_the_next()
    {
        // Both groups like 'openheid' best; group 2 gave it two dots, group 1 only one.
        var evening = Evening.AtTables().In(InChoose).Given(Anna, GiveThemeDot(InChoose, "openheid"))
            .Given(Cem, GiveThemeDot(InChoose, "openheid"), GiveThemeDot(InChoose, "openheid"));
        Assert.Equal([(1, "produser", 0), (2, "openheid", 2)], Proposal(evening.Now));
    }

    [Fact]
    public void With_as_many_dots_the_favourite_of_the_room_goes_first_and_then_the_template_and_the_first_group()
    {
        var evening = Evening.AtTables().In(InChoose);
        Assert.Equal([(1, "produser", 0), (2, "openheid", 0)], Proposal(evening.Now));

        // Dina sits nowhere: her dot counts for the room.
        evening.Given(Dina, Join(DinaId), GiveThemeDot(InChoose, "openheid"));
        Assert.Equal([(1, "openheid", 0), (2, "produser", 0)], Proposal(evening.Now));
    }

    [Fact]
    public void More_groups_than_themes_share_them_evenly()
    {
        var evening = Evening.AtTables().In(InChoose).Given(Fleur, OpenGroups(3)).Given(Anna, GiveThemeDot(InChoose, "openheid"));
        Assert.Equal([(1, "openheid", 1), (2, "openheid", 0), (3, "produser", 0)], Proposal(evening.Now));
    }

    [Fact]
    public void Without_groups_there_is_one_table_of_everybody()
    {
        var evening = Evening.Started().Given(Anna, Join(AnnaId)).In(InChoose).Given(Anna, GiveThemeDot(InChoose, "openheid"))
            .Given(Fleur, Reveal(InChoose));
        evening.When(Fleur, Propose(InChoose)).Then(
            new RosterEvent.GroupsOpened(1, true),
            new RosterEvent.GroupJoined(AnnaId, Group1),
            new BoardEvent.ThemesAssigned(InThemes, ["openheid"]));
    }

    [Fact]
    public void The_talk_is_the_next_one_in_the_programme()
    {
        StageTemplate.Themes Talk(string key) => new([new(key, key, "", ["Wat?"])], GroupMode.SelfChoice) { Title = key, Minutes = 9 };
        var evening = Evening.Started(With(Talk("a"), new StageTemplate.Choose(1) { Title = "Kiezen", Minutes = 3 }, Talk("b"), Talk("c")));
        Assert.Equal("b", evening.Now.Programme.TalkAfter(InStory)?.Content.Title);
        Assert.Equal("b", ThemeProposal.Of(evening.Now, InStory).Single().Theme.Key);
    }

    private static Evening Dotted() => Evening.AtTables().In(InChoose)
        .Given(Anna, GiveThemeDot(InChoose, "openheid")).Given(Cem, GiveThemeDot(InChoose, "produser"));

    private static IEnumerable<string> Themes(Workshop state) => state.Roster.AllGroups.Select(group => state.ThemeOf(InThemes, group)!.Key);

    private static IEnumerable<(int, string, int)> Proposal(Workshop state) =>
        ThemeProposal.Of(state, InChoose).Select(p => (p.Group.Number, p.Theme.Key, p.Dots));
}
