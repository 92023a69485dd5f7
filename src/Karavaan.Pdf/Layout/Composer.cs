using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>Turns blocks into strips.</summary>
internal sealed class Composer(LineSetter setter, HeadingIndex headings, PageSize page)
{
    public LineSetter Setter => setter;

    public HeadingIndex Headings => headings;

    public PageSize Page => page;

    /// <summary>Height of a page that the flow may use.</summary>
    public float ColumnHeight => page.Height - (2 * page.Margin);

    /// <summary>The strips of blocks that follow each other.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="frame">Where they stand.</param>
    /// <param name="told">Hears after each block how many are set.</param>
    public List<Strip> Compose(IReadOnlyList<Block> blocks, Frame frame, Action<int>? told = null)
    {
        var flow = new StripList();
        var isUnderHeading = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            List<Strip> strips = [.. Compose(block, frame)];
            flow.Add(isUnderHeading ? StripList.KeepStart(strips) : strips);

            // A block that draws nothing is no text for a heading to stand over: the next one is.
            isUnderHeading = StripList.IsBlank(strips) ? isUnderHeading : block is Heading;
            told?.Invoke(i + 1);
        }

        return flow.Strips;
    }

    /// <summary>Words as lines in the frame's column.</summary>
    public IReadOnlyList<Line> Set(IReadOnlyList<Inline> text, TextStyle style, Frame frame) =>
        setter.Set(text, style, frame.Width, frame.Language);

    private IEnumerable<Strip> Compose(Block block, Frame frame) => block switch
    {
        Cover cover => CoverComposer.Compose(cover, frame, this),
        Heading heading => HeadingComposer.Compose(heading, frame, this),
        Paragraph paragraph => ParagraphComposer.Compose(paragraph, frame, this),
        Contents contents => ContentsComposer.Compose(contents, frame, this),
        List list => ListComposer.Compose(list, frame, this),
        Quote quote => BoxComposer.Compose(quote, frame, this),
        NoteBox box => BoxComposer.Compose(box, frame, this),
        KeepTogether group => StripList.KeepAll(Compose(group.Blocks, Inside(frame, group)), Keep.Part),
        Table table => new TableComposer(table, Inside(frame, table), this).Compose(),
        SignatureGrid grid => SignatureComposer.Compose(grid, frame, this),
        Figure figure => FigureComposer.Compose(figure, frame, this),
        Columns columns => ColumnsComposer.Compose(columns, frame, this),
        Sheet sheet => SheetComposer.Compose(sheet, frame, this),
        Rule => ParagraphComposer.Rule(frame),
        Spacer spacer => [Strip.Space(Math.Clamp(spacer.Height, 0, ColumnHeight), frame.Ground) with { IsFixed = true }],
        PageBreak end => [Strip.Break with { BreaksPast = end.Past }],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Frame Inside(Frame frame, Block block) =>
        block.Language is null ? frame : frame.Inside(frame.Node.Child("Div", block.Language));
}
