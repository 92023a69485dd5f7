using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Texts;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>The charter as a file: whole in every language, tagged, with nothing lost, cut or left alone at the foot of a page.</summary>
public sealed class CharterFileTests
{
    public static TheoryData<string> Languages => [.. Words.Languages];

    [Fact]
    public void The_same_evening_gives_the_same_bytes() => Assert.Equal(CharterEvening.Usual().Pdf, CharterEvening.Usual().Pdf);

    [Fact]
    public void Every_article_that_was_written_is_a_bookmark()
    {
        using var document = PdfDocument.Open(CharterEvening.Usual().Pdf);

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [
                "Ons charter", "1. Wat we delen", "3. Toegang en gebruik", "4. Bijdragen en teruggeven", "5. Hoe we beslissen",
                "9. Duur en herziening", "Niet besproken", "Wat open blijft", "Wie tekende", "Over dit document",
            ],
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => node.Title));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_is_whole_and_tagged(string language)
    {
        var evening = CharterEvening.Usual(language);
        var (pdf, text) = (evening.Pdf, CharterReading.Of(evening));
        using var document = PdfDocument.Open(pdf);

        Assert.Empty(Matterhorn.Check(pdf));
        Assert.Equal(evening.Words.Culture.Name, new PdfTokens(document).Text(document.Structure.Catalog.CatalogDictionary, "Lang"));
        Assert.Contains(evening.Words[CharterWordsText.Agreement], text, StringComparison.Ordinal);
        Assert.Contains(evening.Words[CharterWordsText.Adopted], text, StringComparison.Ordinal);
        Assert.Contains(
            ReadBack.Normal(evening.Words[CharterWordsText.Page, 2, document.NumberOfPages]),
            ReadBack.Normal(string.Concat(document.GetPage(2).Letters.Select(l => l.Value))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_without_articles_and_without_people_is_a_document_too()
    {
        var text = CharterReading.Of(new CharterEvening(articles: 0));

        Assert.Contains("Dit charter heeft geen artikels.", text, StringComparison.Ordinal);
        Assert.Contains("Nog niemand tekende.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nine_long_articles_with_sixty_names_have_a_table_of_contents()
    {
        var evening = new CharterEvening();
        foreach (var number in Enumerable.Range(1, 9))
        {
            evening.Adopt(number, string.Concat(Enumerable.Repeat("samen ", 333)), [.. Enumerable.Range(1, 20).Select(n => $"Bedenking {n}")]);
        }

        foreach (var number in Enumerable.Range(1, 60))
        {
            evening.Sign($"Buur {number}", "");
        }

        var pages = ReadBack.Pages(evening.Pdf);
        Assert.StartsWith("Inhoud", pages[1], StringComparison.Ordinal);
        Assert.Equal(60, string.Concat(pages).Split("✓ getekend").Length - 1);
        Assert.Empty(Matterhorn.Check(evening.Pdf));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("نتشارك الأدوات والمعرفة")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("👩‍👩‍👧 & {0} \\ (x)")]
    public void Whatever_people_type_is_text(string typed)
    {
        var evening = new CharterEvening(title: typed).About(typed, typed).Adopt(1, typed, typed).LeaveOpen(2, typed, typed, typed).Sign(typed, typed);
        var read = ReadBack.Sorted(ReadBack.Text(evening.Pdf));

        Assert.Empty(Matterhorn.Check(evening.Pdf));
        Assert.All(ReadBack.Sorted(typed).EnumerateRunes().Distinct(), rune =>
            Assert.True(read.EnumerateRunes().Count(r => r == rune) >= 9 * typed.EnumerateRunes().Count(r => r == rune), $"{rune} got lost"));
    }

    [Fact]
    public void A_title_and_its_status_stand_on_the_page_of_their_text()
    {
        foreach (var lines in Enumerable.Range(1, 40))
        {
            var evening = new CharterEvening().Adopt(1, string.Join("\n\n", Enumerable.Repeat("Wij.", lines))).Adopt(2, "Samen delen.");
            Assert.Contains(ReadBack.Pages(evening.Pdf), page => page.Contains("voor staan✓\u00A0aangenomenSamen delen.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData('w')]
    [InlineData('z')]
    [InlineData('ج')]
    public void A_word_without_end_stays_inside_its_column(char letter)
    {
        using var document = PdfDocument.Open(new CharterEvening().Adopt(1, new string(letter, 600)).Pdf);
        var letters = document.GetPages().SelectMany(page => page.Letters).Where(l => l.Value.Contains(letter, StringComparison.Ordinal)).ToList();

        Assert.InRange(letters.Max(l => l.EndBaseLine.X), 0, PageSize.A4.Width - PageSize.A4.Margin + 0.5);
        Assert.InRange(letters.Min(l => l.StartBaseLine.X), PageSize.A4.Margin - 0.5, PageSize.A4.Width);
    }

    [Fact]
    public void Signs_that_are_no_characters_do_not_stop_the_document()
    {
        const string typed = "voor \uFFFE\uFFFF na";
        var evening = new CharterEvening(title: typed).About(typed, typed).Adopt(1, typed, typed).Sign(typed, typed);

        Assert.Contains("voor na", CharterReading.Of(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_above_the_names_stands_on_the_page_of_the_first_of_them()
    {
        foreach (var lines in Enumerable.Range(1, 40))
        {
            var evening = new CharterEvening().Adopt(1, string.Join("\n\n", Enumerable.Repeat("Wij.", lines))).Sign("Anna", "De Linde").Sign("Bram", "");
            Assert.Contains(ReadBack.Pages(evening.Pdf), page => page.Contains("Wie tekende", StringComparison.Ordinal) && page.Contains("Anna", StringComparison.Ordinal));
        }
    }
}
