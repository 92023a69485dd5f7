using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Directions of text, by UAX #9. In the tests, small letters are Latin; capitals stand for Hebrew letters.</summary>
public sealed class BidiTests
{
    [Theory]
    [InlineData("car means CAR.", "00000000001110")]
    [InlineData("CAR MEANS car.", "11111111112221")]
    [InlineData("12 CAR", "221111")]
    [InlineData("a CAR 12 b", "0011112200")]
    [InlineData("CAR 1,5% x", "1111222212")]
    [InlineData("(CAR) a", "1111112")]
    [InlineData("a - b", "00000")]
    public void Every_letter_has_the_level_of_its_direction(string text, string levels)
    {
        Assert.Equal(levels, string.Concat(Bidi.Levels(Hebrew(text))));
    }

    [Fact]
    public void Digits_after_Arabic_letters_are_Arabic_numbers_and_keep_their_order()
    {
        Assert.Equal("1112222", string.Concat(Bidi.Levels("\u0645\u0646 1.50")));
    }

    [Fact]
    public void A_hard_line_break_ends_the_direction()
    {
        Assert.Equal("111" + "1" + "000", string.Concat(Bidi.Levels(Hebrew("CAR\nabc"))));
    }

    [Fact]
    public void A_mark_goes_with_its_letter()
    {
        Assert.Equal("11", string.Concat(Bidi.Levels("\u05E9\u05C1")));
    }

    [Theory]
    [InlineData("a (CAR) b", "000111000")]
    [InlineData("CAR (abc) 1", "11111222112")]
    [InlineData("a [CAR 1] b", "00011112000")]
    public void Both_brackets_of_a_pair_point_the_same_way(string text, string levels)
    {
        Assert.Equal(levels, string.Concat(Bidi.Levels(Hebrew(text))));
    }

    /// <summary>The mark of exclamation belongs to the name between the isolates, the comma to the sentence around it.</summary>
    [Fact]
    public void What_is_typed_between_isolates_turns_nothing_around_it()
    {
        var pdf = Make.Pdf(new Paragraph(Hebrew("met \u2068CAR!\u2069, 5 en \u2067ab!\u2069.")));
        using var document = PdfDocument.Open(pdf);
        var letters = document.GetPage(1).Letters.Where(letter => letter.StartBaseLine.Y > 100).OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value);

        Assert.Equal(Hebrew("met !RAC, 5 en !ab."), ReadBack.Normal(string.Concat(letters)));
        Assert.DoesNotContain(ReadBack.Text(pdf), sign => BidiControls.IsControl(sign));
        Assert.Empty(Matterhorn.Check(pdf));
    }

    /// <summary>An isolate may begin in plain words and end in bold ones.</summary>
    [Fact]
    public void An_isolate_goes_on_over_words_of_another_kind()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Paragraph("\u2067ab ", Inline.Strong("cd"), "!\u2069.")));
        var letters = document.GetPage(1).Letters.Where(letter => letter.StartBaseLine.Y > 100).OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value);

        Assert.Equal("!ab cd.", ReadBack.Normal(string.Concat(letters)));
    }

    [Theory]
    [InlineData("a\u2067b", "ab")]
    [InlineData("a\u2069b\u202C", "ab")]
    [InlineData("a\u2067b\u202Bc\u2069d", "a\u2067bc\u2069d")]
    [InlineData("\u2068a\n\u2069b", "a\nb")]
    [InlineData("a\u202Eb\u202Cc", "abc")]
    [InlineData("\u202Bab\u202C", "\u202Bab\u202C")]
    public void What_is_not_closed_on_its_line_is_left_out(string typed, string text)
    {
        Assert.Equal(text, TextCleaner.Clean(typed));
    }

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("CAR", "\u2068CAR\u2069")]
    [InlineData("CAR\u2067 (", "\u2068CAR (\u2069")]
    [InlineData("ab\u2069\u202Bcd", "\u2068abcd\u2069")]
    [InlineData("\u2068CAR\u2069", "\u2068CAR\u2069")]
    [InlineData("\u2068CAR\u2069 a \u2068CAR\u2069", "\u2068\u2068CAR\u2069 a \u2068CAR\u2069\u2069")]
    public void Words_that_may_turn_a_sentence_are_isolated_in_it(string words, string isolated)
    {
        Assert.Equal(Hebrew(isolated), BidiControls.Isolate(Hebrew(words)));
    }

    /// <summary>A label is isolated: its Dutch word does not say which way the Hebrew line runs, nor is it turned by it.</summary>
    [Fact]
    public void A_line_that_begins_with_a_label_runs_as_its_own_words_do()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Paragraph(Inline.Status("*", "open", Palette.Plain), Hebrew(" CAR 12!"))));
        var letters = document.GetPage(1).Letters.Where(letter => letter.StartBaseLine.Y > 100).OrderBy(letter => letter.StartBaseLine.X).ToList();

        Assert.Equal(Hebrew("!12 RAC *\u00A0open"), string.Concat(letters.Select(letter => letter.Value)).Trim());
        Assert.True(letters[^1].EndBaseLine.X > PageSize.A4.Width - PageSize.A4.Margin - 10, "The line stands at the left.");
        Assert.Equal(0, Bidi.BaseLevel("abc"));
        Assert.Equal(1, Bidi.BaseLevel(Hebrew("ab CAR"), 7, (7, 9)));
    }

    [Fact]
    public void A_name_turns_nothing_in_a_sentence_of_ours()
    {
        var said = Documents.Texts.Words.For("nl")[Documents.Texts.CharterWordsText.KeeperUntil, Hebrew("CAR\u2067 (2"), "10 december 2026"];

        Assert.Equal(Hebrew("\u2068CAR (2\u2069 neemt dit mee, tegen 10 december 2026."), said);
        Assert.Equal(new string('0', said.Length - 9), string.Concat(Bidi.Levels(said)[9..]));
    }

    private static string Hebrew(string text) =>
        string.Concat(text.Select(letter => letter is >= 'A' and <= 'Z' ? (char)(letter - 'A' + '\u05D0') : letter));
}
