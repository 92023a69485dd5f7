using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Karavaan.Web.Shared.Articles;

/// <summary>The words of a Markdown document in one line of text, and the way back from a place in it to the document.</summary>
internal sealed class PlainText
{
    private readonly List<(LiteralInline Node, int Start)> nodes = [];
    private readonly List<(int Place, string Words)> struck = [];
    private readonly List<(int Start, int End)> inserted = [];

    public PlainText(MarkdownDocument document)
    {
        var text = new StringBuilder();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
            {
                Add(inline, text);
            }

            text.Append('\n');
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public void Strike(int place, string words) => struck.Add((place, words));

    public void Insert(int start, int end) => inserted.Add((start, end));

    /// <summary>Puts the changes into the document.</summary>
    public void Write()
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var (node, start) = nodes[i];
            var end = start + node.Content.Length;

            // What was struck between two words of the document stands at the end of the first.
            var from = i == 0 ? 0 : nodes[i - 1].Start + nodes[i - 1].Node.Content.Length + 1;
            Write(node, start, end, [.. struck.Where(s => s.Place >= from && (s.Place <= end || i == nodes.Count - 1))]);
        }
    }

    private void Add(Inline inline, StringBuilder text)
    {
        switch (inline)
        {
            case LiteralInline literal:
                nodes.Add((literal, text.Length));
                text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
        }
    }

    private void Write(LiteralInline node, int start, int end, List<(int Place, string Words)> gone)
    {
        var came = inserted.Where(i => i.Start < end && i.End > start).ToList();
        if (gone.Count + came.Count == 0)
        {
            return;
        }

        var words = node.Content.ToString();
        int[] cuts = [.. came.SelectMany(i => new[] { i.Start, i.End }).Concat(gone.Select(g => g.Place)).Append(start).Append(end)
            .Select(place => Math.Clamp(place, start, end)).Distinct().Order()];
        foreach (var (cut, i) in cuts.Select((cut, i) => (cut, i)))
        {
            foreach (var went in gone.Where(g => Math.Clamp(g.Place, start, end) == cut))
            {
                // A whole paragraph that went stands behind the one before it.
                var text = went.Words.Replace('\n', ' ');
                node.InsertBefore(new ChangeInline(went.Place > end ? " " + text.Trim() : text, true));
            }

            if (i + 1 < cuts.Length)
            {
                var piece = words[(cut - start)..(cuts[i + 1] - start)];
                node.InsertBefore(came.Exists(c => c.Start <= cut && c.End >= cuts[i + 1]) ? new ChangeInline(piece, false) : new LiteralInline(piece));
            }
        }

        node.Remove();
    }
}
