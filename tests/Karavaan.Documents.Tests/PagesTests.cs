using Karavaan.Documents.Tests.Charters;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Documents.Tests.Reports;
using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests;

/// <summary>However long what people type, and however many sign: every page is whole and can be read on its wall.</summary>
public sealed class PagesTests
{
    /// <summary>What a reader still makes out at arm's length.</summary>
    internal const double Legible = 7;

    public static TheoryData<string, string> Papers { get; } = [];

    static PagesTests()
    {
        foreach (var name in Tests.Papers.Names)
        {
            Papers.Add(name, "nl");
            Papers.Add(name, "fr");
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Nothing_on_a_page_is_on_top_of_something_else_or_outside_it(string name, string language)
    {
        foreach (var evening in (ReportEvening[])[Tests.Papers.Evening(language), Tests.Papers.Endless(language), Tests.Papers.Endless(language, Tests.Papers.LongTitle), Tests.Papers.Nothing(language), Tests.Papers.Bare(language)])
        {
            if (name != "quadrant" || QuadrantPoster.HasOne(evening.Now))
            {
                Assert.Empty(Eye.Faults(Tests.Papers.Make(name, evening)));
            }
        }
    }

    /// <summary>An item, a heading or a column with nothing in it tells a reader that something is missing.</summary>
    [Theory]
    [InlineData("guide", "nl")]
    [InlineData("guide", "fr")]
    [InlineData("charter", "nl")]
    [InlineData("report", "fr")]
    [InlineData("letter", "nl")]
    public void Where_nothing_was_written_no_empty_item_heading_or_column_is_left(string name, string language)
    {
        var blocks = Tests.Papers.Of(name, Tests.Papers.Bare(language)).Blocks.SelectMany(Flat).ToList();
        Assert.DoesNotContain(blocks.OfType<List>().SelectMany(list => list.Items), item => item.Blocks.OfType<Paragraph>().All(text => text.Text.All(words => words.Text.Trim().Length == 0)));
        Assert.DoesNotContain(blocks.Zip(blocks.Skip(1)), pair => pair is ({ } first, { } second) && first is Heading above && (second is Heading below ? below.Level <= above.Level : second is PageBreak));
        Assert.False(blocks[^1] is Heading, "The last block is a heading.");
        Assert.All(blocks.OfType<Table>(), table => Assert.All(table.Columns.Index(), column =>
            Assert.Contains(table.Rows, row => row.Cells.Count > column.Index && row.Cells[column.Index].Text.Any(words => words.Text.Length > 0))));
    }

    /// <summary>A whole day, with many themes: what stands on a sheet can still be read and coloured.</summary>
    [Theory]
    [InlineData("guide")]
    [InlineData("kit")]
    public void A_very_full_programme_has_no_letters_that_are_too_small(string name)
    {
        using var document = PdfDocument.Open(Tests.Papers.Make(name, Tests.Papers.Much("nl")));
        Assert.All(document.GetPages().SelectMany(page => page.Letters).Where(letter => letter.Value.Trim().Length > 0), letter => Assert.InRange(letter.PointSize, 4.9, 200));
        var titles = document.GetPages().Count(page => string.Concat(page.Letters.Select(letter => letter.Value)).Contains("kleur een rondje achter een thema", StringComparison.Ordinal));
        Assert.Equal(name == "kit" ? 6 : 0, titles);
    }

    private static IEnumerable<Block> Flat(Block block) => block switch
    {
        KeepTogether group => group.Blocks.SelectMany(Flat),
        NoteBox box => box.Blocks.SelectMany(Flat),
        _ => [block],
    };

    [Theory]
    [InlineData(Tests.Papers.LongTitle)]
    [InlineData(Tests.Papers.LongWord)]
    public void A_long_title_is_whole_in_the_foot_of_a_letter(string title)
    {
        var evening = new CharterEvening(title: title).Adopt(1, string.Join(' ', Enumerable.Repeat("Wie een sleutel heeft, doet open.", 150)));
        using var document = PdfDocument.Open(LetterDocument.Render(evening.Input));

        Assert.True(document.NumberOfPages > 1);
        Assert.All(document.GetPages(), page =>
        {
            var foot = string.Concat(page.Letters.Where(letter => letter.StartBaseLine.Y < 45).Select(letter => letter.Value));
            Assert.Contains(Bare($"Open brief: {title}"), Bare(foot), StringComparison.Ordinal);
            Assert.EndsWith(Bare($"bladzijde {page.Number} van {document.NumberOfPages}"), Bare(foot), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("nl", Tests.Papers.LongTitle)]
    [InlineData("fr", Tests.Papers.LongTitle)]
    [InlineData("de", Tests.Papers.LongWord)]
    [InlineData("en", Tests.Papers.LongTitle)]
    public void A_summary_can_be_read_however_long_the_words_in_it(string language, string title)
    {
        using var document = PdfDocument.Open(ReportSummary.Render(Tests.Papers.Endless(language, title).Input));
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.PointSize, Legible, 100));
    }

    [Fact]
    public void A_letter_of_one_page_is_not_counted() =>
        Assert.DoesNotContain("bladzijde", ReadBack.Text(LetterDocument.Render(CharterEvening.Usual().Input)), StringComparison.Ordinal);

    [Fact]
    public void Hundreds_of_names_under_a_letter_fill_few_pages_and_none_is_lost()
    {
        var evening = CharterEvening.Usual();
        Enumerable.Range(1, 300).ToList().ForEach(i => evening.Sign($"Naam {i}.", $"Vereniging {i}."));
        var pdf = LetterDocument.Render(evening.Input);
        var text = ReadBack.Normal(ReadBack.Text(pdf)).Replace('\u00A0', ' ');

        Assert.Empty(Eye.Faults(pdf));
        Assert.Empty(Matterhorn.Check(pdf));
        Assert.InRange(ReadBack.Pages(pdf).Count, 4, 9);
        Assert.All(Enumerable.Range(1, 300), i => Assert.Contains($"Naam {i}. Vereniging {i}.", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Sheets_of_a_poster_have_letters_of_about_one_size()
    {
        var evening = new CharterEvening().Adopt(1, "Kort.").Adopt(4, "Ook kort.");
        var text = string.Join(' ', Enumerable.Repeat("Wie een sleutel heeft, doet open.", 50));
        new[] { 2, 3, 5, 6, 7, 8, 9 }.ToList().ForEach(article => evening.Adopt(article, text));
        using var document = PdfDocument.Open(CharterPoster.Render(evening.Input));
        var sizes = document.GetPages().Select(page => page.Letters.GroupBy(letter => Math.Round(letter.PointSize, 1)).MaxBy(group => group.Count())!.Key).ToList();

        Assert.InRange(sizes.Count, 2, 4);
        Assert.True(sizes.Max() <= sizes.Min() * 1.35, string.Join(' ', sizes));
    }

    [Theory]
    [InlineData(Tests.Papers.LongTitle)]
    [InlineData(Tests.Papers.LongWord)]
    public void A_long_title_of_a_poster_is_as_large_as_a_short_one_or_nearly(string title)
    {
        var evening = new CharterEvening(title: title).Adopt(1, "We delen gereedschap.").Sign("Anna", "");
        using var document = PdfDocument.Open(CharterPoster.Render(evening.Input));
        var head = StructureReading.Marked(document.GetPage(1)).Take(title.Length).ToList();

        Assert.Equal(Bare(title), Bare(string.Concat(document.GetPage(1).Letters.Select(letter => letter.Value)))[..Bare(title).Length]);
        Assert.All(head, letter => Assert.InRange(letter.PointSize, 25, 32));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(300)]
    public void However_many_sign_for_long_names_a_poster_shows_them_legibly(int people)
    {
        var evening = new CharterEvening(title: Tests.Papers.LongTitle).Adopt(1, string.Join(' ', Enumerable.Repeat("Wie een sleutel heeft, doet open.", 20))).Adopt(2, "Iedereen mag mee beslissen.");
        Enumerable.Range(1, people).ToList().ForEach(i => evening.Sign($"Naam {i}.", Tests.Papers.LongWord));
        var pdf = CharterPoster.Render(evening.Input);
        using var document = PdfDocument.Open(pdf);
        var text = Bare(string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));

        Assert.Empty(Eye.Faults(pdf));
        Assert.Empty(Matterhorn.Check(pdf));
        Assert.All(Enumerable.Range(1, people), i => Assert.Contains($"Naam{i}.", text, StringComparison.Ordinal));
        Assert.Equal(people, text.Split(Tests.Papers.LongWord).Length - 1);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.PointSize, Legible, 100));
    }

    [Fact]
    public void No_sheet_of_a_poster_is_empty_beside_one_long_article()
    {
        var evening = new CharterEvening().Adopt(1, "Kort.").Adopt(2, string.Join('\n', Enumerable.Range(1, 150).Select(i => $"- punt {i}"))).Adopt(3, "Ook kort.");
        var pages = ReadBack.Pages(CharterPoster.Render(evening.Input));

        Assert.All(pages, page => Assert.DoesNotContain(evening.Words[Documents.Texts.PosterWordsText.NothingAdopted], page, StringComparison.Ordinal));
        Assert.Single(pages, page => page.Contains("Ook kort.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_charter_with_much_to_read_takes_more_sheets_and_loses_no_word()
    {
        var evening = new ReportEvening(Evenings.Template());
        Enumerable.Range(1, 9).ToList().ForEach(article => evening.Adopts(article, string.Join(' ', Enumerable.Range(0, 250).Select(i => $"w{article}x{i}"))));
        using var document = PdfDocument.Open(CharterPoster.Render(evening.Input));
        var text = string.Concat(document.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value));

        Assert.InRange(document.NumberOfPages, 2, 9);
        Assert.All(Enumerable.Range(1, 9), article => Assert.Contains($"w{article}x249", text, StringComparison.Ordinal));
        Assert.All(document.GetPages(), page => Assert.InRange(page.Letters.Min(letter => letter.StartBaseLine.Y), 10, page.Height));
    }

    [Fact]
    public void A_pile_of_article_sheets_can_be_counted()
    {
        var pages = ReadBack.Pages(PaperKit.Render(Tests.Papers.KitOf(Evenings.Template()), new HashSet<KitPart> { KitPart.Articles }));
        Assert.All(pages.Select((page, i) => (page, i)), one => Assert.Contains($"{one.i + 1} / 9", one.page, StringComparison.Ordinal));
    }

    /// <summary>Without what differs where a line is broken.</summary>
    private static string Bare(string text) => text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
