using System.Globalization;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// Writes one page: its content, in which everything is marked (ISO 32000-1, 14.6) as part of an element (14.7.4) or as an artifact (14.8.2.2),
/// and its links (12.5.6.5).
/// </summary>
internal sealed class PageWriter(PdfObjects objects, Content content, StructureTree tree, FontTable fonts, IReadOnlyList<PageSize> sizes, int page)
{
    private readonly List<int> elements = [];
    private readonly List<int> annotations = [];
    private readonly PageSize size = sizes[page];
    private readonly PathWriter paths = new(content, sizes[page].Height);
    private Node? marked;
    private bool isInText;

    /// <param name="operations">What is on the page.</param>
    /// <param name="pages">Object numbers of all pages.</param>
    /// <param name="parent">Object number of the page tree.</param>
    /// <param name="resources">Object number of the resources.</param>
    public void Write(IReadOnlyList<Operation> operations, IReadOnlyList<int> pages, int parent, int resources)
    {
        content.Clear();
        content.Add("1 J 1 j\n"u8);
        foreach (var operation in operations)
        {
            Write(operation, pages);
        }

        EndMark();
        tree.SetPage(page, elements);
        var stream = objects.AddStream("", content.Written);
        var links = annotations.Count > 0 ? $"/Annots[{References(annotations)}]" : "";
        objects.Set(pages[page],
            $"<</Type/Page/Parent {Reference(parent)}/MediaBox[0 0 {Number(size.Width)} {Number(size.Height)}]/Resources {Reference(resources)}" +
            $"/Contents {Reference(stream)}/StructParents {page}/Tabs/S{links}>>");
    }

    private void Write(Operation operation, IReadOnlyList<int> pages)
    {
        switch (operation)
        {
            case TextOperation text:
                Mark(text.Node);
                BeginText();
                paths.Fill(text.Colour);
                new RunWriter(content, fonts.Use(text.Run.Face), text.Run).Write(text.X, size.Height - text.Baseline, text.IsTurned);
                break;
            case PathOperation path:
                Mark(path.Node);
                EndText();
                paths.Draw(path);
                break;
            case LinkOperation link:
                annotations.Add(Annotation(link, pages));
                break;
            case EmptyOperation { Node.IsArtifact: false } empty:
                tree.Attach(empty.Node);
                break;
        }
    }

    private void Mark(Node node)
    {
        if (ReferenceEquals(marked, node))
        {
            return;
        }

        EndMark();
        marked = node;
        if (node.IsArtifact)
        {
            content.Add(ReferenceEquals(node, Node.Furniture) ? "/Artifact<</Type/Pagination>>BDC\n"u8 : "/Artifact<</Type/Layout>>BDC\n"u8);
            return;
        }

        tree.AddContent(node, page, elements.Count);
        content.Add("/"u8).Add(node.Role).Add("<</MCID "u8).Add(elements.Count.ToString(CultureInfo.InvariantCulture)).Add(">>BDC\n"u8);
        elements.Add(tree.Attach(node));
    }

    private void EndMark()
    {
        EndText();
        content.Add(marked is null ? ""u8 : "EMC\n"u8);
        marked = null;
    }

    private void BeginText()
    {
        content.Add(isInText ? ""u8 : "BT\n"u8);
        isInText = true;
    }

    private void EndText()
    {
        content.Add(isInText ? "ET\n"u8 : ""u8);
        isInText = false;
    }

    private int Annotation(LinkOperation link, IReadOnlyList<int> pages)
    {
        var (area, bottom) = (link.Area, size.Height - link.Area.Y - link.Area.Height);
        var action = link.Target is { } target
            ? $"/Dest[{Reference(pages[target.Page])}/XYZ 0 {Number(sizes[target.Page].Height - target.Y)} null]"
            : $"/A<</S/URI/URI{PdfSyntax.Text(link.Address!)}>>";
        var words = link.Text.Length > 0 ? link.Text : link.Address ?? "";
        var annotation = objects.Add(
            $"<</Type/Annot/Subtype/Link/Rect[{Number(area.X)} {Number(bottom)} {Number(area.X + area.Width)} {Number(bottom + area.Height)}]/Border[0 0 0]/F 4" +
            $"/P {Reference(pages[page])}/StructParent {tree.KeyFor(link.Node)}/Contents{PdfSyntax.Text(words)}{action}>>");
        tree.AddAnnotation(link.Node, page, annotation);
        return annotation;
    }
}
