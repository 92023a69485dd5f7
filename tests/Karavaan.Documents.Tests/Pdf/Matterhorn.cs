using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>
/// A part of the Matterhorn Protocol 1.1 (the failure conditions of PDF/UA-1), over the bytes of a file. Not veraPDF: it knows what our documents can get wrong.
/// </summary>
internal sealed class Matterhorn
{
    private readonly PdfDocument document;
    private readonly PdfTokens tokens;
    private readonly List<string> problems = [];

    private Matterhorn(PdfDocument document) => (this.document, tokens) = (document, new(document));

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var check = new Matterhorn(document);
        check.CheckCatalog();
        var structure = new MatterhornStructure(check.tokens);
        check.problems.AddRange(structure.Check());
        var pages = check.tokens.Items(check.tokens.Dictionary(check.tokens.Catalog, "Pages"), "Kids");
        foreach (var page in document.GetPages())
        {
            check.problems.AddRange(new MatterhornPage(check.tokens, page, pages[page.Number - 1].ToString()!, structure).Check());
        }

        check.problems.AddRange(MatterhornFonts.Check(document, check.tokens));
        return [.. check.problems.Distinct()];
    }

    private void CheckCatalog()
    {
        var catalog = tokens.Catalog;
        Require(tokens.Text(catalog, "Lang") is { Length: > 1 }, "the document has no language");
        Require(tokens.Get(tokens.Dictionary(catalog, "MarkInfo"), "Marked") is BooleanToken { Data: true }, "the document is not marked");
        Require(tokens.Get(tokens.Dictionary(catalog, "ViewerPreferences"), "DisplayDocTitle") is BooleanToken { Data: true }, "the title is not displayed");
        Require(tokens.Dictionary(catalog, "StructTreeRoot") is not null, "there is no structure tree");
        var xmp = document.TryGetXmpMetadata(out var metadata) ? metadata.GetXDocument().ToString() : "";
        Require(xmp.Contains("dc:title", StringComparison.Ordinal), "the metadata has no title");
        Require(xmp.Contains("pdfuaid:part", StringComparison.Ordinal), "the metadata does not say PDF/UA");
    }

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }
}
