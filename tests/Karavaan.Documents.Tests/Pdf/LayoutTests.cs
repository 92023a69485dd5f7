using Karavaan.Pdf;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Where things come on the page.</summary>
public sealed class LayoutTests
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

    /// <summary>Heading, head and rows are tied to each other: three rows of 38 % of a page are more than a page can hold.</summary>
    [Fact]
    public void Where_not_all_rows_fit_under_a_heading_the_first_does_and_the_others_stay_together()
    {
        var row = string.Join('\n', Enumerable.Range(1, 17).Select(line => $"deel {line}"));
        for (var lines = 0; lines < 34; lines++)
        {
            var table = new Table([new("Nummer"), new("Wat")], [.. Enumerable.Range(1, 3).Select(i => new TableRow($"n{i}.", row))]);
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), new Heading(2, "Toegang"), table]));

            Assert.Single(pages, page => HasAll(page, "Toegang", "n1."));
            Assert.Single(pages, page => HasAll(page, "n2.", "n3."));
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

    private static bool HasAll(string text, params string[] parts) => parts.All(part => text.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void A_table_that_goes_on_repeats_its_head_as_an_artifact()
    {
        var pdf = Make.Pdf(new Table([new("Nummer"), new("Afspraak")], [.. Enumerable.Range(1, 90).Select(i => new TableRow($"n{i}.", "koffie zetten"))]));

        Assert.All(ReadBack.Pages(pdf), page => Assert.StartsWith("NummerAfspraak", page, StringComparison.Ordinal));
        Assert.True(ReadBack.Pages(pdf).Count > 1);
        Assert.Empty(Matterhorn.Check(pdf));
        using var document = PdfDocument.Open(pdf);
        var structure = new MatterhornStructure(new(document));
        structure.Check();
        Assert.Equal(2, structure.Types.Count(type => type == "TH"));
        Assert.Equal(180, structure.Types.Count(type => type == "TD"));
    }

    [Fact]
    public void No_row_of_a_table_stands_alone_under_its_head()
    {
        for (var lines = 20; lines < 36; lines++)
        {
            var table = new Table([new("Nummer"), new("Wat")], [.. Enumerable.Range(1, 9).Select(i => new TableRow($"n{i}.", "koffie"))]);
            var rows = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), table])).Select(page => page.Split("koffie").Length - 1).ToList();

            Assert.Equal(9, rows.Sum());
            Assert.DoesNotContain(1, rows);
        }
    }

    [Fact]
    public void A_row_taller_than_a_page_is_cut_between_lines_and_loses_nothing()
    {
        var words = Enumerable.Range(1, 3000).Select(number => $"w{number}").ToList();
        var pdf = Make.Pdf(new Table([new("Lang"), new("Kort")], [new(string.Join(' ', words), "kort")]));

        Assert.Empty(Matterhorn.Check(pdf));
        Assert.True(ReadBack.Pages(pdf).Count > 2);
        var read = ReadBack.Normal(string.Concat(ReadBack.Pages(pdf).Select(page => page.Replace("LangKort", "", StringComparison.Ordinal))));
        Assert.Equal(words, read.Replace("kort", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make.Pdf(new Table([new("Wie")], [new("Anna", "te veel")])));
    }

    [Fact]
    public void No_column_is_narrower_than_its_longest_word()
    {
        var pdf = Make.Pdf(new Table(
            [new("Wie", 1), new("Wat", 9)],
            [new("aansprakelijkheidsverzekering", string.Join(' ', Enumerable.Repeat("veel tekst", 60)))]));
        using var document = PdfDocument.Open(pdf);
        var letters = document.GetPage(1).Letters;
        var start = string.Concat(letters.Select(letter => letter.Value)).IndexOf("aansprakelijk", StringComparison.Ordinal);

        Assert.Single(letters.Skip(start).Take("aansprakelijkheidsverzekering".Length).Select(letter => letter.StartBaseLine.Y).Distinct());
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
