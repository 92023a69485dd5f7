using CsCheck;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>
/// A letter that is many characters and wider than its line: every line takes one, or as much of it as fits, and the text comes to its end.
/// Lines are asked for one by one and no more than there are characters, so that lines that come again and again fail a test and don't fill the memory.
/// </summary>
public sealed class LongLettersTests
{
    /// <summary>Wider than any one of the characters below in letters of ten points.</summary>
    private const float Roomy = 30;

    /// <summary>Letters of one to some eighty characters.</summary>
    private static readonly string[] letters =
        ["a", "w", ".", "-", "/", "1", " ", "\u00AD", "\n", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🐪", "é", "e\u0301\u0327\u0308\u0300\u0302\u0303\u0304\u0306", "z" + new string('\u0335', 20), "ക്ഷ്ത്ര", "한", "\u0645\u0651\u064E",
            Times("👩\u200D", 9), Times("👩\u200D", 30), Times("\u1100", 9), Times("\u1100", 70), "\u2060"];

    private static readonly TextStyle style = new(10, 14, Palette.Ink);

    [Theory]
    [InlineData("👩‍👩‍👧‍👦ab")]
    [InlineData("👩‍👩‍👧‍👦.")]
    [InlineData("e\u0301\u0327\u0308\u0300\u0302\u0303\u0304\u0306f")]
    public void A_letter_of_many_characters_with_one_or_two_after_it_is_set_in_a_line_that_is_too_narrow(string text)
    {
        Assert.Equal(TextCleaner.Clean(text), string.Concat(Lines(text, 4).Select(Shown)));
    }

    /// <summary>Where its parts are no narrower, nothing is won by taking it apart.</summary>
    [Fact]
    public void A_letter_that_is_no_wider_than_its_first_character_stays_whole_in_a_line_that_is_too_narrow()
    {
        Assert.Equal(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"], Lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 4).Select(Shown));
    }

    [Fact]
    public void Any_letters_in_any_width_come_to_an_end_and_none_is_lost_or_outside_its_line() => Gen.Select(Gen.OneOf(letters).Array[1, 14], Gen.Float[0.5f, 90]).Sample((some, width) =>
    {
        var text = string.Concat(some);
        var lines = Lines(text, width);
        Assert.Equal(Visible(TextCleaner.Clean(text)), Visible(string.Concat(lines.Select(Shown))));
        Assert.All(lines.SelectMany(line => line.Pieces), piece => Assert.Equal(TextCleaner.Clean(piece.Run.Text), piece.Run.Text));
        Assert.All(lines, line => Assert.True(width < Roomy || line.Width <= width + 0.5f, $"{Shown(line)} is {line.Width} wide in {width}"));
    }, iter: 400);

    /// <summary>The letters fit one by one, but not together, and where the line ends must not be sought at every sign without width.</summary>
    [Fact]
    public void Signs_without_width_after_letters_that_widen_by_kerning_cost_little_and_leave_no_line_empty()
    {
        var (word, tail) = (new string('w', 20), new string('\u2060', 11_000));
        var width = (20 * Width("w")) + 0.01f;
        Assert.True(Width(word) > width, "this font no longer shows what is meant");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var lines = Lines(word + tail, width);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal(word + tail, string.Concat(lines.Select(Shown)));
        Assert.All(lines, line => Assert.InRange(line.Width, 1, width));
    }

    /// <summary>A whole text that is one letter by the rules of Unicode.</summary>
    [Fact]
    public void A_letter_of_ten_thousands_of_characters_costs_little()
    {
        var text = Times("👩\u200D", 8000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var lines = Lines(text, 300);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Equal(text, string.Concat(lines.Select(Shown)));
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 300));
    }

    [Fact]
    public void A_word_that_says_in_many_places_where_it_may_be_divided_fills_its_line()
    {
        var word = string.Join('\u00AD', Enumerable.Repeat("sa", 20));
        var lines = Lines(word, (Width("sa") * 20) + 1);
        Assert.Equal(Times("sa", 20), Shown(Assert.Single(lines)));

        Assert.Equal(Times("sa", 19) + "-", Shown(Lines(word, (Width("sa") * 19) + Width("-") + 0.5f)[0]));
    }

    /// <summary>Also where the letters beside a hyphen that is not seen are wider together than apart.</summary>
    [Fact]
    public void Hyphens_that_are_not_seen_hide_no_kerning()
    {
        for (var width = 200f; width < 220; width++)
        {
            Assert.All(Lines(Times("w\u00AD", 200), width), line => Assert.InRange(line.Width, 0, width + 0.01f));
        }
    }

    private static string Times(string letter, int times) => string.Concat(Enumerable.Repeat(letter, times));

    private static float Width(string text) => new LineSetter(new Shaper()).SetOne(text, style, "nl").Width;

    private static List<Line> Lines(string text, float width) => [.. new LineSetter(new Shaper()).Lines([new Inline(text)], style, width, "nl").Take(text.Length + 1)];

    private static string Shown(Line line) => string.Concat(line.Pieces.Select(piece => piece.Run.Text));

    /// <summary>Without what a line's end swallows or adds.</summary>
    private static string Visible(string text) => string.Concat(text.Where(character => character is not (' ' or '\n' or '\u00AD' or '-' or '\u200B')).Order());
}
