using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// The element of each inline of one block: a link and a stretch in another language have their own, also when they go on over several lines.
/// </summary>
internal sealed class TextNodes(Node block)
{
    private readonly Dictionary<Inline, Node> nodes = new(ReferenceEqualityComparer.Instance);

    public Node Block => block;

    public Node Of(Inline inline)
    {
        if (block.IsArtifact || (LinkAddress.Of(inline.Link) is null && inline.Language is null))
        {
            return block;
        }

        if (!nodes.TryGetValue(inline, out var node))
        {
            nodes[inline] = node = block.Child(LinkAddress.Of(inline.Link) is null ? "Span" : "Link", inline.Language);
        }

        return node;
    }
}
