using Karavaan.Pdf.Model;
using Markdig;
using Markdig.Syntax;
using Block = Karavaan.Pdf.Model.Block;

namespace Karavaan.Pdf.Markdown;

/// <summary>
/// Reads Markdown (CommonMark with pipe tables, bare links and ==marked== words) as blocks. HTML is off and comes out as the text that was
/// typed; an image becomes its alternative text;
/// a link to anything but http, https, mailto and tel becomes its words.
/// </summary>
public static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    /// <summary>Reads a text.</summary>
    /// <param name="markdown">What somebody typed. When it is nested too deeply to be read as Markdown (Markdig gives up after some hundred
    /// levels) it is one paragraph, as it was typed.</param>
    /// <param name="topLevel">Level of a heading with one number sign: 1 to 3.</param>
    public static IReadOnlyList<Block> Read(string? markdown, int topLevel = 1)
    {
        var text = markdown ?? "";
        try
        {
            return [.. Blocks(Markdig.Markdown.Parse(text, Pipeline), topLevel)];
        }
        catch (ArgumentException)
        {
            return [new Paragraph(new Inline(text))];
        }
    }

    private static IEnumerable<Block> Blocks(ContainerBlock container, int topLevel) =>
        container.SelectMany(block => Read(block, topLevel));

    private static IEnumerable<Block> Read(Markdig.Syntax.Block block, int topLevel) => block switch
    {
        HeadingBlock heading => [new Heading(heading.Level + topLevel - 1, MarkdownInlines.Read(heading.Inline))],
        ParagraphBlock paragraph => [new Paragraph(MarkdownInlines.Read(paragraph.Inline))],
        QuoteBlock quote => [new Quote([.. Blocks(quote, topLevel)])],
        ListBlock list => [ReadList(list, topLevel)],
        ThematicBreakBlock => [new Rule()],
        Markdig.Extensions.Tables.Table table => [MarkdownTable.Read(table)],
        LinkReferenceDefinitionGroup => [],
        ContainerBlock other => Blocks(other, topLevel),
        LeafBlock { Lines.Count: > 0 } code => [new Paragraph(new Inline(code.Lines.ToString()))],
        _ => [],
    };

    private static List ReadList(ListBlock list, int topLevel) => new([.. list.OfType<ListItemBlock>().Select(item => new ListItem([.. Blocks(item, topLevel)]))])
    {
        IsOrdered = list.IsOrdered,
        Start = int.TryParse(list.OrderedStart, out var start) ? start : 1,
    };
}
