using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Whatever people type comes back out of the text layer.</summary>
public sealed class TextLayerTests
{
    public static TheoryData<string> LeftToRight => new(
        "Eén coöperatie, tweeëntwintig buren, ĳzer en ’s avonds",
        "Les voisins d’à côté : un œuvre d’art, ç’est ça — 100 % à nous",
        "Die Größe der Straße: „Übung“ macht den Meister, ſt ﬁ",
        "Ελένη Παπαδοπούλου, ἀρχή καὶ τέλος",
        "Наталія Шевченко, ґанок, Ђорђе, Ёлка",
        "İpek Çağlayan ısırgan ŞĞĞ",
        "Nguyễn Thị Ánh, Hội láng giềng, đường",
        "fi ffi fl office AV To Wa",
        "een vlag 🏳️‍🌈, een gezin 👨‍👩‍👧‍👦, een duim 👍🏽, 🇧🇪 en 1️⃣ klaar",
        "李小龍 さくら 홍길동 สมชาย हिन्दी ქართული ወንድም",
        "Ⅷ ½ ∑ → ✓ ◐ ✕ ☎ ♻",
        "e\u0323\u0301 a\u0308\u0304 zalgo\u0300\u0301\u0302\u0303\u0304",
        "haakjes ( ) en een \\ schuine <streep> & meer");

    [Theory]
    [MemberData(nameof(LeftToRight))]
    public void Text_that_runs_to_the_right_is_read_back_as_it_was_typed(string text)
    {
        Assert.Equal(ReadBack.Normal(TextCleaner.Clean(text)), ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(text)))));
    }

    [Theory]
    [InlineData("محمد الأحمد")]
    [InlineData("لا إله")]
    [InlineData("בית קפה")]
    [InlineData("שָׁלוֹם")]
    public void Text_that_runs_to_the_left_is_read_back_when_it_is_turned_around(string text)
    {
        Assert.Equal(TextCleaner.Clean(text), ReadBack.Reversed(ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(text))))));
    }

    [Theory]
    [InlineData("nul\0 bel\a esc\u001b tab\tna", "nul bel esc tab na")]
    [InlineData("rlo\u202Eomgekeerd\u202C en \u2066apart\u2069", "rloomgekeerd en apart")]
    [InlineData("geen\uFFFEteken\uFFFF\uFDD0 \uFEFFmerk", "geenteken merk")]
    [InlineData("regel\r\neen\u2028twee\u0085drie", "regel een twee drie")]
    public void What_is_no_text_is_cleaned_and_breaks_nothing(string text, string expected)
    {
        Assert.Equal(expected, ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(text)))));
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character()
    {
        Assert.Equal("voor\uFFFDna\uFFFDeinde", ReadBack.Text(Make.Pdf(new Paragraph("voor\uD83Dna\uDC00einde"))));
    }

    [Fact]
    public void Ten_thousand_characters_without_a_space_are_broken_over_lines_and_none_is_lost()
    {
        var word = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + (i % 26))));

        Assert.Equal(word, ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(word)))));
    }

    [Fact]
    public void Words_on_two_lines_keep_a_space_between_them()
    {
        var text = string.Join(' ', Enumerable.Repeat("gereedschap delen met de buurt", 200));

        Assert.Equal(text, ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(text)))));
    }

    [Fact]
    public void A_word_broken_at_a_soft_hyphen_carries_the_soft_hyphen_and_no_other_hyphen()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(i => new string('x', 1 + (i % 9)) + " aansprakelijk\u00ADheids\u00ADverzekering"));
        var read = ReadBack.Text(Make.Pdf(new Paragraph(text)));

        Assert.Contains('\u00AD', read);
        Assert.DoesNotContain('-', read);
        Assert.Equal(ReadBack.Normal(text), ReadBack.Normal(read));
    }

    [Fact]
    public void An_Arabic_name_does_not_turn_the_Dutch_line_under_it_around()
    {
        var read = ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph("محمد\npenningmeester (2026)"))));

        Assert.EndsWith("penningmeester (2026)", read, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_box_stands_for_different_characters_and_each_keeps_its_own_text()
    {
        Assert.Equal("李 小 龍", ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph("李 小 龍")))));
    }
}
