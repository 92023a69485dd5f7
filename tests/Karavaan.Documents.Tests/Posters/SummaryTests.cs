using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Documents.Texts;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Posters;

/// <summary>A report in two pages, however much there is to say.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void A_text_that_is_shortened_does_not_end_within_a_quoted_name()
    {
        var page = ReadBack.Pages(ReportSummary.Render(Evenings.Full("fr").Input))[0];

        Assert.Contains("veut bouger : vers …", page.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.Equal(page.Count(sign => sign == '«'), page.Count(sign => sign == '»'));
    }

    [Fact]
    public void The_summary_has_two_pages_however_much_was_said()
    {
        var evening = Papers.Evening(people: 60, groups: 20);
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, string.Concat(Enumerable.Repeat("Wie een sleutel heeft, doet open. ", 60))));
        using var document = PdfDocument.Open(ReportSummary.Render(evening.Input));
        Assert.Equal(2, document.NumberOfPages);
        Assert.All(document.GetPages(), page => Assert.InRange(page.Letters.Min(letter => letter.PointSize), PagesTests.Legible, 100));
    }

    /// <summary>Nine long articles, forty agreements and long lines of every table: what is cut is whole elsewhere, and the page says where.</summary>
    [Theory]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("en")]
    public void A_summary_is_shortened_sooner_than_set_too_small_to_read(string language)
    {
        var evening = Papers.Evening(language, people: 60, groups: 20);
        var text = string.Join(' ', Enumerable.Repeat("gereedschap en sleutels", 11));
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, text));
        Enumerable.Range(1, 40).ToList().ForEach(_ => evening.Agrees(text, evening.People[0]));
        Enumerable.Range(1, 20).ToList().ForEach(group => evening.Harvests(group, text));
        evening.Happens(new Domain.Boards.BoardEvent.SubjectSet(text, text));
        var pdf = ReportSummary.Render(evening.Input);
        using var document = PdfDocument.Open(pdf);
        var pages = ReadBack.Pages(pdf);

        Assert.Equal(2, document.NumberOfPages);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.PointSize, PagesTests.Legible, 100));
        Assert.Contains(evening.Words[PosterWordsText.WholeReport], pages[0], StringComparison.Ordinal);
        Assert.Contains(evening.Words[PosterWordsText.Whole], pages[1], StringComparison.Ordinal);
        Assert.Empty(Eye.Faults(pdf));
    }

    [Fact]
    public void Long_articles_are_begun_in_words_and_not_in_markup()
    {
        var evening = new ReportEvening(Evenings.Template());
        var more = string.Join(' ', Enumerable.Repeat("verder", 150));
        evening.Adopts(1, $"## Sleutels\n\n- [de lijst](https://voorbeeld.be)\n- _iedereen_ heeft **een** sleutel\n\n{more}");
        evening.Adopts(2, $"| Wie | Wat |\n|---|---|\n| Anna | zaag |\n\n{more}");
        evening.Adopts(3, string.Concat(Enumerable.Repeat("👩‍👩‍👧", 140)));
        evening.Adopts(4, more);
        var page = ReadBack.Pages(ReportSummary.Render(evening.Input))[1];

        Assert.Contains("Sleutels · de lijst · iedereen heeft een sleutel · verder verder", page, StringComparison.Ordinal);
        Assert.Contains("Wie · Wat · Anna · zaag · verder", page, StringComparison.Ordinal);
        Assert.Contains("verder …", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', page);
        Assert.DoesNotContain("👧…", page.Replace("👩‍👩‍👧", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[#\[\]|_*]|---", page);
    }
}
