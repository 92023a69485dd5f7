using Karavaan.Documents.Posters;

namespace Karavaan.Documents.Tests.Posters;

/// <summary>What is left of a text that is too long.</summary>
public sealed class ShorteningTests
{
    /// <summary>A name in guillemets is there whole or not at all, whichever way they stand.</summary>
    [Theory]
    [InlineData("Wir schreiben »Garten«, dann mehr", 22, "Wir schreiben »Garten« …")]
    [InlineData("Wir schreiben »Garten« und mehr", 22, "Wir schreiben »Garten« …")]
    [InlineData("Wir schreiben »Garten« und mehr", 24, "Wir schreiben »Garten« …")]
    [InlineData("Wir schreiben »Garten« und mehr", 21, "Wir schreiben …")]
    [InlineData("Wir schreiben »Mein Garten« und mehr", 22, "Wir schreiben …")]
    [InlineData("Nous aimons tous « Mon jardin », puis", 31, "Nous aimons tous « Mon jardin » …")]
    [InlineData("Nous aimons tous « Mon jardin », puis", 30, "Nous aimons tous …")]
    [InlineData("Nous aimons tous « Mon jardin », puis", 25, "Nous aimons tous …")]
    [InlineData("Nous voyons l’«Ami» et plus", 18, "Nous voyons l’ …")]
    [InlineData("Nous aimons tous les jardins", 21, "Nous aimons tous les …")]
    [InlineData("Nachbarschaftsgärten", 10, "Nachbarsch…")]
    public void A_name_in_guillemets_is_not_cut(string text, int signs, string shown) => Assert.Equal(shown, Shortening.UpTo(text, signs));

    [Fact]
    public void No_text_is_cut_so_that_it_has_more_characters_than_may_be_shown_or_none_of_its_own()
    {
        const string Text = "« Un » »zwei« (« trois ») »vier« l’«cinq» — «six», »sieben«.";
        for (var signs = 2; signs < Text.Length; signs++)
        {
            var shown = Shortening.UpTo(Text, signs);
            Assert.InRange(shown.Length, 2, signs + 2);
            Assert.StartsWith(shown.TrimEnd('…').TrimEnd(), Text, StringComparison.Ordinal);
        }
    }
}
