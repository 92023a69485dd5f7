using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Group 1 (Anna, Bram), 2 (Cem) and 3 (Dina) share article 1.</summary>
public class SharingTests
{
    private static readonly GroupId Group3 = new(3);

    private static Evening Sharing() => Evening.AtTables().Given(Dina, Join(DinaId)).Given(Fleur, OpenGroups(3)).Given(Dina, ChooseGroup(Group3))
        .In(InCharter).Given(Fleur, Share(Article1, Group3, Group1, Group2));

    private static Sharing Of(Evening evening) => evening.Now.Charter.Find(Article1)!.Sharing!;

    [Fact]
    public void Each_group_writes_one_sentence_that_its_members_may_change()
    {
        var evening = Sharing();
        evening.When(Anna, WriteSentence(InCharter, Article1, " We delen. ")).Then(
            new CharterEvent.SentenceWritten(Article1, Group1, AnnaId, "We delen."));
        evening.When(Bram, WriteSentence(InCharter, Article1, "We delen.")).ThenNothing();
        evening.When(Bram, WriteSentence(InCharter, Article1, new string('x', 281))).ThenRefused(RefusalCode.TextTooLong, "280", "281");
        evening.Given(Bram, WriteSentence(InCharter, Article1, "We delen alles.")).Given(Cem, WriteSentence(InCharter, Article1, "Wat?"));
        Assert.Equal(["We delen alles.", "Wat?"], Of(evening).Sentences.Values.Select(s => s.Text));
        evening.Given(Cem, WriteSentence(InCharter, Article1, ""));
        Assert.Null(Of(evening).Of(Group2));
    }

    [Fact]
    public void Nobody_holds_the_pen_until_the_reveal()
    {
        var evening = Sharing();
        evening.When(Anna, TakePen(InCharter, Article1)).ThenRefused(RefusalCode.NotYourArticle);
        evening.When(Anna, Write(Article1, "Toch")).ThenRefused(RefusalCode.NotYourArticle);
        evening.When(Anna, WriteSentence(InCharter, Article2, "Niet gedeeld")).ThenRefused(RefusalCode.NotYourArticle);
        evening.When(Anna, WriteSentence(InConsent, Article1, "Verkeerde stap")).ThenRefused(RefusalCode.NoSuchStage);
    }

    [Fact]
    public void A_group_gives_one_dot_to_the_sentence_of_another()
    {
        var evening = Sharing().Given(Anna, WriteSentence(InCharter, Article1, "Een")).Given(Cem, WriteSentence(InCharter, Article1, "Twee"));
        evening.When(Dina, DotSentence(InCharter, Article1, Group1)).Then(new CharterEvent.SentenceDotted(Article1, Group3, Group1));
        evening.When(Dina, DotSentence(InCharter, Article1, Group1)).ThenNothing();
        evening.When(Dina, DotSentence(InCharter, Article1, Group3)).ThenRefused(RefusalCode.OwnSentence);
        evening.When(Anna, DotSentence(InCharter, Article1, Group3)).ThenRefused(RefusalCode.NotFound);
        evening.Given(Dina, DotSentence(InCharter, Article1, Group2));
        Assert.Equal((0, 1), (Of(evening).DotsOf(Group1), Of(evening).DotsOf(Group2)));
    }

