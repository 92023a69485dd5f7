using Karavaan.Pdf.Model;

namespace Karavaan.Pdf.Layout;

/// <summary>A page while it is being painted.</summary>
/// <param name="index">From 0.</param>
/// <param name="headings">Where every heading of the document is.</param>
internal sealed class PageCanvas(int index, IReadOnlyDictionary<Heading, Destination> headings)
{
    private readonly IReadOnlyDictionary<Heading, Destination> headings = headings;

    private readonly List<Operation> operations = [];

    private readonly PagePlace place = PagePlace.Page;

    private PageCanvas(PageCanvas outer, PagePlace inside)
        : this(outer.Index, outer.headings) => (operations, place) = (outer.operations, inside.Inside(outer.place));

    public int Index => index;

    public IReadOnlyList<Operation> Operations => operations;

    public Destination Find(Heading heading) => headings[heading];

    public void Add(Operation operation) => operations.Add(place.Put(operation));

    /// <summary>The same page, for what is enlarged, moved or turned.</summary>
    public PageCanvas Inside(PagePlace inside) => new(this, inside);

    /// <summary>Says where a figure is.</summary>
    public void Bound(Node node, Box box)
    {
        if (!node.IsArtifact)
        {
            node.Bounds = place.Put(box);
        }
    }

    public void Decorate(Model.Path path, Colour? fill = null, Colour? stroke = null, float strokeWidth = 1, bool isDashed = false) =>
        Add(new PathOperation(Node.Decoration, new(path) { Fill = fill, Stroke = stroke, StrokeWidth = strokeWidth, IsDashed = isDashed }, 0, 0, 1));

    /// <summary>A straight line across a column.</summary>
    public void DrawRule(Frame frame, float y, Colour colour, float width) =>
        Decorate(new Model.Path().MoveTo(frame.Left, y).LineTo(frame.Left + frame.Width, y), stroke: colour, strokeWidth: width);
}
