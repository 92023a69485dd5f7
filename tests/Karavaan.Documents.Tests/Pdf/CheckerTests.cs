using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What checks the files finds what it is there to find: each file here has one fault.</summary>
public sealed class CheckerTests
{
    private static readonly byte[] whole = Make.Pdf(
        new Heading(1, "Wat we delen"), new Paragraph("Kijk op ", Inline.To("https://voorbeeld.be", "de pagina"), "."), new Figure(SampleDrawing.Code(), "Een code."), new PageBreak(), new Paragraph("Meer."), new Paragraph("Nog meer."));

    [Theory]
    [InlineData("/Lang", "/Leng", "the document has no language")]
    [InlineData("/Marked true", "/Marked false", "the document is not marked")]
    [InlineData("/DisplayDocTitle true", "/DisplayDocTitle false", "the title is not displayed")]
    [InlineData("dc:title", "dc:titel", "the metadata has no title")]
    [InlineData("pdfuaid:part", "pdfuaid:deel", "the metadata does not say PDF/UA")]
    [InlineData("/Tabs/S", "/Tabs/R", "links are not in the order of the structure")]
    [InlineData("/P<</MCID 0>>BDC", "q", "content outside marked content")]
    [InlineData("/P<</MCID 0>>BDC", "/P BMC", "content that is neither numbered nor an artifact")]
    [InlineData("/P<</MCID 0>>BDC", "/Artifact<</Type/Layout>>BDC\n/P<</MCID 0>>BDC\nEMC\n/P<</MCID 0>>BDC", "numbered content inside an artifact")]
    [InlineData("/P<</MCID 1>>BDC", "/P<</MCID 7>>BDC", "marked content is not in the tree")]
    [InlineData("/Contents(", "/Kontents(", "a link does not explain itself")]
    [InlineData("/StructParents 1", "/StructParents 9", "a page is not in the parent tree")]
    public void A_file_with_one_fault_has_it_found(string what, string by, string fault)
    {
        Assert.Empty(Matterhorn.Check(whole));
        Assert.Contains(fault, Matterhorn.Check(Damage.Replace(whole, what, by)));
    }

    /// <summary>The numbers of the second page are in the tree, but for the first page, which has them too.</summary>
    [Fact]
    public void Content_that_the_tree_has_on_another_page_is_found()
    {
        var pdf = Make.Pdf(new Paragraph("een"), new PageBreak(), new Paragraph("twee"));
        var pages = System.Text.RegularExpressions.Regex.Matches(System.Text.Encoding.Latin1.GetString(Damage.Replace(pdf, "/Type/Page/", "/Type/Page/")), @"(\d+) 0 obj\n<</Type/Page/").Select(match => match.Groups[1].Value).ToList();

        Assert.Contains("marked content is not in the tree", Matterhorn.Check(Damage.Replace(pdf, $"/Pg {pages[1]} 0 R", $"/Pg {pages[0]} 0 R")));
    }

    /// <summary>The search for what must be nowhere looks everywhere.</summary>
    [Fact]
    public void Words_are_found_wherever_a_file_has_them()
    {
        var words = AllWords.Of(Make.Pdf(new Heading(1, "Kop"), new Paragraph(Inline.To("https://voorbeeld.be/geheim", "hier")), new Figure(SampleDrawing.Code(), "Anna in het beeld.")));

        Assert.All(["Kop", "hier", "https://voorbeeld.be/geheim", "Anna in het beeld.", Make.Title], text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.Equal(3, words.Split("Kop").Length);
    }
}