    [Fact]
    public void The_winner_gets_the_pen_and_its_sentence_begins_the_text()
    {
        var evening = Sharing().Given(Anna, WriteSentence(InCharter, Article1, "Een")).Given(Cem, WriteSentence(InCharter, Article1, "Een langere zin"))
            .Given(Dina, DotSentence(InCharter, Article1, Group2));
        evening.When(Anna, RevealSentences(Article1)).ThenRefused(RefusalCode.OnlyFacilitator);
        evening.When(Fleur, RevealSentences(Article1)).Then(
            new CharterEvent.SentencesRevealed(Article1, Group2),
            new CharterEvent.TextChanged(Article1, null, "winner", new([Run.Replace(0, "Een langere zin")])));
        evening.When(Fleur, RevealSentences(Article1)).ThenNothing();
        evening.When(Anna, DotSentence(InCharter, Article1, Group2)).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Anna, WriteSentence(InCharter, Article1, "Te laat")).ThenRefused(RefusalCode.AlreadyRevealed);
        evening.When(Anna, TakePen(InCharter, Article1)).ThenRefused(RefusalCode.NotYourArticle);
        evening.Given(Cem, TakePen(InCharter, Article1));
    }

    [Fact]
    public void Equal_dots_go_to_the_shortest_sentence_then_to_the_lowest_table()
    {
        var evening = Sharing().Given(Anna, WriteSentence(InCharter, Article1, "Een lange zin"))
            .Given(Cem, WriteSentence(InCharter, Article1, "Kort")).Given(Dina, WriteSentence(InCharter, Article1, "Hier"));
        Assert.Equal(Group2, Of(evening).Winner);
        evening.Given(Anna, DotSentence(InCharter, Article1, Group3));
        Assert.Equal(Group3, Of(evening).Winner);
        Assert.Null(Of(Sharing()).Winner);
    }

    [Fact]
    public void Without_a_sentence_nobody_wins() => Sharing().When(Fleur, RevealSentences(Article1)).ThenRefused(RefusalCode.ArticleEmpty);

    [Fact]
    public void A_text_that_stands_there_already_stays()
    {
        var evening = Sharing().Given(Fleur, Write(Article1, "Van de begeleider")).Given(Anna, WriteSentence(InCharter, Article1, "Een"));
        evening.When(Fleur, RevealSentences(Article1)).Then(new CharterEvent.SentencesRevealed(Article1, Group1));
    }

    [Fact]
    public void A_text_of_nothing_but_spaces_keeps_no_winner_from_beginning_it()
    {
        var evening = Sharing().Given(Fleur, Change(Article1, "desk", 0, new ChangeSet([Run.Replace(0, "  ")])))
            .Given(Anna, WriteSentence(InCharter, Article1, "Een")).Given(Fleur, RevealSentences(Article1));
        Assert.Equal("Een", evening.Now.Charter.Find(Article1)!.Text);
    }

    [Fact]
    public void The_desk_gives_the_pen_to_whom_it_wants()
    {
        var evening = Sharing().Given(Anna, WriteSentence(InCharter, Article1, "Een"));
        var taken = evening.When(Fleur, Assign(Article1, Group3)).Then(new CharterEvent.ArticleAssigned(Article1, Group3)).Charter.Find(Article1)!;
        Assert.Equal((Group3, true), (taken.Group, taken.Sharing!.IsRevealed));
        Assert.Null(evening.When(Fleur, Assign(Article1, null)).After.Charter.Find(Article1)!.Sharing);
    }

    [Fact]
    public void One_group_alone_does_not_share()
    {
        var evening = Sharing();
        evening.When(Fleur, Share(Article1, Group1, Group2, Group3)).ThenNothing();
        evening.When(Fleur, Share(Article1, Group1, new GroupId(9))).ThenRefused(RefusalCode.NoSuchGroup);
        evening.When(Fleur, Share(Article1, Group1, Group1)).Then(new CharterEvent.ArticleAssigned(Article1, Group1));
        evening.When(Fleur, Share(Article1)).Then(new CharterEvent.ArticleAssigned(Article1, null));
        evening.When(Anna, Share(Article1, Group1, Group2)).ThenRefused(RefusalCode.OnlyFacilitator);
    }

    [Fact]
    public void More_groups_than_articles_share_the_first_ones()
    {
        var evening = Evening.Started();
        foreach (var i in Enumerable.Range(1, 6))
        {
            evening.Given(new Actor.Participant(Person(i)), Join(Person(i)));
        }

        var charter = evening.Given(Fleur, Divide(6)).In(InCharter).Now.Charter;
        Assert.Equal([new(1), new(5)], charter.Find(new ArticleId(2))!.Sharing!.Groups);
        Assert.Equal([new(2), new(6)], charter.Find(new ArticleId(4))!.Sharing!.Groups);
        Assert.Equal((new GroupId(3), new GroupId(4)), (charter.Find(Article1)!.Group!.Value, charter.Find(new ArticleId(3))!.Group!.Value));
    }
}
