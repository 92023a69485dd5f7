using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>What stays on one page, and where a page ends.</summary>
public sealed class KeepingTests
{
    [Fact]
    public void A_heading_stays_with_the_three_lines_under_it()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("We delen gereedschap met de hele straat.", 14));
        for (var lines = 20; lines < 40; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new Heading(1, "Toegang"), new Paragraph(sentence)]));
            var page = pages.Single(text => text.Contains("Toegang", StringComparison.Ordinal));

            Assert.Contains("Toegang" + sentence[..200], page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_heading_over_blocks_that_draw_nothing_stays_with_the_first_that_does()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("We delen gereedschap met de hele straat.", 14));
        for (var lines = 20; lines < 40; lines++)
        {
            Block[] blank = [new Paragraph(""), new Spacer(6), new KeepTogether(new Paragraph(" ")), new Heading(2, "")];
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new Heading(1, "Toegang"), .. blank, new Paragraph(sentence)]));

            Assert.Contains("Toegang" + sentence[..200], pages.Single(text => text.Contains("Toegang", StringComparison.Ordinal)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_group_that_no_page_can_hold_the_parts_still_stay_together()
    {
        var text = string.Join(' ', Enumerable.Repeat("een kaartje met veel woorden over gereedschap", 6));
        for (var lines = 0; lines < 40; lines++)
        {
            var table = new Table([new("Kaartje")], [.. Enumerable.Range(1, 15).Select(i => new TableRow($"n{i}. {text}"))]);
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new KeepTogether(new Heading(2, "Stippen"), new Paragraph("Zo liggen ze.") { KeepsWithNext = true }, table)]));

            Assert.Single(pages, page => HasAll(page, "Stippen", "Zo liggen ze.", "n1.", "n2."));
            Assert.Single(pages, page => HasAll(page, "n14.", "n15."));
        }
    }

    [Fact]
    public void No_line_of_a_long_box_that_is_kept_together_stands_alone()
    {
        var text = string.Join(' ', Enumerable.Repeat("gereedschap delen met de buurt", 20));
        for (var lines = 0; lines < 34; lines++)
        {
            var box = new KeepTogether(new NoteBox(Palette.Plain, [.. Enumerable.Repeat(text, 9).Select(line => new Paragraph(line))]));
            using var document = PdfDocument.Open(Make.Pdf([.. Make.Lines(lines), new Heading(2, "Oogst"), box]));
            var pages = document.GetPages().Select(page => StructureReading.Marked(page).Where(letter => letter.Value != " ").GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
                .Select(line => string.Concat(line.Select(letter => letter.Value))).ToList()).ToList();

            Assert.All(pages, page => Assert.NotEqual("Oogst", page[^1]));
            Assert.All(pages.Skip(1), page => Assert.True(page.Count > 1));
        }
    }

    [Fact]
    public void What_is_kept_together_moves_to_the_next_page_as_one()
    {
        for (var lines = 25; lines < 34; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new KeepTogether(new Paragraph("eerst"), new Paragraph("midden"), new Paragraph("laatst"))]));

            Assert.Single(pages, page => page.Contains("eerstmiddenlaatst", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_last_page_holds_more_than_a_lone_line_or_two()
    {
        for (var lines = 20; lines < 80; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines)]));

            Assert.Equal(lines, string.Concat(pages).Split("Regel").Length - 1);
            Assert.True(pages.Count == 1 || pages[^1].Split("Regel").Length - 1 >= 3, $"{lines} lines: {pages[^1]}");
        }
    }

    /// <summary>What begins a chapter may be short, and what comes after a page break too.</summary>
    [Fact]
    public void A_short_last_chapter_takes_nothing_of_the_one_before_it_along()
    {
        Assert.EndsWith("Regel 3", ReadBack.Pages(Make.Pdf([.. Make.Lines(3), new PageBreak(), new Paragraph("slot")]))[0], StringComparison.Ordinal);
        for (var lines = 20; lines < 28; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new Heading(1, "Slot"), new Paragraph("klaar")]));

            Assert.Contains($"Regel {lines}", pages[0], StringComparison.Ordinal);
            Assert.Contains("Slotklaar", pages[^1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_ends_in_a_colon_stays_with_what_it_announces()
    {
        for (var lines = 20; lines < 34; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new Paragraph("Zo gaat het", Inline.Strong(" verder: ")), new List("eerst", "dan", "ten slotte")]));

            Assert.Single(pages, page => HasAll(page, "verder:", "eerst", "dan"));
        }
    }

    /// <summary>Words that could have stood on a page that is left white are missed there.</summary>
    [Fact]
    public void What_is_kept_together_is_divided_sooner_than_leave_more_than_a_third_of_a_page_white()
    {
        var part = new KeepTogether([.. Enumerable.Range(1, 22).Select(i => new Paragraph($"deel {i}."))]);
        for (var lines = 0; lines < 30; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), part]));
            var onFirst = pages[0].Split("deel").Length - 1;

            Assert.Equal(lines is > 7 and < 20, onFirst is > 0 and < 22);
            Assert.True(onFirst == 22 || pages.Count == 2);
        }
    }

    [Fact]
    public void A_picture_with_a_caption_that_does_not_fit_waits_for_the_next_page_while_its_chapter_goes_on()
    {
        for (var lines = 10; lines < 27; lines++)
        {
            var pdf = Make.Pdf(
            [
                new Heading(1, "Eerst"), .. Make.Lines(lines), Picture("Zo liggen ze."), .. Enumerable.Range(1, 40).Select(i => new Paragraph($"na {i}.")),
            ]);
            var pages = ReadBack.Pages(pdf);

            Assert.Empty(Matterhorn.Check(pdf));
            Assert.Empty(Eye.Faults(pdf));
            Assert.InRange(pages[0].Split("na ").Length - 1, 27 - lines, 28);
            Assert.StartsWith("Zo liggen ze.na ", pages[1].Replace("Eerst", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(40, string.Concat(pages).Split("na ").Length - 1);
        }
    }

    [Fact]
    public void A_picture_that_waits_does_not_leave_its_chapter_nor_pass_another_and_is_not_lost_at_the_end()
    {
        var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(15), Picture("een"), new Paragraph("na een"), Picture("twee"), new Paragraph("na twee"), new Heading(1, "Daarna"), Picture("drie")]));

        Assert.EndsWith("na een", pages[0], StringComparison.Ordinal);
        Assert.Equal(["eenna twee", "twee", "Daarnadrie"], pages.Skip(1));
    }

    [Fact]
    public void A_long_caption_waits_with_its_picture_and_is_read_where_it_was_told()
    {
        var caption = string.Join(' ', Enumerable.Range(1, 120).Select(i => $"woord{i}"));
        for (var lines = 10; lines < 27; lines++)
        {
            Assert.Contains($"Regel {lines}{caption}na 1.", StructureReading.Of(Make.Pdf([.. Make.Lines(lines), Picture(caption), .. Enumerable.Range(1, 40).Select(i => new Paragraph($"na {i}."))])), StringComparison.Ordinal);
        }
    }

    /// <summary>Its caption would tie it to the heading under it, and what follows the heading would go before both.</summary>
    [Fact]
    public void A_picture_with_an_empty_caption_does_not_take_the_next_heading_along()
    {
        for (var lines = 10; lines < 27; lines++)
        {
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), Picture(""), new Heading(1, "Daarna"), .. Enumerable.Range(1, 9).Select(i => new Paragraph($"na {i}."))]));

            Assert.Contains("Daarnana 1.na 2.", string.Concat(pages), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_picture_without_a_caption_stays_where_it_is_told()
    {
        var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(15), Picture(null), new Paragraph("daarna")]));
        Assert.Equal("daarna", pages[1]);
    }

    [Fact]
    public void A_small_box_stays_whole_and_a_large_one_is_cut()
    {
        for (var lines = 22; lines < 34; lines++)
        {
            Assert.Single(ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new NoteBox(Palette.Rc, new Paragraph("eerst"), new List("midden", "laatst"))])), page =>
                page.Contains("eerst", StringComparison.Ordinal) && page.Contains("laatst", StringComparison.Ordinal));
        }

        Assert.Equal(2, ReadBack.Pages(Make.Pdf([.. Make.Lines(20), new NoteBox(Palette.Rc, [.. Make.Lines(20)])])).Count);
    }

    [Fact]
    public void No_item_of_a_list_stands_alone_at_the_foot_or_the_top_of_a_page()
    {
        for (var lines = 22; lines < 36; lines++)
        {
            var items = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new List([.. Enumerable.Range(0, 8).Select(_ => (ListItem)"koffie")])])).Select(page => page.Split("koffie").Length - 1).ToList();

            Assert.Equal(8, items.Sum());
            Assert.DoesNotContain(1, items);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void No_line_of_a_paragraph_stands_alone_at_the_foot_or_the_top_of_a_page(int extra)
    {
        for (var lines = 20; lines < 34; lines++)
        {
            var pdf = Make.Pdf([.. Make.Lines(lines), new Paragraph(string.Join(' ', Enumerable.Repeat("gereedschap delen met de buurt", 20 + extra)))]);
            using var document = PdfDocument.Open(pdf);
            var counts = document.GetPages().Select(page => StructureReading.Marked(page)
                .Where(letter => letter.StartBaseLine.X < 69 && letter.Value != "R").Select(letter => Math.Round(letter.StartBaseLine.Y)).Distinct().Count()).ToList();

            Assert.InRange(counts.Sum(), 6, 12);
            Assert.DoesNotContain(1, counts);
        }
    }

    [Fact]
    public void A_page_break_starts_a_page_and_two_do_not_leave_one_empty()
    {
        Assert.Equal(["een", "twee"], ReadBack.Pages(Make.Pdf(new PageBreak(), new Paragraph("een"), new PageBreak(), new PageBreak(), new Paragraph("twee"), new PageBreak())));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(25, 2)]
    public void A_page_break_past_the_middle_lets_a_page_that_has_just_begun_go_on(int lines, int pages)
    {
        var read = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new PageBreak { Past = 0.5f }, new Paragraph("verder")]));

        Assert.Equal(pages, read.Count);
        Assert.EndsWith("verder", read[^1], StringComparison.Ordinal);
    }

    /// <summary>As high as half a page and more, without words but those of its caption.</summary>
    private static Figure Picture(string? caption) => new(new Drawing(400, 420, [new PathShape(new Karavaan.Pdf.Model.Path().Rectangle(0, 0, 400, 420)) { Fill = Palette.Kraft }]), "een vlak") { Caption = caption };

    private static bool HasAll(string text, params string[] parts) => parts.All(part => text.Contains(part, StringComparison.Ordinal));
}
