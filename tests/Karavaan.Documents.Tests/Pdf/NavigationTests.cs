using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Bookmarks and links lead where they say, and nowhere else.</summary>
public sealed class NavigationTests
{
    [Fact]
    public void Every_heading_is_a_bookmark_to_its_page()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Heading(1, "Eén"), new Heading(2, "Onder ", Inline.Strong("één")), new PageBreak(), new Heading(1, "Deux (2) \\ fin")));

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            [(0, "Eén", 1), (1, "Onder één", 1), (0, "Deux (2) \\ fin", 2)],
            bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Level, node.Title, node.PageNumber)));
    }

    [Theory]
    [InlineData("https://voorbeeld.be/repair?dag=zaterdag&uur=14", "https://voorbeeld.be/repair?dag=zaterdag&uur=14")]
    [InlineData("http://voorbeeld.be/(a)b\\c?q=é 1", "http://voorbeeld.be/(a)b/c?q=%C3%A9%201")]
    [InlineData("mailto:fleur@voorbeeld.be", "mailto:fleur@voorbeeld.be")]
    [InlineData("tel:+3290000000", "tel:+3290000000")]
    public void An_address_that_may_be_followed_is_a_link_that_explains_itself(string address, string expected)
    {
        var pdf = Make.Pdf(new Paragraph("zie ", Inline.To(address, "deze plek")));
        using var document = PdfDocument.Open(pdf);
        var link = Assert.Single(document.GetPage(1).GetAnnotations());

        Assert.Equal(expected, Assert.IsType<UriAction>(link.Action).Uri);
        Assert.Equal("deze plek", link.Content);
        Assert.Empty(Matterhorn.Check(pdf));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:text/html,x")]
    [InlineData("http://[::bad")]
    [InlineData("/charter")]
    [InlineData("")]
    public void Any_other_address_is_just_its_words(string address)
    {
        var pdf = Make.Pdf(new Paragraph(Inline.To(address, "deze plek")));
        using var document = PdfDocument.Open(pdf);

        Assert.Empty(document.GetPage(1).GetAnnotations());
        Assert.Equal("deze plek", ReadBack.Text(pdf));
    }

    [Fact]
    public void A_link_over_two_lines_is_one_element_with_two_places_to_click()
    {
        var pdf = Make.Pdf(new Paragraph(Inline.To("https://voorbeeld.be", string.Join(' ', Enumerable.Repeat("gereedschap", 12)))));
        using var document = PdfDocument.Open(pdf);
        var structure = new MatterhornStructure(new(document));
        structure.Check();

        Assert.Equal(2, document.GetPage(1).GetAnnotations().Count());
        Assert.Single(structure.Types, type => type == "Link");
        Assert.Empty(Matterhorn.Check(pdf));
    }

    [Fact]
    public void The_contents_give_the_page_of_every_heading_and_lead_there()
    {
        var pdf = Make.Pdf(new Contents("Inhoud"), new PageBreak(), new Heading(1, "Een"), new PageBreak(), new Heading(2, "Twee"), new Heading(3, "Niet in de inhoud"));
        using var document = PdfDocument.Open(pdf);
        var tokens = new PdfTokens(document);
        var targets = tokens.Items(document.GetPage(1).Dictionary, "Annots")
            .Select(token => (ArrayToken)tokens.Get((DictionaryToken)tokens.Resolve(token)!, "Dest")!)
            .Select(target => target.Data[0].ToString());

        Assert.Equal("InhoudEen 2Twee 3", ReadBack.Pages(pdf)[0]);
        Assert.Equal(2, targets.Distinct().Count());
        Assert.Empty(Matterhorn.Check(pdf));
    }

    /// <summary>Two levels of nine chapters are seen in one look, of twenty they are not.</summary>
    [Theory]
    [InlineData(9, true)]
    [InlineData(20, false)]
    public void Contents_are_as_deep_as_leaves_room_beside_them(int chapters, bool hasSecond)
    {
        var blocks = Enumerable.Range(1, chapters).SelectMany(i => (Block[])[new PageBreak(), new Heading(1, $"Deel {i}"), new Heading(2, $"Stuk {i}"), new Paragraph("tekst")]);
        var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(5), new Contents("Inhoud"), .. blocks]));

        Assert.StartsWith("Regel 1Regel 2Regel 3Regel 4Regel 5InhoudDeel 1 2", pages[0], StringComparison.Ordinal);
        Assert.Contains($"Deel {chapters} {chapters + 1}", pages[0], StringComparison.Ordinal);
        Assert.Equal(hasSecond, pages[0].Contains("Stuk 1 2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_title_and_a_language_that_is_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(Make.Document() with { Title = " \u202E\0" }));
        Assert.Throws<ArgumentException>(() => PdfRenderer.Render(Make.Document() with { Language = "nl)/Evil(" }));
        Assert.Throws<ArgumentException>(() => Make.Pdf(new Figure(SampleDrawing.Code(), " ")));
    }
}
