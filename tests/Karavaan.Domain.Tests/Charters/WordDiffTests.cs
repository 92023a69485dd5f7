using CsCheck;
using Karavaan.Domain.Charters;

namespace Karavaan.Domain.Tests.Charters;

public class WordDiffTests
{
    private static readonly Gen<string> text = Gen.OneOf(
        Gen.OneOf("wij", "delen", "alles", "niets", " ", "  ", "\n", ".", ",", "-", "👍🏽", "شبكة", "e\u0301", "'s").Array[0, 40].Select(string.Concat),
        Gen.String[Gen.Char, 0, 60]);

    [Fact]
    public void Applying_the_difference_gives_both_texts() => Gen.Select(text, text).Sample((before, after) =>
    {
        var parts = WordDiff.Between(before, after);
        Assert.Equal(before, Joined(parts, DiffKind.Inserted));
        Assert.Equal(after, Joined(parts, DiffKind.Struck));
        Assert.DoesNotContain(parts, part => part.Text.Length == 0);
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
    }, iter: 2000);

    [Fact]
    public void A_text_does_not_differ_from_itself() =>
        text.Sample(same => Assert.DoesNotContain(WordDiff.Between(same, same), part => part.Kind != DiffKind.Kept));

    [Fact]
    public void A_word_is_struck_and_another_comes_in_its_place() => Assert.Equal(
        [Kept("Wie te laat is, betaalt "), Struck("een boete"), Inserted("niets"), Kept(".")],
        WordDiff.Between("Wie te laat is, betaalt een boete.", "Wie te laat is, betaalt niets."));

    [Fact]
    public void Words_that_are_added_strike_nothing() => Assert.Equal(
        [Kept("We delen alles"), Inserted(" met wie hier woont"), Kept(".")],
        WordDiff.Between("We delen alles.", "We delen alles met wie hier woont."));

    [Fact]
    public void A_sentence_that_is_written_anew_is_struck_as_a_whole() => Assert.Equal(
        [Struck("Wie komt eten"), Inserted("Iedereen betaalt mee"), Kept(".")],
        WordDiff.Between("Wie komt eten.", "Iedereen betaalt mee."));

    [Fact]
    public void A_change_does_not_cut_a_word() => Assert.Equal(
        [Struck("délen"), Inserted("dele\u0301n")], WordDiff.Between("délen", "dele\u0301n"));

    [Fact]
    public void Two_long_texts_without_a_word_in_common_come_out_too()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("!?", 3000)), string.Concat(Enumerable.Repeat(",;", 3000)));
        Assert.Equal([Struck(before), Inserted(after)], WordDiff.Between(before, after));
    }

    private static DiffPart Kept(string text) => new(DiffKind.Kept, text);

    private static DiffPart Struck(string text) => new(DiffKind.Struck, text);

    private static DiffPart Inserted(string text) => new(DiffKind.Inserted, text);

    private static string Joined(IEnumerable<DiffPart> parts, DiffKind without) =>
        string.Concat(parts.Where(part => part.Kind != without).Select(part => part.Text));
}
