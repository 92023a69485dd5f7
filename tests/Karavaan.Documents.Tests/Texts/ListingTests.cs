using Karavaan.Documents.Texts;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Texts;

/// <summary>Several things in one sentence are named as the language does.</summary>
public sealed class ListingTests
{
    [Theory]
    [InlineData("nl", "", "")]
    [InlineData("nl", "Anna", "Anna")]
    [InlineData("nl", "Anna Bram", "Anna en Bram")]
    [InlineData("nl", "Anna Bram Cas", "Anna, Bram en Cas")]
    [InlineData("fr", "Anna Bram Cas", "Anna, Bram et Cas")]
    [InlineData("en", "Anna Bram Cas Dina", "Anna, Bram, Cas and Dina")]
    [InlineData("de", "Anna Bram Cas", "Anna, Bram und Cas")]
    public void The_last_has_its_word(string language, string names, string said) =>
        Assert.Equal(said, Words.For(language).List(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>'De Berk, vzw, Anna en Bram' would be four.</summary>
    [Theory]
    [InlineData("nl", "De Berk, vzw; Anna; en Bram")]
    [InlineData("fr", "De Berk, vzw\u00A0; Anna\u00A0; et Bram")]
    [InlineData("en", "De Berk, vzw; Anna; and Bram")]
    [InlineData("de", "De Berk, vzw; Anna; und Bram")]
    public void A_name_with_a_comma_stays_one(string language, string said) => Assert.Equal(said, Words.For(language).List(["De Berk, vzw", "Anna", "Bram"]));

    [Fact]
    public void Numbers_are_named_alike() => Assert.Equal("1, 2 en 4", Words.For("nl").List([1, 2, 4]));

    /// <summary>A name of the other direction turns only itself.</summary>
    [Fact]
    public void Nothing_is_isolated_that_was_not() =>
        Assert.Equal("\u2068סמירה\u2069 en Bram", Words.For("nl").List([BidiControls.Isolate("סמירה"), "Bram"]));
}
