using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What is too much for a line, a column or a page is divided, and nothing of it is lost or runs off the page. Each was found by <see cref="Fuzz.StructureFuzzTests"/>.</summary>
public sealed class TallTests
{
    /// <summary>Is not seen and takes no room, but the glyph that says it in the text layer has a width.</summary>
    private const string Joiner = "\u200D";

    private static readonly string[] words = [.. Enumerable.Range(0, 1200).Select(i => $"w{i:0000}")];

    private static string Long => string.Join(' ', words);

    [Fact]
    public void A_page_break_inside_what_is_kept_together_loses_no_word()
    {
        Assert.Equal(["voor", "na en verder"], ReadBack.Pages(Make.Pdf(new KeepTogether(new Paragraph("voor"), new PageBreak(), new Paragraph("na en verder")))));
    }

    [Fact]
    public void A_cover_after_a_heading_keeps_its_title()
    {
        Assert.Equal(["Kop", "Charter"], ReadBack.Pages(Make.Pdf(new Heading(1, "Kop"), new Cover("Charter"))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(999_990)]
    [InlineData(int.MaxValue - 3)]
    public void The_numbers_of_a_list_stand_within_the_margin_however_long_they_are(int start)
    {
        var pdf = Make.Pdf(new List([.. Enumerable.Range(0, 12).Select(_ => (ListItem)"punt")]) { IsOrdered = true, Start = start });

        AssertWithin(pdf, PageSize.A4);
        Assert.Contains($"{start + 11L}.punt", StructureReading.Of(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_a_narrow_column_keeps_its_numbers_in_it()
    {
        var list = new List("een", "twee") { IsOrdered = true, Start = 99_998 };

        AssertWithin(Make.Pdf(new Columns(6, [list], [list], [list])), PageSize.A4);
    }

    [Fact]
    public void A_head_taller_than_a_page_is_read_once_and_goes_on_on_the_next()
    {
        var pdf = Make.Pdf(new Table([new(Long), new("kort")], [new("een", "veel")]));

        AssertWithin(pdf, PageSize.A4);
        Assert.Equal(words, Words(pdf));
        Assert.Empty(Matterhorn.Check(pdf));
    }

    [Fact]
    public void Columns_higher_than_a_page_go_on_on_the_next()
    {
        var pdf = Make.Pdf(new Columns(3, [new Paragraph("eerst")], [new Paragraph(Long)], [new Paragraph("laatst")]));

        AssertWithin(pdf, PageSize.A4);
        Assert.Equal($"eerst{Long}laatst", ReadBack.Normal(StructureReading.Of(pdf)));
    }

    [Fact]
    public void A_signature_taller_than_a_page_is_cut_between_lines()
    {
        var pdf = Make.Pdf(new SignatureGrid(new Signature("Anna"), new Signature(Long, ["organisatie"]) { Signed = "getekend" }));

        AssertWithin(pdf, PageSize.A4);
        Assert.Equal(words, Words(pdf));
        Assert.Empty(Matterhorn.Check(pdf));
    }

    /// <summary>Gaps alone would take more room than there is.</summary>
    [Fact]
    public void Columns_and_signatures_within_narrow_columns_stand_under_each_other()
    {
        Block[] narrow = [new Columns(6, [new Paragraph("een")], [new Table([new("Kop")], [new("twee")])]), new SignatureGrid(new Signature("An"), new Signature("Bo")) { Columns = 4 }];
        var pdf = Make.Pdf(new Columns(6, [new Columns(2, narrow)]));

        AssertWithin(pdf, PageSize.A4);
        Assert.Equal("eenKoptweeAnBo", ReadBack.Normal(StructureReading.Of(pdf)));
        var letters = Letters(pdf).Where(letter => char.IsLetter(letter.Value[0])).ToList();
        Assert.All(letters, letter => Assert.True(letter.EndBaseLine.X > letter.StartBaseLine.X, $"{letter} is mirrored"));
    }

    /// <summary>Kerning makes these wider together than apart, which is only seen when the word is measured as a whole.</summary>
    [Fact]
    public void A_word_after_a_long_one_that_widens_by_kerning_stays_within_the_margin()
    {
        for (var fill = 1; fill < 60; fill++)
        {
            var text = new Paragraph($"{string.Concat(Enumerable.Repeat("ĳzer", 46))} {new string('i', fill)} eind");
            AssertWithin(PdfRenderer.Render(Make.Document(text) with { Page = PageSize.A3Landscape }), PageSize.A3Landscape);
        }
    }

    [Fact]
    public void A_word_of_many_hyphens_stays_within_the_margin()
    {
        for (var fill = 1; fill < 60; fill++)
        {
            var text = new Paragraph($"{new string('i', fill)} {string.Concat(Enumerable.Repeat("d’à-côté", 40))}");
            var pdf = PdfRenderer.Render(Make.Document(text) with { Page = PageSize.A3Landscape });
            Assert.All(Letters(pdf), letter => Assert.InRange(letter.EndBaseLine.X, 0, PageSize.A3Landscape.Width - PageSize.A3Landscape.Margin + 0.5));
        }
    }

    /// <summary>A picture of a letter's size is wider than a fortieth of a page.</summary>
    [Theory]
    [InlineData(40, "🌱")]
    [InlineData(50, "李小龍 Œuvre")]
    [InlineData(90, "Wortel")]
    public void Letters_wider_than_their_columns_are_set_smaller_and_stand_beside_each_other(int columns, string words)
    {
        TableColumn[] heads = [.. Enumerable.Range(0, columns).Select(i => new TableColumn("W") { IsRightAligned = i % 2 == 0 })];
        var pdf = Make.Pdf(new Table(heads, [new([.. heads.Select(_ => (TableCell)words)])]));

        AssertWithin(pdf, PageSize.A4);
        AssertApart(Letters(pdf));
    }

    /// <summary>By the rules of Unicode each of these texts is one letter.</summary>
    [Theory]
    [InlineData("👩\u200D", 90)]
    [InlineData("👩\u200D", 16)]
    [InlineData("\u1100", 280)]
    [InlineData("\u1100", 60)]
    public void A_text_that_is_one_letter_stays_within_the_margin_and_makes_no_other_smaller(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var table = new Table([new("Naam"), new(text), new("Hier")], [new("Noor", text, "thee"), new("Ali", "kort", "koffie")]);
        var pdf = Make.Pdf(new Paragraph(text), new Heading(1, text), new Columns(6, [new Paragraph(text)], [], [], [], [], []), table);

        AssertWithin(pdf, PageSize.A4);
        Assert.Equal(5 * times, StructureReading.Of(pdf).EnumerateRunes().Count(rune => part.EnumerateRunes().First() == rune));
        var rows = Letters(pdf).Where(letter => letter.StartBaseLine.Y > PageSize.A4.Margin && "NoorthekofiAl".Contains(letter.Value, StringComparison.Ordinal)).ToList();
        Assert.All(rows, letter => Assert.InRange(letter.PointSize, 9.7, 30));
        AssertApart([.. Letters(pdf).Where(letter => letter.Value is not Joiner)]);
    }

    /// <summary>The other column can spare what it needs, so it keeps its size.</summary>
    [Fact]
    public void A_narrow_column_is_as_wide_as_its_widest_letter()
    {
        TableColumn[] heads = [new("M", 0.01f), new("Hier", 12)];
        var letters = Letters(Make.Pdf(new Columns(6, [new Table(heads, [new("M", "thee")])], [], [], [], [], [])));

        AssertApart(letters);
        Assert.All(letters.Where(letter => letter.Value == "M"), letter => Assert.Equal(9.8, letter.PointSize, 0.01));
    }

    private static List<UglyToad.PdfPig.Content.Letter> Letters(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPage(1).Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value))];
    }

    /// <summary>No letter lies over the next one on its line.</summary>
    private static void AssertApart(List<UglyToad.PdfPig.Content.Letter> letters) => Assert.All(
        letters.GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToList()).SelectMany(line => line.Zip(line.Skip(1))),
        pair => Assert.True(pair.First.EndBaseLine.X <= pair.Second.StartBaseLine.X + 0.3, $"{pair.First} lies over {pair.Second}"));

    [Fact]
    public void Forty_columns_stay_within_the_margins()
    {
        TableColumn[] heads = [.. Enumerable.Range(0, 40).Select(i => new TableColumn("W") { IsRightAligned = i % 2 == 0 })];

        AssertWithin(Make.Pdf(new Table(heads, [new([.. heads.Select(_ => (TableCell)"Wortel")])])), PageSize.A4);
    }

    private static IEnumerable<string> Words(byte[] pdf) => StructureReading.Of(pdf).Split('w').Skip(1).Select(word => "w" + word[..4]);

    private static void AssertWithin(byte[] pdf, PageSize size)
    {
        using var document = PdfDocument.Open(pdf);
        foreach (var page in document.GetPages())
        {
            Assert.All(StructureReading.Marked(page).Where(letter => letter.Value is not (" " or Joiner)), letter =>
            {
                Assert.InRange(letter.StartBaseLine.X, size.Margin - 1, size.Width - size.Margin);
                Assert.InRange(letter.EndBaseLine.X, size.Margin - 1, size.Width - size.Margin + 2);
                Assert.InRange(letter.StartBaseLine.Y, size.Margin, size.Height - size.Margin);
            });
        }
    }
}
