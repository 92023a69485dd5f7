using System.Globalization;
using System.Text;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>
/// Writes one page: its content, in which everything is marked (ISO 32000-1, 14.6) as part of an element (14.7.4) or as an artifact (14.8.2.2),
/// and its links (12.5.6.5).
/// </summary>
internal sealed class PageWriter(PdfObjects objects, StructureTree tree, FontTable fonts, IReadOnlyList<PageSize> sizes, int page)
{
    private readonly StringBuilder content = new("1 J 1 j\n");
    private readonly List<int> elements = [];
    private readonly List<int> annotations = [];
    private readonly PageSize size = sizes[page];
    private readonly PathWriter paths = new(sizes[page].Height);
    private Node? marked;
    private bool isInText;

    /// <param name="operations">What is on the page.</param>
    /// <param name="pages">Object numbers of all pages.</param>
    /// <param name="parent">Object number of the page tree.</param>
    /// <param name="resources">Object number of the resources.</param>
    public void Write(IReadOnlyList<Operation> operations, IReadOnlyList<int> pages, int parent, int resources)
    {
        foreach (var operation in operations)
        {
            Write(operation, pages);
        }

        EndMark();
        tree.SetPage(page, elements);
        var stream = objects.AddStream("", content.ToString());
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
                content.Append(paths.Fill(text.Colour));
                new RunWriter(content, fonts.Use(text.Run.Face), text.Run).Write(text.X, size.Height - text.Baseline, text.IsTurned);
                break;
            case PathOperation path:
                Mark(path.Node);
                EndText();
                content.Append(paths.Draw(path));
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
            content.Append(ReferenceEquals(node, Node.Furniture) ? "/Artifact<</Type/Pagination>>BDC\n" : "/Artifact<</Type/Layout>>BDC\n");
            return;
        }

        tree.AddContent(node, page, elements.Count);
        content.Append(CultureInfo.InvariantCulture, $"/{node.Role}<</MCID {elements.Count}>>BDC\n");
        elements.Add(tree.Attach(node));
    }

    private void EndMark()
    {
        EndText();
        content.Append(marked is null ? "" : "EMC\n");
        marked = null;
    }

    private void BeginText()
    {
        content.Append(isInText ? "" : "BT\n");
        isInText = true;
    }

    private void EndText()
    {
        content.Append(isInText ? "ET\n" : "");
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
