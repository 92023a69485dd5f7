using System.Xml.Linq;
using Karavaan.Pdf.Html;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Blocks as HTML.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Chapters_are_sections_and_every_block_its_own_element()
    {
        Assert.Equal(
            "<p class=\"lead\" dir=\"auto\">2 artikels.</p><section><h3 dir=\"auto\">1. Delen</h3>" +
            "<p dir=\"auto\"><span class=\"label rc\"><strong>✓&#xA0;aangenomen</strong></span></p>" +
            "<ul><li><p dir=\"auto\">a<br/>b</p></li></ul><ol start=\"3\"><li><p dir=\"auto\">c</p></li></ol><blockquote><p dir=\"auto\">d</p></blockquote><hr/>" +
            "<div class=\"note-box\"><p class=\"remark\" dir=\"auto\">e</p></div></section><section><h2 dir=\"auto\">Afspraken</h2>" +
            "<table><thead><tr><th scope=\"col\" dir=\"auto\">Wat</th><th scope=\"col\" dir=\"auto\">Wie</th></tr></thead>" +
            "<tbody><tr><th scope=\"row\" dir=\"auto\">Sleutel</th><td dir=\"auto\"><span lang=\"el\">Ἄννα</span></td></tr></tbody></table></section>",
            Html(
                new Paragraph("2 artikels.") { Kind = ParagraphKind.Lead },
                new Heading(2, "1. Delen"),
                new Paragraph(Inline.Status("✓", "aangenomen", Palette.Rc)),
                new List("a\nb"),
                new List("c") { IsOrdered = true, Start = 3 },
                new Quote(new Paragraph("d")),
                new Rule(),
                new NoteBox(Palette.Plain, new Paragraph("e") { Kind = ParagraphKind.Small }),
                new Heading(1, "Afspraken"),
                new Table([new("Wat"), new("Wie")], [new("Sleutel", new TableCell(new Inline("Ἄννα") { Language = "el" }))]) { HasRowHeads = true }));
    }

    [Fact]
    public void A_stroke_is_told_once_also_under_words_in_two_styles()
    {
        Assert.Equal(
            "<p dir=\"auto\">a <ins><span class=\"unseen\">Erbij: </span>b <strong>c</strong></ins><em> d</em></p>",
            Html(new Paragraph("a ", Inline.Marked("b "), Inline.Strong("c") with { IsMarked = true }, Inline.Emphasis(" d"))));
    }

    /// <summary>Whatever people type is text, and the page around it stays whole.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onclick=\"x\" & ' </p>")]
    [InlineData("a\u0000b\uFFFEc \uD800 d")]
    public void What_people_type_is_text(string typed)
    {
        var page = XElement.Parse($"<main>{Html(new Heading(2, typed), new Paragraph(new Inline(typed) { Language = "nl\"><b>" }), new List(typed), new Table([new(typed)], [new(typed)]) { Caption = typed })}</main>");
        Assert.Equal(["section", "h3", "p", "span", "ul", "li", "p", "table", "caption", "thead", "tr", "th", "tbody", "tr", "td"], page.Descendants().Select(element => element.Name.LocalName));
    }

    private static string Html(params IReadOnlyList<Block> blocks) => HtmlRenderer.Render(blocks, 2, "Erbij:");
}
