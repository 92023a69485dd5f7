using CsCheck;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Words at the end of a line are divided as their language does, where that is worth it, and are whole in the text layer.</summary>
public sealed class HyphensTests
{
    private const string Dutch = "samenwerkingsverbanden gereedschapskisten aansprakelijkheidsverzekering burgerinitiatieven";

    [Theory]
    [InlineData("nl-BE", "samenwerkingsverband", "samen-wer-kings-ver-band")]
    [InlineData("nl", "gereedschapskist", "gereed-schaps-kist")]
    [InlineData("nl", "Aandachtstrekkers", "Aan-dachts-trek-kers")]
    [InlineData("fr", "fonctionnement", "fonc-tion-ne-ment")]
    [InlineData("fr", "bénévolat", "béné-vo-lat")]
    [InlineData("de", "Nachbarschaftshilfe", "Nach-bar-schafts-hilfe")]
    [InlineData("de-AT", "Donaudampfschifffahrt", "Donau-dampf-schiff-fahrt")]
    [InlineData("en", "neighbourhood", "neigh-bour-hood")]
    [InlineData("en", "university", "uni-ver-sity")]
    public void A_word_is_divided_as_in_its_language(string language, string word, string divided)
    {
        var places = Hyphens.Of(language)!.Places(word);
        var expected = divided.Split('-').SkipLast(1).Aggregate(new List<int>(), (ends, part) => [.. ends, ends.LastOrDefault() + part.Length]);

        // The patterns know more places: those that leave one or two letters alone are not used.
        Assert.Equal(expected, places);
    }

    [Fact]
    public void Of_a_language_without_patterns_no_word_is_divided() => Assert.Null(Hyphens.Of("tr"));

