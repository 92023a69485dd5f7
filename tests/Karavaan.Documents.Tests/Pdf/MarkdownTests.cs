using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Markdown becomes blocks.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void Emphasis_and_links_become_inlines()
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(MarkdownReader.Read("We **delen** *alles*, ==ook== [dit](https://voorbeeld.be).")));

        Assert.Equal(
            ["We ", Inline.Strong("delen"), " ", Inline.Emphasis("alles"), ", ", Inline.Marked("ook"), " ", Inline.To("https://voorbeeld.be", "dit"), "."],
            paragraph.Text);
    }

    [Theory]
    [InlineData("[klik](javascript:alert(1))", "klik")]
    [InlineData("![een foto](https://voorbeeld.be/foto.png)", "een foto")]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("`code` &amp; &euro;", "code & €")]
    public void What_a_document_may_not_do_becomes_plain_words(string markdown, string expected)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(MarkdownReader.Read(markdown)));

        Assert.Equal(expected, string.Concat(paragraph.Text.Select(inline => inline.Text)));
        Assert.All(paragraph.Text, inline => Assert.Null(inline.Link));
    }

    [Fact]
    public void A_heading_starts_at_the_level_that_was_asked_for()
    {
        Assert.Equal([2, 3], MarkdownReader.Read("# Eén\n\n## Twee", topLevel: 2).Cast<Heading>().Select(heading => heading.Level));
    }

    [Fact]
    public void Lists_quotes_rules_and_tables_become_their_blocks()
    {
        var blocks = MarkdownReader.Read("3. drie\n4. vier\n   - diep\n\n> woorden\n\n---\n\n| Wie | Wat |\n|---|--:|\n| Anna | 1 |\n");

        var list = Assert.IsType<List>(blocks[0]);
        Assert.Equal((true, 3, 2), (list.IsOrdered, list.Start, list.Items.Count));
        Assert.IsType<List>(list.Items[1].Blocks[1]);
        Assert.IsType<Quote>(blocks[1]);
        Assert.IsType<Rule>(blocks[2]);
        var table = Assert.IsType<Table>(blocks[3]);
        Assert.Equal([("Wie", false), ("Wat", true)], table.Columns.Select(column => (column.Head, column.IsRightAligned)));
        Assert.Equal("Anna", Assert.Single(table.Rows).Cells[0].Text[0].Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<!-- niets -->")]
    public void Nothing_becomes_nothing_or_what_was_typed(string? markdown)
    {
        Assert.Empty(Matterhorn.Check(Make.Pdf(MarkdownReader.Read(markdown))));
    }

    [Fact]
    public void What_is_nested_too_deeply_is_kept_as_it_was_typed()
    {
        var deep = new string('>', 5000) + " bodem";

        Assert.Contains("bodem", ReadBack.Text(Make.Pdf(MarkdownReader.Read(deep))), StringComparison.Ordinal);
    }
}
