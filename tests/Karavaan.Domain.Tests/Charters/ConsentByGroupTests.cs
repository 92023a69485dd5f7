using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Charters;

/// <summary>Tables choose: Anna and Bram sit in group 1, Cem in group 2, and Dina comes late.</summary>
public class ConsentByGroupTests
{
    private static readonly WorkshopTemplate Congress = Template with
    {
        Stages = [.. Template.Stages.Select(stage => stage is StageTemplate.Consent consent ? consent with { Mode = ChoiceMode.Group } : stage)],
    };

    private static Evening AtTables() => Evening.Started(Congress).Given(Anna, Join(AnnaId)).Given(Bram, Join(BramId)).Given(Cem, Join(CemId))
        .Given(Fleur, OpenGroups(3));

    private static Evening Asked() => AtTables().Given(Anna, ChooseGroup(Group1)).Given(Bram, ChooseGroup(Group1)).Given(Cem, ChooseGroup(Group2))
        .In(InConsent).Given(Fleur, Write(Article2, "abc"), OpenRound(Article2, Round1));

    [Fact]
    public void A_round_says_who_chooses()
    {
        Assert.Equal(ChoiceMode.Group, Asked().Now.Charter.Now!.Mode);
        Assert.Equal(ChoiceMode.Person, Evening.AtTables().Given(Fleur, Write(Article2, "abc"), OpenRound(Article2, Round1)).Now.Charter.Now!.Mode);
    }

    [Fact]
    public void Where_nobody_sits_in_a_group_people_choose() =>
        Assert.Equal(ChoiceMode.Person, AtTables().Given(Fleur, Write(Article2, "abc"), OpenRound(Article2, Round1)).Now.Charter.Now!.Mode);

    [Fact]
    public void One_speaks_for_a_group_and_another_may_take_it_over()
    {
        var evening = Asked();
        evening.When(Anna, Speak(InConsent)).Then(new CharterEvent.SpeakerTaken(Group1, AnnaId));
        evening.When(Anna, Speak(InConsent)).ThenNothing();
        evening.When(Bram, Speak(InConsent)).Then(new CharterEvent.SpeakerTaken(Group1, BramId));
        Assert.Equal(BramId, evening.Now.SpeakerOf(Group1));
        Assert.Null(evening.Now.SpeakerOf(Group2));
        evening.When(Anna, Speak(InCharter)).ThenRefused(RefusalCode.NoSuchStage);
        evening.Given(Dina, Join(DinaId)).When(Dina, Speak(InConsent)).ThenRefused(RefusalCode.GroupMissing);
    }

    [Fact]
    public void Who_leaves_the_group_or_the_room_speaks_no_more()
    {
        var evening = Asked().Given(Anna, Speak(InConsent)).Given(Fleur, Move(AnnaId, Group2));
        Assert.Null(evening.Now.SpeakerOf(Group1));
        Assert.Null(evening.Now.SpeakerOf(Group2));
        Assert.Null(evening.Given(Cem, Speak(InConsent)).Given(Fleur, Remove(CemId)).Now.SpeakerOf(Group2));
    }

    [Fact]
    public void Silent_groups_are_counted_and_empty_ones_are_not()
    {
        var evening = Asked().Given(Somebody, Choose(Round1, "table-1", Choice.Consent));
        Assert.Equal(2, evening.Now.Choosers(ChoiceMode.Group));
        evening.When(Fleur, RevealRound(Round1)).Then(new CharterEvent.RoundRevealed(Round1, 1));
    }

    [Fact]
    public void Who_left_after_choosing_hides_nobodys_silence()
    {
        var evening = Evening.AtTables().Given(Fleur, Write(Article2, "abc"), OpenRound(Article2, Round1))
            .Given(Somebody, Choose(Round1, "anna", Choice.Consent), Choose(Round1, "bram", Choice.Consent)).Given(Fleur, Remove(AnnaId));

        // Without the ballots of those present it would be 0: two in the room, two choices.
        evening.When(Fleur, RevealRoundOf(Round1, "bram", "cem")).Then(new CharterEvent.RoundRevealed(Round1, 1));
        Assert.Equal(1, evening.Given(Dina, Join(DinaId)).Now.Charter.Now!.Silent);
    }

    [Fact]
    public void Only_who_objects_can_say_that_they_explain_it_aloud()
    {
        var evening = Asked();
        evening.When(Somebody, ChooseAndExplain(Round1, "b1", Choice.Objection, "Te vaag")).Then(
            new CharterEvent.ChoiceMade(Round1, "b1", Choice.Objection, "Te vaag", true));
        evening.When(Somebody, Choose(Round1, "b1", Choice.Objection, "Te vaag")).Then(
            new CharterEvent.ChoiceMade(Round1, "b1", Choice.Objection, "Te vaag"));
        evening.When(Somebody, ChooseAndExplain(Round1, "b1", Choice.Concern, "Te vaag")).Then(
            new CharterEvent.ChoiceMade(Round1, "b1", Choice.Concern, "Te vaag"));
    }

    [Fact]
    public void Another_round_knows_the_text_before_and_the_text_that_was_asked_first()
    {
        var evening = Asked().Given(Fleur, RevealRound(Round1), Write(Article2, "abcd"), OpenRound(Article2, Round2));
        var (charter, now) = (evening.Now.Charter, evening.Now.Charter.Now!);
        Assert.Equal(("abc", null), (charter.TextBefore(now), charter.TextBefore(charter.Rounds[Round1])));
        Assert.Equal("abc", charter.FirstAsked(charter.Find(Article2)!));
        Assert.Null(charter.FirstAsked(charter.Find(Article1)!));
    }
}
