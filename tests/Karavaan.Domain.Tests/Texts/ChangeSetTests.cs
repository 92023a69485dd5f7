using CsCheck;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

public class ChangeSetTests
{
    private static readonly Gen<(string Text, ChangeSet One, ChangeSet Other)> twoAtOnce = AnyText.Text.SelectMany(text =>
        Gen.Select(AnyText.ChangeOf(text), AnyText.ChangeOf(text)).Select((one, other) => (text, one, other)));

    [Fact]
    public void What_is_kept_stays_and_what_is_replaced_goes() => Assert.Equal(
        "We delen alles met iedereen.",
        new ChangeSet([Run.Keep(3), Run.Replace(6, "delen"), Run.Keep(7), Run.Replace(0, "met iedereen"), Run.Keep(1)]).ApplyTo("We houden alles ."));

    [Fact]
    public void A_change_is_for_a_text_of_its_length() =>
        Assert.Throws<ArgumentException>(() => new ChangeSet([Run.Keep(3)]).ApplyTo("vier"));

    [Fact]
    public void Two_words_at_one_place_both_stand_there_in_the_same_order_for_everybody()
    {
        var (anna, bram) = (Insert(2, "Anna ", 4), Insert(2, "Bram ", 4));

        Assert.Equal("wiBram Anna j.", anna.Map(bram).ApplyTo(bram.ApplyTo("wij.")));
        Assert.Equal("wiBram Anna j.", bram.Map(anna, before: true).ApplyTo(anna.ApplyTo("wij.")));
    }

    [Fact]
    public void What_both_take_out_goes_once() => Assert.Equal(
        "af",
        new ChangeSet([Run.Keep(1), Run.Replace(3, ""), Run.Keep(2)]).Map(new([Run.Keep(2), Run.Replace(3, ""), Run.Keep(1)])).ApplyTo("abf"));

    [Fact]
    public void A_word_written_inside_what_somebody_takes_out_stays() => Assert.Equal(
        "a nieuw f",
        Insert(3, " nieuw ", 6).Map(new([Run.Keep(1), Run.Replace(4, ""), Run.Keep(1)])).ApplyTo("af"));

    [Fact]
    public void In_whatever_order_two_changes_come_the_text_is_the_same() => twoAtOnce.Sample((text, one, other) => Assert.Equal(
        other.Map(one).ApplyTo(one.ApplyTo(text)), one.Map(other, before: true).ApplyTo(other.ApplyTo(text))), iter: 20_000);

    [Fact]
    public void Two_changes_after_each_other_are_as_one() => AnyText.Text.SelectMany(text => AnyText.ChangeOf(text).SelectMany(one =>
        AnyText.ChangeOf(one.ApplyTo(text)).Select(next => (text, one, next)))).Sample((text, one, next) =>
    {
        var both = one.Compose(next);
        Assert.Equal(next.ApplyTo(one.ApplyTo(text)), both.ApplyTo(text));
        Assert.DoesNotContain(both.Runs.Zip(both.Runs.Skip(1)), pair => pair.First.IsKept == pair.Second.IsKept);
    }, iter: 20_000);

    [Fact]
    public void Its_lengths_are_those_of_the_texts() => twoAtOnce.Sample((text, one, _) =>
    {
        Assert.Equal((text.Length, one.ApplyTo(text).Length), (one.LengthBefore, one.LengthAfter));
        Assert.True(one.CanApplyTo(text));
    });

    [Fact]
    public void Changes_for_different_texts_do_not_meet()
    {
        Assert.Throws<ArgumentException>(() => Insert(0, "a", 3).Map(Insert(0, "a", 4)));
        Assert.Throws<ArgumentException>(() => Insert(0, "a", 3).Compose(Insert(0, "a", 3)));
    }

    [Fact]
    public void Half_a_character_is_neither_cut_nor_brought()
    {
        Assert.False(Insert(1, "x", 2).CanApplyTo("👍"));
        Assert.False(new ChangeSet([Run.Keep(1), Run.Replace(1, "")]).CanApplyTo("👍"));
        Assert.False(Insert(0, "👍"[..1], 2).CanApplyTo("👍"));
        Assert.False(Insert(0, "x", 3).CanApplyTo("👍"));
        Assert.True(Insert(2, "🏽", 2).CanApplyTo("👍"));
    }

    private static ChangeSet Insert(int at, string text, int length) => new([Run.Keep(at), Run.Replace(0, text), Run.Keep(length - at)]);
}
