using System.Globalization;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

internal static class ListComposer
{
    private const float Indent = 18;

    private const float SpaceBetween = 4;

    private const float SpaceAfter = 9;

    /// <summary>A column that would get narrower than this is indented no more than its labels need.</summary>
    private const float NarrowColumn = 120;

    /// <summary>And one that would get narrower than this not at all: its labels have a line of their own.</summary>
    private const float NarrowestColumn = 60;

    private const float LabelGap = 3;

    /// <summary>Lines of an item that may stand alone, with the white after them.</summary>
    private const int LongItem = 3;

    public static IEnumerable<Strip> Compose(List list, Frame frame, Composer composer)
    {
        var node = new Node("L", frame.Node) { Numbering = list.IsOrdered ? "Decimal" : "Disc", Language = list.Language };
        var inside = frame.Inside(node);
        var labels = list.Items.Select((_, i) => composer.Setter.SetOne(Inline.Strong(LabelOf(list, i)), Type.Body, inside.Language)).ToList();
        var indent = IndentOf(labels.Select(label => label.Width + LabelGap).DefaultIfEmpty().Max(), frame.Width);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var strips = ComposeItem(list.Items[i], labels[i], indent, inside, composer);
            foreach (var strip in (i == 0 || i == list.Items.Count - 2) && i + 1 < list.Items.Count ? Tied(strips) : strips)
            {
                yield return strip;
            }
        }

        yield return Strip.Space(SpaceAfter, frame.Ground);
    }

    /// <summary>The first two items stay together, and the last two: one alone at the foot or the top of a page looks lost. Not when there is much in them.</summary>
    private static List<Strip> Tied(List<Strip> strips) =>
        strips.Count > LongItem ? strips : [.. strips.Select(strip => strip.Tied(Keep.Pair))];

    private static string LabelOf(List list, int i) => list.IsOrdered ? ((long)list.Start + i).ToString(CultureInfo.InvariantCulture) + ". " : "• ";

    /// <summary>All items start at the same place, also when the last number is longer than the first.</summary>
    private static float IndentOf(float widestLabel, float width) =>
        width - Math.Max(Indent, widestLabel) >= NarrowColumn ? Math.Max(Indent, widestLabel) : width - widestLabel >= NarrowestColumn ? widestLabel : 0;

    private static List<Strip> ComposeItem(ListItem item, Line label, float indent, Frame frame, Composer composer)
    {
        var entry = frame.Node.Child("LI");
        var isRightToLeft = item.Blocks is [Paragraph paragraph, ..] && Bidi.IsRightToLeft(paragraph.Text);
        var body = frame.Inside(entry.Child("LBody"), indent) with { Left = isRightToLeft ? frame.Left : frame.Left + indent };
        var strips = StripList.Trim(composer.Compose(item.Blocks, body));
        var paintLabel = Label(label, body, indent, isRightToLeft, entry.Child("Lbl"));
        if (indent > 0 && strips.Count > 0 && item.Blocks[0] is Paragraph)
        {
            var first = strips[0];
            strips[0] = first with { Paint = paintLabel + first.Paint };
        }
        else
        {
            strips.Insert(0, new Strip(Type.Body.Leading, paintLabel) { Ground = frame.Ground, Keep = strips.Count > 0 ? Keep.Close : Keep.None });
        }

        strips.Add(Strip.Space(SpaceBetween, frame.Ground));
        return strips;
    }

    /// <summary>Before the words: at the right of what runs to the left. Without an indentation, above them.</summary>
    private static Action<PageCanvas, float> Label(Line label, Frame body, float indent, bool isRightToLeft, Node node)
    {
        var x = (isRightToLeft, indent > 0) switch
        {
            (true, true) => body.Left + body.Width + LabelGap,
            (true, false) => body.Left + body.Width - label.Width,
            (false, true) => body.Left - label.Width - LabelGap,
            _ => body.Left,
        };
        return (canvas, top) => LinePainter.Paint(canvas, label, x, top + Type.Baseline(Type.Body), new(node), Palette.Ink);
    }
}
