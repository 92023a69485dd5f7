using Karavaan.Domain.Charters;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Tips and sources: article 2 lies with group 1 (Anna and Bram), article 4 with group 2 (Cem).</summary>
public class ReaderTests
{
    private static Evening Writing() => Evening.AtTables().In(InThemes).Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin)).In(InCharter);

    private static Article Second(Evening evening) => evening.Now.Charter.Find(Article2)!;

    [Fact]
    public void Anybody_in_the_room_sends_a_tip_and_who_writes_ticks_it_off()
    {
        var evening = Writing();
        evening.When(Cem, GiveTip(InCharter, Article2, " Wie beslist? ", Tip1)).Then(
            new CharterEvent.TipGiven(Tip1, Article2, CemId, Group2, "Wie beslist?"));
        evening.When(Cem, GiveTip(InCharter, Article2, "Wie beslist?", Tip1)).ThenNothing();
        evening.When(Cem, HandleTip(Article2, Tip1)).ThenRefused(RefusalCode.NotYourArticle);
        evening.When(Anna, HandleTip(Article2, Tip1)).Then(new CharterEvent.TipHandled(Article2, Tip1));
        evening.When(Fleur, HandleTip(Article2, Tip1)).ThenNothing();
        Assert.True(Second(evening).Tips.Single().IsHandled);
    }

    [Fact]
    public void A_tip_is_short_and_comes_in_time()
    {
        var evening = Writing();
        evening.When(Cem, GiveTip(InCharter, Article2, " ")).ThenRefused(RefusalCode.TextEmpty);
        evening.When(Cem, GiveTip(InCharter, Article2, new string('x', 201))).ThenRefused(RefusalCode.TextTooLong, "200", "201");
        evening.When(Cem, GiveTip(InConsent, Article2, "Te vroeg")).ThenRefused(RefusalCode.NoSuchStage);
        evening.When(Fleur, GiveTip(InCharter, Article2, "Van de desk")).ThenRefused(RefusalCode.NotInWorkshop);
        evening.When(Anna, HandleTip(Article2, Tip1)).ThenRefused(RefusalCode.NotFound);
        evening.Given(Dina, Join(DinaId), GiveTip(InCharter, Article2, "Van wie laat komt"));
        evening.Given(Fleur, LeaveOpen(Article2, AnnaId, new DateOnly(2027, 3, 12)))
            .When(Cem, GiveTip(InCharter, Article2, "Te laat")).ThenRefused(RefusalCode.ArticleDecided);
    }

    [Fact]
    public void So_many_tips_wait_at_most()
    {
        var evening = Writing();
        evening.Given(Cem, [.. Enumerable.Range(1, Limits.Tips).Select(i => GiveTip(InCharter, Article2, $"Tip {i}"))]);
        evening.When(Cem, GiveTip(InCharter, Article2, "Nog een")).ThenRefused(RefusalCode.TooManyTips, "100");
        evening.Given(Anna, HandleTip(Article2, Second(evening).Tips[0].Id)).Given(Cem, GiveTip(InCharter, Article2, "Nog een"));
    }

    [Fact]
    public void A_note_that_goes_into_the_text_keeps_its_link()
    {
        var evening = Writing();
        evening.When(Anna, Cite(InCharter, Article2, Moestuin)).Then(new CharterEvent.NoteCited(Article2, Moestuin));
        evening.When(Bram, Cite(InCharter, Article2, Moestuin)).ThenNothing();
        evening.When(Cem, Cite(InCharter, Article2, Moestuin)).ThenRefused(RefusalCode.NotYourArticle);
        evening.When(Anna, Cite(InCharter, Article2, RepairCafe)).ThenRefused(RefusalCode.NoSuchNote);
        Assert.Equal(["Een moestuin"], evening.Now.SourcesOf(Second(evening)).Select(note => note.Text));
        evening.When(Anna, Uncite(InCharter, Article2, Moestuin)).Then(new CharterEvent.NoteUncited(Article2, Moestuin));
        evening.When(Anna, Uncite(InCharter, Article2, Moestuin)).ThenNothing();
    }

    [Fact]
    public void Of_a_source_that_was_hidden_or_taken_back_nothing_is_told()
    {
        var evening = Writing().Given(Anna, Cite(InCharter, Article2, Moestuin)).Given(Fleur, Hide(Moestuin));
        Assert.Empty(evening.Now.SourcesOf(Second(evening)));
        Assert.Single(evening.Given(Fleur, Restore(Moestuin)).Now.SourcesOf(Second(evening)));
        Assert.Empty(evening.Given(Cem, Withdraw(Moestuin)).Now.SourcesOf(Second(evening)));
        evening.Given(Fleur, Assign(Article1, Group1)).When(Anna, Cite(InCharter, Article1, Moestuin)).ThenRefused(RefusalCode.NoSuchNote);
    }
}
