using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// From painted pages to the bytes of a file that is built to PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2): the catalog (ISO 32000-1, 7.7.2),
/// the tree of pages (7.7.3), the output intent (14.11.5) and the information dictionary (14.3.3).
/// </summary>
internal sealed class DocumentWriter
{
    private const string Producer = "Karavaan PDF";

    private readonly LaidOut laidOut;
    private readonly PdfObjects objects = new();
    private readonly int[] pages;
    private readonly FontTable fonts;
    private readonly StructureTree tree;

    public DocumentWriter(LaidOut laidOut)
    {
        this.laidOut = laidOut;
        pages = [.. laidOut.Pages.Select(_ => objects.Allocate())];
        fonts = new(objects);
        tree = new(objects, pages, laidOut.Sizes, laidOut.Root);
    }

    public byte[] Write(IProgress<RenderStep>? progress = null)
    {
        var document = laidOut.Document;
        var (parent, resources) = (objects.Allocate(), objects.Allocate());
        var content = new Content();
        for (var i = 0; i < pages.Length; i++)
        {
            new PageWriter(objects, content, tree, fonts, laidOut.Sizes, i).Write(laidOut.Pages[i], pages, parent, resources);
            progress?.Report(new(RenderPhase.Writing, i + 1, pages.Length));
        }

        objects.Set(parent, $"<</Type/Pages/Count {pages.Length}/Kids[{References(pages)}]>>");
        objects.Set(resources, $"<</Font<<{fonts.Write()}>>>>");
        tree.Write();
        var outline = new OutlineWriter(objects, pages, laidOut.Sizes).Write(laidOut.Bookmarks);
        var (catalog, information) = (Catalog(document, parent, outline), Information(document));
        return new PdfFile(objects).Write(catalog, information, document.Seed);
    }

    private int Catalog(Document document, int parent, int? outline)
    {
        var metadata = objects.AddStream("/Type/Metadata/Subtype/XML", XmpPacket.For(document, Producer), isCompressed: false);
        var profile = objects.AddStream("/N 3", SrgbProfile.Create());
        var intent = objects.Add($"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile {Reference(profile)}>>");
        var bookmarks = outline is { } number ? $"/Outlines {Reference(number)}/PageMode/UseOutlines" : "";
        return objects.Add(
            $"<</Type/Catalog/Pages {Reference(parent)}/Lang{PdfSyntax.Text(document.Language)}/MarkInfo<</Marked true>>/StructTreeRoot {Reference(tree.Number)}" +
            $"/ViewerPreferences<</DisplayDocTitle true>>/Metadata {Reference(metadata)}/OutputIntents[{Reference(intent)}]{bookmarks}>>");
    }

    private int Information(Document document)
    {
        var author = document.Author is null ? "" : "/Author" + PdfSyntax.Text(document.Author);
        var subject = document.Subject is null ? "" : "/Subject" + PdfSyntax.Text(document.Subject);
        var date = Date(document.Date);
        return objects.Add(
            $"<</Title{PdfSyntax.Text(document.Title)}{author}{subject}/Creator({Producer})/Producer({Producer})/CreationDate{date}/ModDate{date}>>");
    }
}
