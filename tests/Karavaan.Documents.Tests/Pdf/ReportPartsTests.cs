using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What long documents of many hands need: bars, running heads, lists that run to the left, labels beside Arabic words.</summary>
public sealed class ReportPartsTests
{
    [Fact]
    public void A_bar_is_as_long_as_its_share_and_only_a_picture()
    {
        var pdf = Make.Pdf(new Table(
            [new("Kaartje", 1), new("Stippen", 1)],
            [new("a", new TableCell("8") { Bar = 1 }), new("b", new TableCell("4") { Bar = 0.5f }), new("c", new TableCell("9") { Bar = 7 })]));
        using var document = PdfDocument.Open(pdf);
        var widths = document.GetPage(1).Paths.Select(path => path.GetBoundingRectangle()!.Value).Where(box => Math.Abs(box.Height - 9) < 0.01).Select(box => box.Width).ToList();

        Assert.Equal(3, widths.Count);
        Assert.Equal(widths[0] / 2, widths[1], 0.1);
        Assert.Equal(widths[0], widths[2], 0.1);
        Assert.Empty(Matterhorn.Check(pdf));
    }

    [Fact]
    public void A_page_in_the_middle_of_a_chapter_says_which()
    {
        Block[] blocks = [new Heading(1, "Thema's"), .. Make.Lines(80), new PageBreak(), new Heading(1, "Oogst"), .. Make.Lines(40)];
        var pdf = PdfRenderer.Render(Make.Document(blocks) with { HasRunningHead = true });
        using var document = PdfDocument.Open(pdf);
        var tops = document.GetPages().Select(page => string.Concat(page.Letters.Where(l => l.StartBaseLine.Y > PageSize.A4.Height - 50).Select(l => l.Value))).ToList();

        Assert.Equal(["", "Thema's", "Thema's", "", "Oogst"], tops);
        Assert.Empty(Matterhorn.Check(pdf));
    }

    [Fact]
    public void What_runs_to_the_left_has_its_bullet_at_the_right()
    {
        using var document = PdfDocument.Open(Make.Pdf(new List("Samen delen", "نتشارك الأدوات")));
        var bullets = document.GetPage(1).Letters.Where(letter => letter.Value == "•").Select(letter => letter.StartBaseLine.X).ToList();

        Assert.InRange(bullets[0], PageSize.A4.Margin, PageSize.A4.Margin + 20);
        Assert.InRange(bullets[1], PageSize.A4.Width - PageSize.A4.Margin - 20, PageSize.A4.Width - PageSize.A4.Margin);
    }

    [Fact]
    public void A_label_beside_Arabic_words_reads_in_its_own_direction()
    {
        using var document = PdfDocument.Open(Make.Pdf(new Paragraph("نتشارك", "  ", Inline.Status("●", "7 stippen", Palette.Plain))));
        var seen = document.GetPage(1).Letters.Where(l => l.StartBaseLine.Y > 100).OrderBy(letter => letter.StartBaseLine.X).Select(letter => letter.Value.Replace('\u00A0', ' ')).ToList();

        Assert.StartsWith("● 7 stippen", string.Concat(seen), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_in_a_drawing_get_smaller_until_they_fit()
    {
        var label = new LabelShape(0, 20, "samenlevingsvraagstukken") { MaxWidth = 60 };
        using var document = PdfDocument.Open(Make.Pdf(new Figure(new Drawing(400, 30, label), "Een woord")));
        var letters = document.GetPage(1).Letters.Where(l => l.StartBaseLine.Y > 100).ToList();

        Assert.Equal(60, letters.Max(l => l.EndBaseLine.X) - letters.Min(l => l.StartBaseLine.X), 0.5);
    }
}
