using CsCheck;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>A letter that is many characters and wider than its line: every line takes one, and the text comes to its end.</summary>
public sealed class LongLettersTests
{
    /// <summary>Letters of one to some twenty characters.</summary>
    private static readonly string[] letters =
        ["a", "w", ".", "-", "/", "1", " ", "\u00AD", "\n", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🐪", "é", "e\u0301\u0327\u0308\u0300\u0302\u0303\u0304\u0306", "z" + new string('\u0335', 20), "ക്ഷ്ത്ര", "한", "\u0645\u0651\u064E"];

    private static readonly TextStyle style = new(10, 14, Palette.Ink);

    [Theory]
    [InlineData("👩‍👩‍👧‍👦ab")]
    [InlineData("👩‍👩‍👧‍👦.")]
    [InlineData("e\u0301\u0327\u0308\u0300\u0302\u0303\u0304\u0306f")]
    public async Task A_letter_of_many_characters_with_one_or_two_after_it_is_set_in_a_line_that_is_too_narrow(string text)
    {
        var lines = await SetAsync(text, 4);
        Assert.Equal(TextCleaner.Clean(text), string.Concat(lines));
    }

    [Fact]
    public async Task Any_letters_in_any_width_come_to_an_end_and_none_is_lost() => await Gen.Select(Gen.OneOf(letters).Array[1, 14], Gen.Float[0.5f, 60]).SampleAsync(async (some, width) =>
    {
        var text = string.Concat(some);
        Assert.Equal(Visible(TextCleaner.Clean(text)), Visible(string.Concat(await SetAsync(text, width))));
    }, iter: 400);

    /// <summary>What stands in each line; a line that never ends is no reason for a test to.</summary>
    private static async Task<IReadOnlyList<string>> SetAsync(string text, float width)
    {
        var setting = Task.Run(() => new LineSetter(new Shaper()).Set([new Inline(text)], style, width, "nl").Take(text.Length + 1)
            .Select(line => string.Concat(line.Pieces.Select(piece => piece.Run.Text))).ToList());
        return await setting.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>Without what a line's end swallows or adds.</summary>
    private static string Visible(string text) => string.Concat(text.Where(character => character is not (' ' or '\n' or '\u00AD' or '-' or '\u200B')).Order());
}
