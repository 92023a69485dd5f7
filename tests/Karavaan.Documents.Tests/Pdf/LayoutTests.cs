using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Where things come on the page.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void An_address_is_broken_at_its_marks_and_never_after_a_dot()
    {
        const string address = "https://www.voorbeeld.be/van-de-buurt/naar-de-wereld/gereedschap?dag=zaterdag&uur=veertien#sleutels.van.het.lokaal";
        for (var margin = 150; margin < 240; margin += 10)
        {
            using var document = PdfDocument.Open(PdfRenderer.Render(Make.Document(new Paragraph(Inline.To(address, address))) with { Page = new(600, 840, margin) }));
            var lines = StructureReading.Marked(document.GetPage(1)).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();

            Assert.Equal(address, string.Concat(lines));
            Assert.True(lines.Count > 2);
            Assert.All(lines.SkipLast(1).Zip(lines.Skip(1)), pair => Assert.True(pair.First[^1] is '/' or '?' or '&' or '=' or '#' or '-' || pair.Second[0] == '.', $"{pair.First}|{pair.Second}"));
        }
    }

    [Theory]
    [InlineData("anna.de.prins@vereniging-van-de-buurt.voorbeeld.be")]
    [InlineData("www.vereniging.be/lokalen/sleutels/agenda")]
    [InlineData("notulen_van_de_wijkraad_november_2026.pdf")]
    public void What_no_line_can_hold_is_cut_at_its_marks_and_not_between_letters(string word)
    {
        using var document = PdfDocument.Open(PdfRenderer.Render(Make.Document(new Paragraph(word)) with { Page = new(600, 840, 220) }));
        var lines = StructureReading.Marked(document.GetPage(1)).GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();

        Assert.Equal(word, string.Concat(lines));
        Assert.True(lines.Count > 1);
        Assert.All(lines.SkipLast(1).Zip(lines.Skip(1)), pair => Assert.False(char.IsLetterOrDigit(pair.First[^1]) && char.IsLetterOrDigit(pair.Second[0]), $"{pair.First}|{pair.Second}"));
    }

    [Fact]
    public void A_document_without_blocks_is_one_empty_page()
    {
        Assert.Equal([""], ReadBack.Pages(Make.Pdf()));
    }

    [Fact]
    public void The_foot_counts_the_pages_and_a_cover_has_none()
    {
        var pdf = PdfRenderer.Render(Make.Document(new Cover("Charter"), new Paragraph("een"), new PageBreak(), new Paragraph("twee")) with { Foot = (page, count) => $"pagina {page} / {count}" });

        Assert.Equal(["Charter", $"een{Make.Title}pagina 2 / 3", $"twee{Make.Title}pagina 3 / 3"], ReadBack.Pages(pdf));
    }

    [Fact]
    public void A_list_of_sixty_levels_keeps_its_words_on_the_page()
    {
        var list = new List("bodem");
        for (var level = 1; level < 60; level++)
        {
            list = new List(new ListItem(list));
        }

        var pdf = Make.Pdf(list);
        using var document = PdfDocument.Open(pdf);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.StartBaseLine.X, 60, 530));
        Assert.Contains("bodem", ReadBack.Text(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_signature_has_its_name_role_and_organisation()
    {
        var read = ReadBack.Text(Make.Pdf(new SignatureGrid(
            new Signature("Anna", ["Buurtwerkplaats"], "voorzitter") { Signed = "✓ getekend" }, new Signature("Bram"), new Signature("Cem", ["Komşu Derneği"]))));

        Assert.Equal("AnnavoorzitterBuurtwerkplaats✓ getekendBramCemKomşu Derneği", read);
    }

    [Fact]
    public void The_space_after_an_emoji_is_as_narrow_as_any_other()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Paragraph("🌱 en zaden")));
        var spaces = document.GetPage(1).Letters.Where(letter => letter.Value == " ").Take(2).ToList();

        Assert.Equal(spaces[1].Width, spaces[0].Width, 2);
        Assert.InRange(spaces[0].Width, 1, 4);
    }

    [Fact]
    public void A_QR_code_keeps_four_modules_of_white_around_it_and_must_be_square()
    {
        var modules = new bool[21, 21];
        modules[0, 0] = true;
        var drawing = Drawing.Qr(modules, 29);
        var corner = Assert.IsType<PathShape>(Assert.Single(drawing.Shapes)).Path.Segments[0];

        Assert.Equal((4f, 4f), (corner.X, corner.Y));
        Assert.Throws<ArgumentOutOfRangeException>(() => Drawing.Qr(new bool[21, 20], 29));
    }

    [Theory]
    [InlineData(45)]
    [InlineData(2000)]
    public void Long_words_in_the_margins_go_on_below_and_end_in_an_ellipsis_only_where_the_margin_does(int words)
    {
        var title = string.Join(' ', Enumerable.Range(1, words).Select(i => $"w{i}"));
        var pdf = PdfRenderer.Render(Make.Document(new Heading(1, title), new PageBreak(), new Paragraph("verder")) with
        {
            Title = title,
            HasRunningHead = true,
            Foot = (page, count) => $"pagina {page} / {count}",
        });
        using var document = PdfDocument.Open(pdf);
        var page = document.GetPages().Last();
        var foot = string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y < 60).Select(letter => letter.Value));
        var head = string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y > page.Height - 60).Select(letter => letter.Value));

        Assert.Empty(Eye.Faults(pdf));
        Assert.Empty(Matterhorn.Check(pdf));
        Assert.StartsWith(words == 45 ? title + "pagina" : "w1 w2 w3", ReadBack.Normal(foot), StringComparison.Ordinal);
        Assert.Equal(words > 45, foot.Contains('…'));
        Assert.Equal(words == 45 ? title : ReadBack.Normal(head)[..^1] + "…", ReadBack.Normal(head));
    }
}
