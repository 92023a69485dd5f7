using Karavaan.Pdf;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Writing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>A screen reader finds its way.</summary>
public sealed class AccessibilityTests
{
    [Fact]
    public void The_sample_charter_breaks_no_rule_of_the_Matterhorn_checker()
    {
        Assert.Empty(Matterhorn.Check(PdfRenderer.Render(SampleCharter.Create())));
    }

    [Fact]
    public void The_checker_sees_a_figure_without_words_a_header_cell_without_scope_and_a_skipped_heading()
    {
        var root = new Node("Document", null);
        var table = root.Child("Table").Child("TR");
        Operation[] page = [Content(root.Child("Figure")), Content(table.Child("TH")), Content(root.Child("H1")), Content(root.Child("H3")), Content(root.Child("Kop"))];

        Assert.Equal(
            ["a figure has no alternative text", "a header cell has no scope", "a heading skips from 1 to 3", "Kop is no standard type"],
            Matterhorn.Check(new DocumentWriter(new(Make.Document(), root, [page], [PageSize.A4], [])).Write()));
    }

    [Fact]
    public void Levels_of_headings_are_closed_up_so_that_none_is_skipped()
    {
        Assert.Equal(["Document", "H1", "H2", "H3", "H1"], TypesOf(Make.Pdf(new Heading(3, "a"), new Heading(3, "b"), new Heading(7, "c"), new Heading(-1, "d"))));
    }

    [Fact]
    public void A_heading_without_words_is_not_there()
    {
        Assert.Equal(["Document", "H1"], TypesOf(Make.Pdf(new Contents(""), new Heading(1, " \u00AD"), new Heading(2, "b"))).Where(type => type is "Document" or ['H', _]));
    }

    [Fact]
    public void A_list_has_labels_and_bodies_and_a_table_has_header_cells_with_a_scope()
    {
        var pdf = Make.Pdf(
            new List("één") { IsOrdered = true },
            new Table([new("Wie"), new("Wat")], [new("Anna", "koffie")]) { HasRowHeads = true });

        Assert.Equal(
            ["Document", "L", "LI", "Lbl", "LBody", "P", "Table", "THead", "TR", "TH", "TH", "TBody", "TR", "TH", "TD"],
            TypesOf(pdf));
    }

    [Fact]
    public void Language_title_author_subject_and_date_are_in_the_file()
    {
        using var document = PdfDocument.Open(PdfRenderer.Render(SampleCharter.Create()));

        Assert.Equal("nl-BE", new PdfTokens(document).Text(document.Structure.Catalog.CatalogDictionary, "Lang"));
        Assert.Equal("Charter van de Buurtwerkplaats Dampoort", document.Information.Title);
        Assert.Equal("Buurtwerkplaats Dampoort", document.Information.Author);
        Assert.Equal("Sociaal charter, versie 1", document.Information.Subject);
        Assert.Equal("D:20261114153000Z", document.Information.CreationDate);
    }

    [Fact]
    public void Words_in_another_language_say_so()
    {
        using var document = PdfDocument.Open(Make.Pdf(
            new Paragraph("An agreement among neighbours.") { Language = "en" },
            new Paragraph("Dat heet ", new Inline("charte du commun") { Language = "fr" }, ".")));

        Assert.Equal([null, "en", null, "fr"], Languages(new(document)));
    }

    private static IEnumerable<string?> Languages(PdfTokens tokens)
    {
        return Within(tokens.Dictionary(tokens.Dictionary(tokens.Catalog, "StructTreeRoot"), "K")!);

        IEnumerable<string?> Within(DictionaryToken element) =>
            tokens.Items(element, "K").Select(tokens.Resolve).OfType<DictionaryToken>().SelectMany(Within).Prepend(tokens.Text(element, "Lang"));
    }

    private static List<string> TypesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var structure = new MatterhornStructure(new(document));
        structure.Check();
        return structure.Types;
    }

    private static PathOperation Content(Node node) => new(node, new(new Karavaan.Pdf.Model.Path().Rectangle(0, 0, 9, 9)) { Fill = Palette.Ink }, 0, 0, 1);
}
