using System.Globalization;
using System.Text;
using Karavaan.Pdf.Layout;
using Karavaan.Pdf.Model;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>The structure tree (ISO 32000-1, 14.7), with its attributes (14.8.5) and the way back from content to elements (14.7.4.4): elements join it when their first content is written.</summary>
internal sealed class StructureTree
{
    private readonly PdfObjects objects;
    private readonly IReadOnlyList<int> pages;
    private readonly IReadOnlyList<PageSize> sizes;
    private readonly Dictionary<Node, Element> elements = new(ReferenceEqualityComparer.Instance);
    private readonly List<Element> inOrder = [];
    private readonly SortedDictionary<int, string> parents = [];

    public StructureTree(PdfObjects objects, IReadOnlyList<int> pages, IReadOnlyList<PageSize> sizes, Node root)
    {
        (this.objects, this.pages, this.sizes) = (objects, pages, sizes);
        (Number, NextKey) = (objects.Allocate(), pages.Count);
        Of(root);
    }

    /// <summary>Object number of the root.</summary>
    public int Number { get; }

    private int NextKey { get; set; }

    /// <summary>Gives an element its place under its parent, when it has none yet.</summary>
    public int Attach(Node node) => Of(node).Number;

    /// <summary>Adds a piece of a page's content to an element.</summary>
    public void AddContent(Node node, int page, int id)
    {
        var element = Of(node);
        element.Page ??= page;
        element.Kids.Add(element.Page == page ? id.ToString(CultureInfo.InvariantCulture) : $"<</Type/MCR/Pg {Reference(pages[page])}/MCID {id}>>");
    }

    /// <summary>A key for an annotation of an element.</summary>
    public int KeyFor(Node node)
    {
        parents[NextKey] = Reference(Of(node).Number);
        return NextKey++;
    }

    public void AddAnnotation(Node node, int page, int annotation) =>
        Of(node).Kids.Add($"<</Type/OBJR/Obj {Reference(annotation)}/Pg {Reference(pages[page])}>>");

    /// <summary>The elements of a page's pieces of content, in order.</summary>
    public void SetPage(int page, IEnumerable<int> elementNumbers) => parents[page] = "[" + References(elementNumbers) + "]";

    public void Write()
    {
        foreach (var element in inOrder)
        {
            objects.Set(element.Number, Dictionary(element));
        }

        var parentTree = objects.Add("<</Nums[" + string.Join(' ', parents.Select(pair => $"{pair.Key} {pair.Value}")) + "]>>");
        var keys = $"/ParentTree {Reference(parentTree)}/ParentTreeNextKey {NextKey}/RoleMap<</Title/P>>";
        objects.Set(Number, $"<</Type/StructTreeRoot/K {Reference(inOrder[0].Number)}{keys}>>");
    }

    private Element Of(Node node)
    {
        if (!elements.TryGetValue(node, out var element))
        {
            var parent = node.Parent is null ? null : Of(node.Parent);
            elements[node] = element = new(node, objects.Allocate(), parent?.Number ?? Number);
            inOrder.Add(element);
            parent?.Kids.Add(Reference(element.Number));
        }

        return element;
    }

    private string Dictionary(Element element)
    {
        var node = element.Node;
        var entry = new StringBuilder($"<</Type/StructElem/S/{node.Role}/P {Reference(element.Parent)}");
        Append("/Pg ", element.Page is { } page ? Reference(pages[page]) : null);
        Append("/K", element.Kids.Count > 0 ? "[" + string.Join(' ', element.Kids) + "]" : null);
        Append("/Alt", node.AltText is null ? null : PdfSyntax.Text(node.AltText));
        Append("/Lang", node.Language is null ? null : PdfSyntax.Text(node.Language));
        Append("/A", Attributes(element));
        return entry.Append(">>").ToString();

        void Append(string key, string? value) => entry.Append(value is null ? "" : key + value);
    }

    private string? Attributes(Element element) => element.Node switch
    {
        { Scope: { } scope } => $"<</O/Table/Scope/{scope}>>",
        { Numbering: { } numbering } => $"<</O/List/ListNumbering/{numbering}>>",
        { Bounds: { } box } => $"<</O/Layout/Placement/Block/BBox[{Corners(box, sizes[element.Page ?? 0].Height)}]>>",
        _ => null,
    };

    private static string Corners(Box box, float pageHeight) => string.Join(' ',
        PdfSyntax.Number(box.X), PdfSyntax.Number(pageHeight - box.Y - box.Height), PdfSyntax.Number(box.X + box.Width), PdfSyntax.Number(pageHeight - box.Y));

    private sealed record Element(Node Node, int Number, int Parent)
    {
        public List<string> Kids { get; } = [];

        /// <summary>Where its first content is.</summary>
        public int? Page { get; set; }
    }
}