    [Fact]
    public void Divided_words_are_whole_again_in_the_text_layer()
    {
        var text = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"{new string('x', 1 + (i % 9))} {Dutch}"));
        var read = ReadBack.Text(Make.Pdf(new Paragraph(text)));

        Assert.Contains('\u00AD', read);
        Assert.Equal(text, ReadBack.Normal(read));
    }

    [Fact]
    public void A_long_word_of_a_narrow_column_is_divided_where_it_may_be()
    {
        Assert.Equal(["aanspra", "kelijk", "heidsver"], EndsOfLines("nl", "aansprakelijkheidsverzekering", 45));
    }

    [Fact]
    public void Before_a_trema_no_Dutch_word_is_divided() =>
        Assert.DoesNotContain(EndsOfLines("nl", string.Join(' ', Enumerable.Repeat("beïnvloedend", 60)), 100), part => part == "be");

    [Theory]
    [InlineData("https://www.samenwerkingsverbanden.be/gereedschapskisten")]
    [InlineData("samenwerkingsverbanden@gereedschapskisten.be")]
    [InlineData("samenwerkingsverband2026")]
    [InlineData("gereedschaps\u00ADkistenverhuur")]
    public void What_is_no_word_or_says_itself_where_it_breaks_gets_no_hyphen(string text)
    {
        var styled = StyledText.From([new Inline(text)], new(10, 14, Palette.Ink), "nl");

        Assert.Empty(WordDivision.Places(styled, 0, text.Length));
    }

    [Fact]
    public void A_word_in_another_language_is_divided_in_that_language()
    {
        var styled = StyledText.From([new Inline("de "), new Inline("Nachbarschaftshilfe") { Language = "de" }], new(10, 14, Palette.Ink), "nl");

        Assert.Equal(Hyphens.Of("de")!.Places("Nachbarschaftshilfe").Select(place => place + 3), WordDivision.Places(styled, 3, styled.Text.Length));
    }

    [Fact]
    public void A_heading_is_only_divided_where_no_line_is_wide_enough()
    {
        var read = ReadBack.Text(Make.Pdf(new Heading(1, string.Join(' ', Enumerable.Repeat("samenwerkingsverbanden", 20)))));

        Assert.DoesNotContain('\u00AD', read);
    }

    [Fact]
    public void No_more_than_two_lines_in_a_row_end_in_a_hyphen()
    {
        var setter = new LineSetter(new Shaper());
        var lines = setter.Set([new Inline(string.Join(' ', Enumerable.Repeat("burgerinitiatieven", 80)))], new(10, 14, Palette.Ink), 120, "nl");
        var ends = string.Concat(lines.Select(line => line.Pieces.Any(piece => piece.Run.EndsInSoftHyphen) ? '-' : ' '));

        Assert.Contains("--", ends, StringComparison.Ordinal);
        Assert.DoesNotContain("---", ends, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_words_and_the_width_no_letter_is_lost_and_no_line_is_too_wide() =>
        Gen.Select(Gen.String["aeiournstlëïé ,.'-"], Gen.Float[20, 300], Gen.OneOf("nl", "fr", "de", "en", "tr")).Sample((text, width, language) =>
        {
            var clean = TextCleaner.Clean(text);
            var lines = new LineSetter(new Shaper()).Set([new Inline(text)], new(10, 14, Palette.Ink), width, language);
            var shown = string.Concat(lines.SelectMany(line => line.Pieces).Select(piece => piece.Run.EndsInSoftHyphen ? piece.Run.Text[..^1] : piece.Run.Text));
            Assert.Equal(Letters(clean), Letters(shown));
            Assert.All(lines.Where(line => line.Pieces.Any(piece => piece.Run.EndsInSoftHyphen)), line => Assert.InRange(line.Width, 0, width + 0.01f));
        });

    private static string Letters(string text) => string.Concat(text.Where(letter => letter is not (' ' or '\n' or '\u00AD')));

    /// <summary>French sets a space inside its quotation marks and before a colon; in other languages the same marks stand at their words.</summary>
    [Theory]
    [InlineData("fr", "Nous écrivons pour « Du quartier au monde » : venez ! Qui « partage » gagne ; et vous ? Oui, « toujours ».")]
    [InlineData("fr", "L’« amitié » ( ou presque ) : « Donaudampfschifffahrtselektrizitätenhauptbetriebswerk » !")]
    [InlineData("de", "Wir schreiben für »Von der Nachbarschaft« und „Nachbarschaftshilfe“ : kommt !")]
    public void No_line_ends_with_an_opening_mark_or_begins_with_a_closing_one(string language, string text)
    {
        for (var width = 70; width < 320; width += 7)
        {
            var lines = new LineSetter(new Shaper()).Set([new Inline(text)], new(10, 14, Palette.Ink), width, language)
                .Select(line => string.Concat(line.Pieces.Select(piece => piece.Run.Text)).Trim()).ToList();

            Assert.All(lines, line => Assert.False(line[0] is '»' or ':' or ';' or '!' or '?' or ')' && language == "fr", $"{width}: {line}"));
            Assert.All(lines, line => Assert.False(line[^1] is '«' or '(' && language == "fr", $"{width}: {line}"));
            Assert.DoesNotContain(lines, line => line[0] is ':' or '!' or '“' || line[^1] is '„');
        }
    }

    [Fact]
    public void A_number_does_not_stand_alone_before_a_word_that_no_line_can_hold()
    {
        Assert.StartsWith("1. Donaudampf", LinesOf("nl", $"1. {Papers.LongWord}", 200)[0], StringComparison.Ordinal);
        Assert.Equal("Nog iets als dit", LinesOf("nl", $"Nog iets als dit {Papers.LongWord}", 100)[0].Trim());
    }

    [Fact]
    public void No_letter_or_two_of_a_word_stand_alone_on_its_last_line()
    {
        for (var width = 60f; width < 500; width += 1.5f)
        {
            var lines = LinesOf("nl", Papers.LongWord, width);
            Assert.All(lines, line => Assert.True(line.Length >= 3, $"{width}: {line}"));
            Assert.Equal(Papers.LongWord, string.Concat(lines));
        }
    }

    private static List<string> LinesOf(string language, string text, float width) =>
        [.. new LineSetter(new Shaper()).Set([new Inline(text)], new(10, 14, Palette.Ink), width, language).Select(line => string.Concat(line.Pieces.Select(piece => piece.Run.Text)))];

    private static List<string> EndsOfLines(string language, string text, float width)
    {
        var lines = new LineSetter(new Shaper()).Set([new Inline(text)], new(10, 14, Palette.Ink), width, language);
        return [.. lines.SelectMany(line => line.Pieces).Where(piece => piece.Run.EndsInSoftHyphen).Select(piece => piece.Run.Text[..^1].Split(' ')[^1])];
    }
}
