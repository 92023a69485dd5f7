using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>The headings of a document in order, with levels that skip nothing: PDF/UA lets H1 be followed by H1 or H2, never by H3.</summary>
internal sealed class HeadingIndex
{
    private const int Deepest = 3;

    private readonly Dictionary<Heading, int> levels = new(ReferenceEqualityComparer.Instance);

    private readonly List<Heading> inOrder = [];

    public HeadingIndex(IReadOnlyList<Block> blocks)
    {
        var previous = 0;
        foreach (var heading in blocks.SelectMany(Within).Where(heading => TextOf(heading).Length > 0))
        {
            var level = Math.Clamp(heading.Level, 1, Math.Min(previous + 1, Deepest));
            if (levels.TryAdd(heading, level))
            {
                inOrder.Add(heading);
                previous = level;
            }
        }
    }

    public IReadOnlyList<Heading> InOrder => inOrder;

    /// <summary>The words on one line, as a bookmark has them.</summary>
    public static string TextOf(Heading heading) => TextCleaner.CleanLine(string.Concat(heading.Text.Select(inline => inline.Text)));

    /// <summary>1 to 3; null for a heading without words, which is not set at all.</summary>
    public int? LevelOf(Heading heading) => levels.TryGetValue(heading, out var level) ? level : null;

    private static IEnumerable<Heading> Within(Block block) => block switch
    {
        Heading heading => [heading],
        KeepTogether group => group.Blocks.SelectMany(Within),
        NoteBox box => box.Blocks.SelectMany(Within),
        Quote quote => quote.Blocks.SelectMany(Within),
        List list => list.Items.SelectMany(item => item.Blocks).SelectMany(Within),
        Columns columns => columns.Parts.SelectMany(part => part).SelectMany(Within),
        Sheet sheet => sheet.Shapes.SelectMany(Within),
        _ => [],
    };

    private static IEnumerable<Heading> Within(Shape shape) => shape is FlowShape { IsRepeated: false } flow ? flow.Blocks.SelectMany(Within) : [];
}
