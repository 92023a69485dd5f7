using Karavaan.Pdf.Text;

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

    private static string Hebrew(string text) =>
        string.Concat(text.Select(letter => letter is >= 'A' and <= 'Z' ? (char)(letter - 'A' + '\u05D0') : letter));
}
