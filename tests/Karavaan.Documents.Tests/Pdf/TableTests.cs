using Karavaan.Pdf.Model;
using UglyToad.PdfPig;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Rows on pages, heads that come back, and the widths of columns.</summary>
public sealed class TableTests
{
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
    public void A_table_that_is_not_long_is_not_cut_and_of_a_longer_one_three_rows_stay_together()
    {
        for (var lines = 20; lines < 36; lines++)
        {
            Assert.Contains(12, RowsOnPages(lines, 12));
            Assert.All(RowsOnPages(lines, 24).Where(rows => rows > 0), rows => Assert.InRange(rows, 3, 24));
        }
    }

    [Fact]
    public void Rows_about_the_same_are_not_parted()
    {
        for (var lines = 0; lines < 30; lines++)
        {
            var table = new Table([new("Wie"), new("Wat")], [.. Enumerable.Range(0, 30).Select(i => new TableRow($"tafel {i / 3}.", "koffie") { KeepsWithNext = i % 3 < 2 })]);
            var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), table]));

            Assert.All(Enumerable.Range(0, 10), group => Assert.Single(pages, page => page.Split($"tafel {group}.").Length == 4));
        }
    }

    /// <summary>Rows that go on under a picture that waited are rows that go on.</summary>
    [Fact]
    public void A_table_that_goes_on_under_a_picture_repeats_its_head_there()
    {
        var picture = new Figure(new Drawing(400, 300, [new PathShape(new Karavaan.Pdf.Model.Path().Rectangle(0, 0, 400, 300)) { Fill = Palette.Kraft }]), "een vlak") { Caption = "Zo." };
        var table = new Table([new("Nummer"), new("Wat")], [.. Enumerable.Range(1, 40).Select(i => new TableRow($"n{i}.", "koffie"))]);
        var pages = ReadBack.Pages(Make.Pdf([.. Make.Lines(20), picture, table]));

        Assert.Contains("NummerWatn1.", pages[0], StringComparison.Ordinal);
        Assert.StartsWith("Zo.NummerWatn", pages[1], StringComparison.Ordinal);
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

    private static List<int> RowsOnPages(int lines, int rows)
    {
        var table = new Table([new("Nummer"), new("Wat")], [.. Enumerable.Range(1, rows).Select(i => new TableRow($"n{i}.", "koffie"))]);
        var found = ReadBack.Pages(Make.Pdf([.. Make.Lines(lines), table])).Select(page => page.Split("koffie").Length - 1).ToList();
        Assert.Equal(rows, found.Sum());
        return found;
    }

    private static bool HasAll(string text, params string[] parts) => parts.All(part => text.Contains(part, StringComparison.Ordinal));
}
